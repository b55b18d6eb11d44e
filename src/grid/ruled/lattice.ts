import { type Crossing, firstAtLeast } from './crossings.ts';
import type { Edge } from './edges.ts';
import { closeOpenSides } from './open-sides.ts';
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
  closeOpenSides(groupsOf(crossings), settings).flatMap((edges) => {
    const lattice = edgesToLattice(edges, settings);
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
