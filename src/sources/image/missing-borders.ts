import { isLong, placesOf } from './crossing.ts';
import { clearShare, drawnShare, type Manner } from './manner.ts';
import type { Raster } from './raster.ts';
import { besides, clearOfText, leastDrawn, lowRow, sameCourse } from './settings.ts';
import { positionAt, type Stretch } from './stretch.ts';
import { meanDarkness } from './white-along.ts';

/** A border may lie this far aside of the line that it stands in line with, in pixels. */
const aside = [0, -1, 1, -2, 2];
/** It is as dark as this share of that line at least. */
const leastDark = 0.5;
/** Text touches it along no more of it: a character stands in its place otherwise. */
const leastClear = 0.3;
/** What is covered by more than this by a line is no missing border. */
const mostCovered = 0.3;
/** In a row that is hardly higher than its text strokes of it fill its height: there text leaves nearly all of a border clear. */
const leastClearInLowRow = clearOfText;
/** No cell is lower or narrower than this. */
const smallestCell = 20;

/**
 * Borders between two lines that cross it, in line with a long line, that were too faint or too short to be seen by
 * themselves: where it is known where a border would be, less tells that it is there.
 */
export const missingBorders = (
  page: Raster,
  lines: readonly Stretch[],
  crossing: readonly Stretch[],
  { share }: Manner,
): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const line of lines.filter(isLong)) {
    const least = leastDark * meanDarkness(page, line);
    for (const whole of bordersInLine(line, crossing)) {
      const border = restOf(whole, [...lines, ...found]);
      if (!border) continue;
      const drawn = aside
        .map((away) => movedBy(border, away))
        .filter((moved) => meanDarkness(page, moved) >= least)
        .filter((moved) => clearShare(page, within(moved)) >= leastClearOf(moved))
        .find((moved) => shareWithin(page, moved) >= leastDrawn * share);
      if (drawn) found.push(drawn);
    }
  }
  return found;
};

const leastClearOf = ({ start, end }: Stretch): number =>
  end - start < lowRow ? leastClearInLowRow : leastClear;

/** The share that is drawn between the borders at its ends. */
const shareWithin = (page: Raster, border: Stretch): number => {
  const { start, end } = within(border);
  return drawnShare(page, border)(start, end);
};

/** Between the borders at its ends: those are dark there and no text touches them, whatever stands between them. */
const within = (border: Stretch): Stretch => ({
  ...border,
  start: border.start + besides,
  end: border.end - besides,
});

/** What would be borders if the line went on, as long as lines cross it. */
const bordersInLine = (line: Stretch, crossing: readonly Stretch[]): readonly Stretch[] => {
  const places = [...placesOf(line, crossing)].sort((a, b) => a - b);
  return places.slice(1).flatMap((end, i) => {
    const start = places[i] ?? end;
    if (end - start < smallestCell) return [];
    const position = positionAt(line, (start + end) / 2);
    return [{ position, start, end, thickness: line.thickness }];
  });
};

/**
 * What others leave of a border: all, or what one has left that begins or ends in the middle of it, where none does; null
 * where they are there along it.
 */
const restOf = (border: Stretch, others: readonly Stretch[]): Stretch | null => {
  const [other, ...more] = others.filter((one) => covers(one, border));
  if (!other) return border;
  const before = { ...border, end: other.start };
  const behind = { ...border, start: other.end };
  const rest = before.end - before.start > behind.end - behind.start ? before : behind;
  return more.length === 0 && rest.end - rest.start >= smallestCell ? rest : null;
};

/** Whether the other line is there along a good part of the border: then it ends where it ends. */
const covers = (other: Stretch, { position, start, end }: Stretch): boolean =>
  Math.min(other.end, end) - Math.max(other.start, start) > mostCovered * (end - start) &&
  Math.abs(positionAt(other, (start + end) / 2) - position) <= 2 * sameCourse;

const movedBy = (line: Stretch, away: number): Stretch => ({
  ...line,
  position: line.position + away,
});
