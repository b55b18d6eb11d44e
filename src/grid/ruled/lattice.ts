import { type Crossing, firstAtLeast } from './crossings.ts';
import type { Edge } from './edges.ts';
import type { RuledSettings } from './settings.ts';
import { UnionFind } from './union-find.ts';

/**
 * Edges that hang together, and the columns and rows that they divide their surroundings into. Column `i`
 * lies between `xs[i]` and `xs[i + 1]`.
 */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** `across[row * columns + column]`: a border above that field; one more row than there are fields. */
  readonly across: Uint8Array;
  /** `down[row * (columns + 1) + column]`: a border to the left of that field. */
  readonly down: Uint8Array;
}

/** One lattice for each set of edges that are joined by crossings; sets with too many fields are left out. */
export const crossingsToLattices = (
  crossings: readonly Crossing[],
  settings: RuledSettings,
): readonly Lattice[] =>
  groupsOf(crossings).flatMap((edges) => {
    const lattice = edgesToLattice([...edges, ...openSides(edges, settings)], settings);
    return lattice ? [lattice] : [];
  });

/** The edges of each set that crossings join. */
const groupsOf = (crossings: readonly Crossing[]): readonly (readonly Edge[])[] => {
  const numbers = new Map<Edge, number>();
  const numberOf = (edge: Edge): number => {
    const number = numbers.get(edge) ?? numbers.size;
    numbers.set(edge, number);
    return number;
  };
  const pairs = crossings.map((c) => [numberOf(c.horizontal), numberOf(c.vertical)] as const);
  const sets = new UnionFind(numbers.size);
  for (const [a, b] of pairs) sets.unite(a, b);
  const groups = new Map<number, Edge[]>();
  for (const [edge, number] of numbers) {
    const root = sets.find(number);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
};

/**
 * Statistics are often printed without borders at the left and right, and of the borders of a copied page pieces
 * may be wanting: rows that end at one place at the last upright border or beyond it are closed there.
 */
const openSides = (edges: readonly Edge[], settings: RuledSettings): readonly Edge[] => {
  const rows = edges.filter(({ orientation }) => orientation === 'horizontal');
  const uprights = edges.filter(({ orientation }) => orientation === 'vertical');
  return ([-1, 1] as const).flatMap((side) => openSide(rows, uprights, side, settings));
};

/**
 * The missing border at the left (-1) or right (1), or what is missing of it, with the cells that a page break cuts.
 */
const openSide = (
  rows: readonly Edge[],
  uprights: readonly Edge[],
  side: -1 | 1,
  { openSide: distance, openRows, snapDistance }: RuledSettings,
): readonly Edge[] => {
  const outward = ({ start, end }: Edge): number => (side === 1 ? end : -start);
  const outermost = maximum(uprights.map((edge) => side * edge.position));
  const farthest = farthestTogether(rows.map(outward), openRows, snapDistance);
  const isOpen = farthest - outermost >= distance;
  const place = isOpen ? typicalOf(rows.map(outward), farthest, snapDistance) : outermost;
  const closed = rows.filter((row) => Math.abs(outward(row) - place) <= snapDistance);
  if (closed.length < rowsOfABorder) return [];
  const ys = closed.map(({ position }) => position);
  const border = { position: side * place, start: minimum(ys), end: maximum(ys) };
  if (uprights.some((edge) => covers(edge, border, snapDistance))) return [];
  return [
    ...asLongAsNext(border, rows, uprights, side, snapDistance),
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

/** The rows at its top and bottom end at a border, however many cells are merged between them. */
const rowsOfABorder = 2;

/** The farthest place where so many rows end. One that runs out farther is a stroke of a pen or an underline. */
const farthestTogether = (ends: readonly number[], rows: number, distance: number): number => {
  const sorted = [...ends].sort((a, b) => b - a);
  return (
    sorted.find((end, index) => end - (sorted[index + rows - 1] ?? -Infinity) <= distance) ??
    -Infinity
  );
};

type Extent = Omit<Edge, 'orientation'>;

/** The border as long as the one next to it, and closed there as that one is: a page break has no border. */
const asLongAsNext = (
  border: Extent,
  rows: readonly Edge[],
  uprights: readonly Edge[],
  side: -1 | 1,
  snapDistance: number,
): readonly Edge[] => {
  const inner = uprights.filter((edge) => side * (border.position - edge.position) > snapDistance);
  const last = maximum(inner.map((edge) => side * edge.position));
  const next = inner.filter((edge) => side * edge.position === last && meets(edge, border));
  const start = Math.min(border.start, minimum(next.map((edge) => edge.start)));
  const end = Math.max(border.end, maximum(next.map((edge) => edge.end)));
  const [left, right] = [side * last, border.position].sort((a, b) => a - b) as [number, number];
  const closing = [
    ...(start < border.start - snapDistance ? [start] : []),
    ...(end > border.end + snapDistance ? [end] : []),
  ].map((at) => {
    const row = rows.find(({ position }) => Math.abs(position - at) <= snapDistance);
    const position = row?.position ?? at;
    return { orientation: 'horizontal', position, start: left, end: right } as const;
  });
  return [{ orientation: 'vertical', position: border.position, start, end }, ...closing];
};

const covers = (edge: Edge, { position, start, end }: Extent, reach: number): boolean =>
  edge.position === position && edge.start <= start + reach && edge.end >= end - reach;

const meets = (a: Extent, b: Extent): boolean => a.start <= b.end && b.start <= a.end;

const edgesToLattice = (edges: readonly Edge[], settings: RuledSettings): Lattice | null => {
  const verticals = edges.filter(({ orientation }) => orientation === 'vertical');
  const horizontals = edges.filter(({ orientation }) => orientation === 'horizontal');
  const xs = positionsOf(verticals);
  const ys = positionsOf(horizontals);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > settings.maximumCells) return null;
  const across = new Uint8Array((rows + 1) * columns);
  for (const edge of horizontals)
    for (const [row, column] of covered(edge, ys, xs, settings.reach))
      across[row * columns + column] = 1;
  const down = new Uint8Array(rows * (columns + 1));
  for (const edge of verticals)
    for (const [column, row] of covered(edge, xs, ys, settings.reach))
      down[row * (columns + 1) + column] = 1;
  return { xs, ys, across, down };
};

const positionsOf = (edges: readonly Edge[]): readonly number[] =>
  [...new Set(edges.map(({ position }) => position))].sort((a, b) => a - b);

/** Which of the stretches between `stops` the edge covers whole, with its own index among `positions`. */
const covered = (
  edge: Edge,
  positions: readonly number[],
  stops: readonly number[],
  reach: number,
): readonly (readonly [number, number])[] => {
  const own = firstAtLeast(positions, (position) => position, edge.position);
  const pairs: (readonly [number, number])[] = [];
  const from = firstAtLeast(stops, (stop) => stop, edge.start - reach);
  for (let index = from; (stops[index + 1] ?? Infinity) <= edge.end + reach; index++)
    pairs.push([own, index]);
  return pairs;
};

// Spreading a long list into Math.min would overflow the stack.
const minimum = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
const maximum = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
