import { distance } from 'fastest-levenshtein';
import type { FormKind } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import { doubted, type Outcome } from '../model/outcome.ts';
import { isDoubtedByAll } from '../model/text-reading.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { withoutBesideWords } from '../text/beside-words.ts';
import { labelKey } from '../text/fold.ts';
import { joinColumns, sameOutline } from './column-edges.ts';
import { joinCells } from './page-break.ts';
import { isOneCell, judgeSeam, type Seam, type SeamCut, toSeam } from './seam.ts';

/** Page headers, footers and page numbers between two parts of a table; more lines are text. */
const mostLinesBetween = 6;
/** So few recognised characters are a page number, or a scrap of a seal or of a pen. */
const longestScrap = 2;
const longestLineBetween = 60;
/** A title stands among so many lines above its table: year, unit, and lines around it. */
const mostLinesAbove = 6;

/**
 * Tables that run on to the next page as one grid each: a table at the end of a page and one at the top of
 * the next with the same outer columns, and nothing between them but short lines that are no title or
 * heading, such as page numbers. Those lines come after the joined table. A title may stand between if it is
 * the one above the first part and no form begins below it: it is printed again on each page, and left out.
 */
export const joinPages = (
  kinds: readonly FormKind[],
  grids: readonly Grid[],
): Outcome<readonly Grid[]> => {
  const joined: Grid[] = [];
  const doubts: Doubt[] = [];
  let between: Grid[] = [];
  /** Lines that stood between parts of the open table. */
  let inside: Grid[] = [];
  let lastPage = 0;
  for (const grid of grids) {
    const open = joined.at(-1);
    if (isTable(grid)) {
      const lines = withoutTitle(kinds, joined, between, grid);
      if (open && runsOn(kinds, open, lastPage, lines, grid)) {
        const { value, doubts: about } = append(kinds, open, grid);
        joined[joined.length - 1] = value;
        doubts.push(...about, ...lines.flatMap(doubtedRow(kinds, grid)));
        inside.push(...lines);
      } else {
        joined.push(...inside, ...between, grid);
        inside = [];
      }
      between = [];
      lastPage = grid.page;
    } else if (open && isTable(open)) between.push(grid);
    else joined.push(grid);
  }
  return { value: [...joined, ...inside, ...between], doubts };
};

const isTable = ({ rows, columns }: Grid): boolean => rows > 1 || columns > 1;

/**
 * A row of the table whose borders were not recognised is a line of text: a label of a form stands in it, or it stands
 * right above the part of the table that follows.
 */
const doubtedRow =
  (kinds: readonly FormKind[], grid: Grid) =>
  ({ cells }: Grid): readonly Doubt[] =>
    cells
      .filter((cell) => cell.readers && (hasLabel(kinds, cell) || isRightAbove(cell, grid)))
      .map(doubtAt('unknown-row'));

const hasLabel = (kinds: readonly FormKind[], { text }: Cell): boolean =>
  text.split(/\s+/).some((word) => kinds.some((kind) => kind.isLabel(word)));

/** Between a line and the first text of a table there is less white than twice its height: a page header stands off. */
const mostWhite = 2;

const isRightAbove = ({ text, source }: Cell, { cells, page }: Grid): boolean => {
  const line = boxOf(source);
  if (line?.page !== page || text.trim().length <= longestScrap) return false;
  const tops = cells.flatMap((cell) =>
    cell.text.trim() === '' ? [] : (boxOf(cell.source)?.bbox[1] ?? []),
  );
  const [, top, , bottom] = line.bbox;
  const white = Math.min(...tops) - bottom;
  return white > top - bottom && white < mostWhite * (bottom - top);
};

const boxOf = (source: Cell['source']) => ('bbox' in source ? source : null);

/** A question without candidates that is about no one field. */
const doubtAt =
  (code: Doubt['code']) =>
  ({ text: raw, source }: Cell): Doubt => ({
    ...{ code, pointer: null, raw, source },
    ...{ candidates: [], details: {} },
  });

/** The lines between two tables without the title of the first, where it is said again. */
const withoutTitle = (
  kinds: readonly FormKind[],
  joined: readonly Grid[],
  between: readonly Grid[],
  grid: Grid,
): readonly Grid[] => {
  const again = between.filter((line) => isTitle(kinds, textOf(line)));
  const [first, ...more] = again;
  if (!first || more.length > 0 || between.at(-1) !== first || opensForm(kinds, grid))
    return between;
  const lines = joined.slice(-1 - mostLinesAbove, -1);
  const above = lines.slice(lines.findLastIndex(isTable) + 1).map(textOf);
  return above.includes(textOf(first)) ? between.filter((line) => line !== first) : between;
};

const textOf = ({ cells }: Grid): string => cells.map(({ text }) => text.trim()).join(' ');

const isTitle = (kinds: readonly FormKind[], text: string): boolean =>
  kinds.some((kind) => kind.titleLength(text) > 0);

/** Whether some row of the table begins with the label that forms open with. */
const opensForm = (kinds: readonly FormKind[], grid: Grid): boolean => {
  const firsts = new Map<number, string>();
  for (const { row, text } of grid.cells)
    if (!firsts.has(row) && text.trim() !== '') firsts.set(row, text.trim());
  return [...firsts.values()].some((text) => kinds.some((kind) => kind.opens(text)));
};

const runsOn = (
  kinds: readonly FormKind[],
  open: Grid,
  lastPage: number,
  between: readonly Grid[],
  grid: Grid,
): boolean =>
  isTable(open) &&
  grid.page === lastPage + 1 &&
  sameOutline(open, grid) &&
  between.filter(isLineOfText).length <= mostLinesBetween &&
  between.every((line) => line.cells.every(({ text }) => isMarginal(kinds, text))) &&
  (!startsForm(kinds, grid) || repeatsFirstRow(open, grid));

/** Rests of seals and of pens are read as short lines, or as such that no engine is sure of. */
const isLineOfText = ({ cells }: Grid): boolean =>
  cells.some(
    ({ text, readers }) =>
      !readers || (text.trim().length > longestScrap && !isDoubtedByAll(readers)),
  );

const isMarginal = (kinds: readonly FormKind[], text: string): boolean =>
  text.length <= longestLineBetween &&
  !kinds.some((kind) => kind.titleLength(text) > 0 || kind.isHeading(text));

const startsForm = (kinds: readonly FormKind[], grid: Grid): boolean => {
  const first = textsOfRow(grid, 0).find((text) => text !== '') ?? '';
  return isTitle(kinds, first) || kinds.some((kind) => kind.opens(first));
};

const textsOfRow = ({ cells }: Grid, row: number): readonly string[] =>
  cells.filter((cell) => cell.row === row).map(({ text }) => text.trim());

const keyOf = (grid: Grid, row: number): string => textsOfRow(grid, row).map(labelKey).join('\n');

/** The heading row again, above a row that is not the one below the first heading. */
const repeatsFirstRow = (open: Grid, grid: Grid): boolean => {
  // Recognised text has its spaces and brackets otherwise each time, and a speck now and then.
  const isRecognised = grid.cells.some(({ row, readers }) => row === 0 && readers);
  // A form of nearly the same name goes on with the same labels.
  const labelOf = (of: Grid): string => labelKey(textsOfRow(of, 1)[0] ?? '');
  const same = (row: number): boolean => {
    const [above, below] = [keyOf(open, row), keyOf(grid, row)];
    const mayBeMisread = isRecognised && labelOf(open) !== labelOf(grid);
    return (
      above === below ||
      (mayBeMisread &&
        (isNearly(above, below) ||
          isPart(above, below) ||
          (sameButLast(above, below) && [open, grid].some(isNameUnread))))
    );
  };
  return textsOfRow(grid, 0).some((text) => text !== '') && same(0) && !same(1);
};

/** So many characters of a row may be specks, or misread, where it is this long. */
const [mostMisread, longRow] = [1, 10];

const isNearly = (above: string, below: string): boolean =>
  above.length >= longRow && distance(above, below) <= mostMisread;

/**
 * Whether one of two rows is the other without the beginning of its last text, which a stroke may cover; what is read
 * beside the words of each text may be strokes too.
 */
const isPart = (above: string, below: string): boolean => {
  const textsOf = (row: string): string[] => row.split('\n').map(withoutStrokes);
  const [one, other] = [textsOf(above), textsOf(below)];
  const [a = '', b = ''] = [one.pop(), other.pop()];
  return (
    one.join('\n') === other.join('\n') &&
    Math.min(a.length, b.length) >= longRow &&
    (a.endsWith(b) || b.endsWith(a))
  );
};

const sameButLast = (above: string, below: string): boolean => {
  const [one, other] = [above, below].map((row) => row.split('\n').slice(0, -1).join('\n'));
  return one !== '' && one === other;
};

/** Whether no engine could read the last text of the first row: other ink lies over it. */
const isNameUnread = ({ cells }: Grid): boolean => {
  const { readers = [] } = lastOfFirstRow(cells) ?? {};
  return readers.length > 0 && isDoubtedByAll(readers);
};

const lastOfFirstRow = (cells: readonly Cell[]): Cell | undefined =>
  cells.findLast(({ row, text }) => row === 0 && text.trim() !== '');

/** Figures beside the words are part of a name. */
const withoutStrokes = (text: string): string => {
  const words = withoutBesideWords(text);
  const figuresIn = (of: string): number => of.match(/\p{N}/gu)?.length ?? 0;
  return figuresIn(words) === figuresIn(text) ? words : text;
};

/** A heading row that says more or less the second time: which of them is right is not known. */
const doubtedHeading = (open: Grid, grid: Grid): readonly Doubt[] => {
  const last = lastOfFirstRow(grid.cells);
  const [above, below] = [keyOf(open, 0), keyOf(grid, 0)];
  const isSame = above === below || (isNearly(above, below) && ![open, grid].some(isNameUnread));
  return !last || isSame ? [] : [doubtAt('split-form')(last)];
};

const withoutFirstRow = (grid: Grid): Grid => {
  const cells = grid.cells
    .filter(({ row }) => row > 0)
    .map((cell) => ({ ...cell, row: cell.row - 1 }));
  return { ...grid, rows: grid.rows - 1, cells };
};

const append = (kinds: readonly FormKind[], open: Grid, grid: Grid): Outcome<Grid> => {
  const isRepeated = repeatsFirstRow(open, grid);
  const dropped = isRepeated ? doubtedHeading(open, grid) : [];
  const part = isRepeated ? withoutFirstRow(grid) : grid;
  const { edges, above, below } = joinColumns(open, part);
  const seam = toSeam(above, below, open.rows);
  const { cut, doubts } = judgeSeam(kinds, seam, isRepeated);
  const shared = cut === 'row' ? 1 : 0;
  const rows = open.rows + part.rows - shared;
  const cells = closeCut(seam, cut, open.rows - shared);
  return doubted({ ...open, rows, columns: edges.length - 1, cells, columnEdges: edges }, [
    ...dropped,
    ...doubts,
  ]);
};

/** The cells as one list, those below the break moved down to their rows; cut cells are closed. */
const closeCut = (
  { above, below, pairs }: Seam,
  cut: SeamCut,
  firstRow: number,
): readonly Cell[] => {
  const closing = pairs.filter((pair) => isOneCell(pair, cut));
  const lowerOf = new Map(closing.map(({ upper, lower }) => [upper, lower]));
  const gone = new Set(closing.map(({ lower }) => lower));
  const closed = above.map((cell) => {
    const lower = lowerOf.get(cell);
    return lower ? joinCells(cell, lower, cut === 'row' ? 1 : 0) : cell;
  });
  const others = below.filter((cell) => !gone.has(cell));
  return [...closed, ...others.map((cell) => ({ ...cell, row: cell.row + firstRow }))];
};
