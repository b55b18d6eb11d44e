import type { Edge } from './edges.ts';
import type { RuledSettings } from './settings.ts';

/** Where a horizontal and a vertical edge meet or cross. */
export interface Crossing {
  readonly x: number;
  readonly y: number;
  readonly horizontal: Edge;
  readonly vertical: Edge;
}

/** Vertical edges at one x, from top to bottom. */
interface Rank {
  readonly x: number;
  readonly edges: readonly Edge[];
}

/** All crossings; edges that stop short of each other by no more than the reach meet too. */
export const edgesToCrossings = (
  edges: readonly Edge[],
  settings: RuledSettings,
): readonly Crossing[] => {
  const ranks = ranksOf(edges.filter(({ orientation }) => orientation === 'vertical'));
  return edges
    .filter(({ orientation }) => orientation === 'horizontal')
    .flatMap((horizontal) => crossingsOf(horizontal, ranks, settings.reach));
};

const crossingsOf = (
  horizontal: Edge,
  ranks: readonly Rank[],
  reach: number,
): readonly Crossing[] => {
  const y = horizontal.position;
  const crossings: Crossing[] = [];
  const from = firstAtLeast(ranks, ({ x }) => x, horizontal.start - reach);
  for (let index = from; index < ranks.length; index++) {
    const rank = ranks[index];
    if (!rank || rank.x > horizontal.end + reach) break;
    const vertical = edgeAt(rank, y, reach);
    if (vertical) crossings.push({ x: rank.x, y, horizontal, vertical });
  }
  return crossings;
};

const edgeAt = ({ edges }: Rank, y: number, reach: number): Edge | null => {
  const edge = edges[firstAtLeast(edges, ({ end }) => end, y - reach)];
  return edge && edge.start <= y + reach ? edge : null;
};

const ranksOf = (verticals: readonly Edge[]): readonly Rank[] => {
  const ranks: { x: number; edges: Edge[] }[] = [];
  for (const edge of verticals) {
    const last = ranks.at(-1);
    if (last?.x === edge.position) last.edges.push(edge);
    else ranks.push({ x: edge.position, edges: [edge] });
  }
  return ranks;
};

/** Index of the first item whose key is at least `least`, in a list sorted by the key. */
export const firstAtLeast = <A>(
  items: readonly A[],
  key: (item: A) => number,
  least: number,
): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
