import type { Edge } from './edges.ts';
import type { RuledSettings } from './settings.ts';

/** The left (-1) or right (1) side of a table. */
type Side = -1 | 1;
type Extent = Omit<Edge, 'orientation'>;

/** The rows at its top and bottom end at a border, however many cells are merged between them. */
const rowsOfABorder = 2;

/**
 * Statistics are often printed without borders at the left and right, and of the borders of a copied page pieces
 * may be wanting: rows that end at one place at the last upright border or beyond it are closed there. The edges of
 * each table of a page → the same with what was missing.
 */
export const closeOpenSides = (
  tables: readonly (readonly Edge[])[],
  settings: RuledSettings,
): readonly (readonly Edge[])[] => {
  const drawn = tables.map(edgesToDrawn);
  const sides = ([-1, 1] as const).map((side) => {
    const open = drawn.map((table) => openPlace(table, side, settings));
    const places = open.filter((place) => place !== null);
    return drawn.map((table, index) => {
      const place = open[index] ?? placeOfOthers(table, side, places, settings);
      return openSide(table, side, place, settings);
    });
  });
  return tables.map((edges, index) => [...edges, ...sides.flatMap((side) => side[index] ?? [])]);
};

interface Drawn {
  readonly rows: readonly Edge[];
  readonly uprights: readonly Edge[];
}

const edgesToDrawn = (edges: readonly Edge[]): Drawn => ({
  rows: edges.filter(({ orientation }) => orientation === 'horizontal'),
  uprights: edges.filter(({ orientation }) => orientation === 'vertical'),
});

/** How far out a row ends at the side: greater is farther. */
const outwardAt =
  (side: Side) =>
  ({ start, end }: Edge): number =>
    side === 1 ? end : -start;

const outermostOf = ({ uprights }: Drawn, side: Side): number =>
  maximum(uprights.map(({ position }) => side * position));

/** Where enough rows of the table end together beyond its last upright border, as `outwardAt` says it. */
const openPlace = (table: Drawn, side: Side, settings: RuledSettings): number | null => {
  const ends = rowsOfItsOwn(table, side, settings).map(outwardAt(side));
  // Of the part of a table that a page break leaves all rows are fewer.
  const enough = Math.min(settings.openRows, Math.max(rowsOfABorder, ends.length));
  const farthest = farthestTogether(ends, enough, settings.snapDistance);
  return farthest - outermostOf(table, side) >= settings.openSide
    ? typicalOf(ends, farthest, settings.snapDistance)
    : null;
};

/** The rows but for the one at a page break, which is no border: it ends where the last upright one does. */
const rowsOfItsOwn = (
  table: Drawn,
  side: Side,
  { snapDistance }: RuledSettings,
): readonly Edge[] => {
  const ys = table.rows.map(({ position }) => position);
  const outermost = outermostOf(table, side);
  const isClosed = (row: Edge | undefined): boolean =>
    row !== undefined && Math.abs(outwardAt(side)(row) - outermost) <= snapDistance;
  const atEnds = [minimum(ys), maximum(ys)].map((y) =>
    table.rows.find(({ position }) => position === y),
  );
  const [atBreak, ...more] = atEnds.filter(isClosed);
  return more.length > 0 ? table.rows : table.rows.filter((row) => row !== atBreak);
};

/** The part of a table that a page break leaves may be one row: it ends where other tables of the page do. */
const placeOfOthers = (
  table: Drawn,
  side: Side,
  places: readonly number[],
  { openSide: distance, snapDistance }: RuledSettings,
): number | null => {
  const ends = table.rows.map(outwardAt(side));
  const near = places.filter(
    (place) =>
      place - outermostOf(table, side) >= distance &&
      ends.some((end) => Math.abs(end - place) <= snapDistance),
  );
  return near.length > 0 ? maximum(near) : null;
};

/**
 * The missing border at the side, or what is missing of it, with the cells that a page break cuts. `place`: where the
 * side is open; null where the last upright border closes it, or a part of it.
 */
const openSide = (
  table: Drawn,
  side: Side,
  place: number | null,
  { snapDistance }: RuledSettings,
): readonly Edge[] => {
  const { rows, uprights } = table;
  const at = place ?? outermostOf(table, side);
  const closed = rows.filter((row) => Math.abs(outwardAt(side)(row) - at) <= snapDistance);
  if (closed.length < (place === null ? rowsOfABorder : 1)) return [];
  const ys = closed.map(({ position }) => position);
  const border = { position: side * at, start: minimum(ys), end: maximum(ys) };
  if (uprights.some((edge) => covers(edge, border, snapDistance))) return [];
  return [
    ...asLongAsOthers(border, table, side, snapDistance),
    ...closed.map((row) => reachingTo(border.position, row)),
  ];
};

/** The middle one of the places where rows end that end at the farthest: a bent page has them end apart. */
const typicalOf = (ends: readonly number[], farthest: number, distance: number): number => {
  const near = ends.filter((end) => end <= farthest && end >= farthest - distance);
  return near.sort((a, b) => a - b)[Math.floor(near.length / 2)] ?? farthest;
};

const reachingTo = (place: number, { position, start, end }: Edge): Edge => ({
  orientation: 'horizontal',
  position,
  start: Math.min(place, start),
  end: Math.max(place, end),
});

/** The farthest place where so many rows end. One that runs out farther is a stroke of a pen or an underline. */
const farthestTogether = (ends: readonly number[], rows: number, distance: number): number => {
  const sorted = [...ends].sort((a, b) => b - a);
  return (
    sorted.find((end, index) => end - (sorted[index + rows - 1] ?? -Infinity) <= distance) ??
    -Infinity
  );
};

/** The border as long as those of the row that a page break cuts, and closed there: it has no border of its own. */
const asLongAsOthers = (
  border: Extent,
  table: Drawn,
  side: Side,
  snapDistance: number,
): readonly Edge[] => {
  const above = cutRow(border, table, side, 'start', snapDistance);
  const below = cutRow(border, table, side, 'end', snapDistance);
  const [start, end] = [above?.at ?? border.start, below?.at ?? border.end];
  const closing = [above, below].flatMap((cut) => {
    if (!cut || (cut.at >= border.start - snapDistance && cut.at <= border.end + snapDistance))
      return [];
    const row = table.rows.find(({ position }) => Math.abs(position - cut.at) <= snapDistance);
    const [from, to] = [cut.from, border.position].sort((a, b) => a - b) as [number, number];
    return [
      {
        orientation: 'horizontal',
        position: row?.position ?? cut.at,
        start: from,
        end: to,
      } as const,
    ];
  });
  return [{ orientation: 'vertical', position: border.position, start, end }, ...closing];
};

/** Where the row ends that a page break cuts, and the upright border from which its cells are open there. */
interface Cut {
  readonly at: number;
  readonly from: number;
}

/** So many upright borders that end together are those of a row: a single one is that of a merged cell, or too long. */
const uprightsOfARow = 2;

const cutRow = (
  border: Extent,
  { rows, uprights }: Drawn,
  side: Side,
  end: 'start' | 'end',
  snapDistance: number,
): Cut | null => {
  const outward = (extent: Extent): number => (end === 'end' ? extent.end : -extent.start);
  const inner = uprights.filter(
    (edge) => side * (border.position - edge.position) > snapDistance && meets(edge, border),
  );
  const lastRows = rows.filter(({ position }) => position === border[end]);
  const farthest = maximum(inner.map(outward));
  const together = inner.filter((edge) => outward(edge) >= farthest - snapDistance);
  const ofRow = together.filter((edge) =>
    lastRows.some((row) => reaches(row, edge.position, border.position, snapDistance)),
  );
  const last = maximum(inner.map(({ position }) => side * position));
  const beside = inner.filter(({ position }) => side * position === last);
  const open = ofRow.length >= uprightsOfARow ? ofRow : beside;
  const from = side * minimum(open.map(({ position }) => side * position));
  const [longest] = [...open].sort((a, b) => outward(b) - outward(a));
  return longest && outward(longest) > outward(border) ? { at: longest[end], from } : null;
};

/** Whether the row has a border all the way from one place to the other. */
const reaches = (row: Edge, a: number, b: number, reach: number): boolean =>
  row.start <= Math.min(a, b) + reach && row.end >= Math.max(a, b) - reach;

const covers = (edge: Edge, { position, start, end }: Extent, reach: number): boolean =>
  edge.position === position && edge.start <= start + reach && edge.end >= end - reach;

const meets = (a: Extent, b: Extent): boolean => a.start <= b.end && b.start <= a.end;

// Spreading a long list into Math.min would overflow the stack.
const minimum = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
const maximum = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
