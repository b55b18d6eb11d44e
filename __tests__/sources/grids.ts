import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../../src/model/error.ts';
import type { Grid } from '../../src/model/grid.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';

/** What a source that gives ready grids made of a file; fails the test where it gave an error. */
export const documentOf = async (
  reading: TaskEither<BiaojieError, SourceDocument>,
): Promise<SourceDocument> => {
  const result: Either<BiaojieError, SourceDocument> = await reading();
  if (result._tag === 'Left') throw result.left;
  return result.right;
};

/** The error of a file that gives none; 'no error' where it gave a document. */
export const errorOf = async (
  reading: TaskEither<BiaojieError, SourceDocument>,
): Promise<BiaojieError | 'no error'> => {
  const result = await reading();
  return result._tag === 'Left' ? result.left : 'no error';
};

export const codeOf = async (
  reading: TaskEither<BiaojieError, SourceDocument>,
): Promise<string> => {
  const error = await errorOf(reading);
  return error === 'no error' ? error : error.code;
};

export const gridsOf = ({ parts }: SourceDocument): readonly Grid[] =>
  parts.flatMap((part) => (part.kind === 'grid' ? [part.grid] : []));

/** A cell as `B2 2×1 text`; the spans only where there are any. */
const show = ({ cells }: Grid): readonly string[] =>
  cells.map(({ source, rowSpan, columnSpan, text }) => {
    const spans = rowSpan * columnSpan === 1 ? '' : `${rowSpan}×${columnSpan} `;
    return `${'cell' in source ? source.cell : '?'} ${spans}${text}`.trimEnd();
  });

/** The cells of every grid, under the name of its sheet. */
export const shown = (
  document: SourceDocument,
): readonly (readonly [sheet: string, ...cells: readonly string[]])[] =>
  gridsOf(document).map((grid) => {
    const source = grid.cells[0]?.source;
    return [source && 'sheet' in source ? source.sheet : '', ...show(grid)];
  });
