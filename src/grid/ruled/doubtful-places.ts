import type { Token } from '../../model/page.ts';
import type { TokensInCells } from './cell-tokens.ts';
import { clippedTexts, cutTexts, nearBorder } from './cut-texts.ts';
import type { Edge } from './edges.ts';
import { loneBorders } from './lone-borders.ts';
import { mergedRows } from './merged-rows.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** A border that ends this far from any other, in points, was not found whole. */
const farthestEnd = 4;
/** Recognised text lower than this, and longer than the dashes of a blank cell, is a piece of a ruling line. */
const lowestText = 4.5;
const longestDashes = 30;

/** From one place along a row to another, in points. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where in a row something is doubtful. */
export interface DoubtfulPlace extends Extent {
  readonly row: number;
}

/**
 * Where in the rows of a recognised table ruling lines are missing, broken or none: a border ends in the middle
 * of a cell, cuts a text or its first character, was taken for text, stands alone, or is wanting between two rows.
 * `added`: borders that were concluded from the texts beside them.
 */
export const doubtfulPlaces = (
  table: RuledTable,
  edges: readonly Edge[],
  { inCells }: TokensInCells,
  added: readonly Edge[],
): readonly DoubtfulPlace[] => {
  const tokensOf = (cell: TableCell): readonly Token[] => inCells.get(cell) ?? [];
  const flat = table.cells.flatMap((cell) =>
    tokensOf(cell)
      .filter(isFlat)
      .map(({ bbox }) => ({ y: bbox[1], from: bbox[0], to: bbox[2] })),
  );
  const cut = [...cutTexts(table, tokensOf), ...clippedTexts(table, tokensOf)].map(({ bbox }) => ({
    y: (bbox[1] + bbox[3]) / 2,
    from: bbox[0],
    to: bbox[2] + 2 * nearBorder,
  }));
  const merged = mergedRows(table, tokensOf).map(({ row }) => ({ row, ...allAlong }));
  const alone = loneBorders(table);
  const parted = added.filter((edge) => isWithin(edge, table.bbox));
  return [
    ...[...looseEnds(table, edges), ...flat, ...cut, ...alone, ...parted.map(toHighPlace)].flatMap(
      ({ y, ...place }) => rowsAt(table, y).map((row) => ({ row, ...place })),
    ),
    ...merged,
  ];
};

const allAlong = { from: -Infinity, to: Infinity };

const toHighPlace = ({ position }: Edge): HighPlace => ({ y: position, ...allAlong });

/** A doubtful place puts the cells in doubt that it lies in: those next to them have their borders. */
export const isDoubtful = (
  { row, rowSpan, bbox }: TableCell,
  places: readonly DoubtfulPlace[],
): boolean =>
  places.some(
    (place) =>
      place.row >= row && place.row < row + rowSpan && place.from < bbox[2] && place.to > bbox[0],
  );

/** The same, before it is known which row lies at that height. */
interface HighPlace extends Extent {
  readonly y: number;
}

/** Borders within the table that end without meeting another: what is missing lies before the next one. */
const looseEnds = ({ bbox }: RuledTable, edges: readonly Edge[]): readonly HighPlace[] => {
  const own = edges.filter((edge) => isWithin(edge, bbox));
  return own.flatMap((edge) =>
    [edge.start, edge.end]
      .filter((end) => !isOutline(edge, end, bbox) && !own.some((other) => meets(other, edge, end)))
      .map((end) => missingAt(edge, end, own)),
  );
};

/** This far before the next border a missing piece reaches, not into the cell behind it, in points. */
const before = 1;

const missingAt = (edge: Edge, end: number, own: readonly Edge[]): HighPlace => {
  if (edge.orientation === 'vertical')
    return { y: end, from: edge.position - before, to: edge.position + before };
  const { position: y } = edge;
  const uprights = own.filter((other) => reaches(other, edge)).map(({ position }) => position);
  return end === edge.start
    ? { y, from: Math.max(...uprights.filter((x) => x < end)) + before, to: end }
    : { y, from: end, to: Math.min(...uprights.filter((x) => x > end)) - before };
};

const isWithin = (
  { orientation, position, start, end }: Edge,
  [x0, y0, x1, y1]: RuledTable['bbox'],
): boolean => {
  const [low, high, from, to] = orientation === 'horizontal' ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
  return position >= low && position <= high && end > from && start < to;
};

const isOutline = ({ orientation }: Edge, end: number, bbox: RuledTable['bbox']): boolean => {
  const [low, high] = orientation === 'horizontal' ? [bbox[0], bbox[2]] : [bbox[1], bbox[3]];
  return end <= low + farthestEnd || end >= high - farthestEnd;
};

const meets = (other: Edge, edge: Edge, end: number): boolean =>
  reaches(other, edge) && Math.abs(other.position - end) <= farthestEnd;

/** Whether an edge of the other direction comes to where this one lies. */
const reaches = (other: Edge, edge: Edge): boolean =>
  other.orientation !== edge.orientation &&
  other.start - farthestEnd <= edge.position &&
  edge.position <= other.end + farthestEnd;

/** The row at that height, and both rows where it is the border between them. */
const rowsAt = ({ ys }: RuledTable, y: number): readonly number[] =>
  ys
    .slice(1)
    .flatMap((bottom, row) =>
      (ys[row] ?? 0) - farthestEnd <= y && y <= bottom + farthestEnd ? [row] : [],
    );

const isFlat = ({ bbox: [x0, y0, x1, y1] }: Token): boolean =>
  y1 - y0 <= lowestText && x1 - x0 >= longestDashes;
