import type { RulingLine } from '../../model/page.ts';
import type { RuledSettings } from './settings.ts';

/** A border as one straight piece, without thickness. */
export interface Edge {
  readonly orientation: RulingLine['orientation'];
  /** y of a horizontal edge, x of a vertical one. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Snaps parallel lines that lie close to each other to one position, joins pieces that follow each other
 * there, and drops specks. The edges of an orientation are sorted by position, then by start; those of one
 * position do not touch.
 */
export const linesToEdges = (
  lines: readonly RulingLine[],
  settings: RuledSettings,
): readonly Edge[] =>
  (['horizontal', 'vertical'] as const).flatMap((orientation) =>
    snapped(
      lines.filter((line) => line.orientation === orientation),
      settings,
    ).flatMap((group) => joined(group, settings)),
  );

/** Lines of one orientation in groups of nearly the same position. */
const snapped = (
  lines: readonly RulingLine[],
  { snapDistance, snapWidth }: RuledSettings,
): readonly (readonly RulingLine[])[] => {
  const groups: RulingLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.position - b.position)) {
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    const near = first && last && line.position - last.position <= snapDistance;
    if (near && line.position - first.position <= snapWidth) group?.push(line);
    else groups.push([line]);
  }
  return groups;
};

/** The lines of a group as edges that do not touch. */
const joined = (group: readonly RulingLine[], settings: RuledSettings): readonly Edge[] => {
  const position = meanPosition(group);
  const edges: { start: number; end: number }[] = [];
  for (const { start, end } of [...group].sort((a, b) => a.start - b.start)) {
    const last = edges.at(-1);
    if (last && start <= last.end + settings.joinGap) last.end = Math.max(last.end, end);
    else edges.push({ start, end });
  }
  return edges
    .filter(({ start, end }) => end - start >= settings.minimumLength)
    .map((edge) => ({ orientation: group[0]?.orientation ?? 'horizontal', position, ...edge }));
};

/** To hundredths of a point. Long lines count for more: a dot beside a border does not move it. */
const meanPosition = (group: readonly RulingLine[]): number => {
  let weights = 0;
  let sum = 0;
  for (const { position, start, end } of group) {
    const weight = end - start + 0.01;
    weights += weight;
    sum += weight * position;
  }
  return Math.round((sum / weights) * 100) / 100;
};
