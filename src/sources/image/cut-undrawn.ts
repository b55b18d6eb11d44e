import { isLong, placesOf } from './crossing.ts';
import { drawnShare, isStrokeOfText, type Manner } from './manner.ts';
import type { Raster } from './raster.ts';
import { leastDrawn, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Behind the last border that crosses it a line goes on where it is drawn nearly as well as any. */
const leastOfTail = 0.8;
/** So near to those borders it says nothing, in pixels: they are dark themselves. */
const besides = 4;

/**
 * Text in a merged cell may stand in line with the border between the cells beside it: where a line is not drawn
 * from one line that crosses it to the next it is cut.
 */
export const cutUndrawn =
  (page: Raster, crossing: readonly Stretch[], manner: Manner) =>
  (line: Stretch): readonly Stretch[] => {
    const met = placesOf(line, crossing);
    const within = met.filter(
      (place) => place > line.start + nearCrossing && place < line.end - nearCrossing,
    );
    const stops = [line.start, ...within.sort((a, b) => a - b), line.end];
    const isDrawn = isDrawnOf(page, line, manner);
    const isMet = (end: number): boolean => met.some((at) => Math.abs(at - end) <= nearCrossing);
    const pieces: { start: number; end: number }[] = [];
    for (const [i, start] of stops.slice(0, -1).entries()) {
      const end = stops[i + 1] ?? line.end;
      const least = isMet(start) && isMet(end) ? leastDrawn : leastOfTail;
      if (!isDrawn(start + besides, end - besides, least)) continue;
      const last = pieces.at(-1);
      if (last?.end === start) last.end = end;
      else pieces.push({ start, end });
    }
    return pieces.map((piece) => ({ ...line, ...piece }));
  };

/** Whether a piece of a line is drawn at that share of what is usual on the page, and no stroke of text. */
const isDrawnOf = (page: Raster, line: Stretch, manner: Manner) => {
  const shareDrawn = drawnShare(page, line);
  const isText = isStrokeOfText(page, line, manner);
  return (start: number, end: number, least: number): boolean =>
    shareDrawn(start, end) >= least * manner.share &&
    // Along a longer piece text may touch the dashes.
    (isLong({ ...line, start, end }) || !isText(start, end));
};
