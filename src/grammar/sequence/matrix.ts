import type { Order } from './order.ts';
import type { MatrixPart } from './outline.ts';
import type { Piece } from './pieces.ts';
import { looksLike } from './shapes.ts';
import { asDraft, type Draft, perhapsBlank, type Writer } from './writer.ts';

/** The row of a matrix: as many texts as columns fill them in their order; anything else is a question. */
export const writeMatrixRow = (part: MatrixPart, order: Order, writer: Writer): void => {
  const { word, columns, at, pieces } = part;
  const fits =
    pieces.length === columns.length && pieces.every((piece, i) => hasLook(part, piece, i));
  const sure = order.byRows && fits;
  const lost = pieces.length < columns.length && (pieces.length > 0 || !order.byRows);
  const place = word?.cell ?? pieces[0]?.cell;
  if (lost && place) writer.uncertain(part.pointer, place);
  const cells: (Draft | null)[] = [word ? asDraft(word.cell) : null];
  for (const [i, piece] of pieces.slice(0, columns.length).entries()) {
    const { text, source } = piece.cell;
    cells[(at[i] ?? 0) + 1] = { text, source, alternatives: sure ? [] : [perhapsBlank] };
  }
  writer.unplaced(pieces.slice(columns.length));
  writer.row(Array.from(cells, (cell) => cell ?? null));
};

const hasLook = ({ columns }: MatrixPart, { text }: Piece, i: number): boolean =>
  looksLike(columns[i]?.type ?? '', text) === true;
