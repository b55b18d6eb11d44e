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

type Line = Pick<RulingLine, 'orientation' | 'position' | 'start' | 'end'>;
type Snap = Pick<RuledSettings, 'snapDistance' | 'snapWidth'>;

/**
 * Joins pieces that follow each other on one line, drops specks, and snaps parallel lines that lie close to
 * each other to one position, each table by itself. The edges of an orientation are sorted by position, then
 * by start; those of one position do not touch.
 *
 * Specks go before anything is snapped: the dots of an upright border are short pieces of lines across, too,
 * one below the other. They would form a chain that a border across beside them is snapped into.
 */
export const linesToEdges = (
  lines: readonly RulingLine[],
  settings: RuledSettings,
): readonly Edge[] => {
  const straight = (['horizontal', 'vertical'] as const).flatMap((orientation) =>
    lineUp(
      lines.filter((line) => line.orientation === orientation),
      { snapDistance: settings.sameLine, snapWidth: settings.sameLine },
      settings,
    ),
  );
  const bands = bandsOf(straight, settings);
  return (['horizontal', 'vertical'] as const).flatMap((orientation) =>
    bands
      .flatMap((band) =>
        lineUp(
          band.filter((edge) => edge.orientation === orientation),
          settings,
          settings,
        ),
      )
      .sort((a, b) => a.position - b.position || a.start - b.start),
  );
};

const lineUp = (lines: readonly Line[], snap: Snap, settings: RuledSettings): readonly Edge[] =>
  snapped(lines, snap).flatMap((group) => joined(group, settings));

/**
 * The edges of tables that stand one below the other, from the top: where no upright edge goes on, the next
 * table begins. A column of one table says nothing about where the columns of the next one are.
 */
const bandsOf = (
  edges: readonly Edge[],
  { snapWidth }: RuledSettings,
): readonly (readonly Edge[])[] => {
  const bands: Edge[][] = [];
  let bottom = -Infinity;
  for (const edge of [...edges].sort((a, b) => topOf(a) - topOf(b))) {
    const band = bands.at(-1);
    if (band && topOf(edge) <= bottom + snapWidth) band.push(edge);
    else bands.push([edge]);
    bottom = Math.max(bottom, edge.orientation === 'vertical' ? edge.end : edge.position);
  }
  return bands;
};

const topOf = ({ orientation, position, start }: Edge): number =>
  orientation === 'vertical' ? start : position;

/** Lines of one orientation in groups of nearly the same position. */
const snapped = (
  lines: readonly Line[],
  { snapDistance, snapWidth }: Snap,
): readonly (readonly Line[])[] => {
  const groups: Line[][] = [];
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
const joined = (group: readonly Line[], settings: RuledSettings): readonly Edge[] => {
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
const meanPosition = (group: readonly Line[]): number => {
  let weights = 0;
  let sum = 0;
  for (const { position, start, end } of group) {
    const weight = end - start + 0.01;
    weights += weight;
    sum += weight * position;
  }
  return Math.round((sum / weights) * 100) / 100;
};
