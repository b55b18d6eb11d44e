import { lengthOfLoneLine, longerThanText, nearCrossing } from './settings.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** Whether a stretch comes to the place of one that crosses it, or so near: that is where the other one is, in pixels. */
export const reaches = (
  { start, end }: Stretch,
  position: number,
  near: number = nearCrossing,
): boolean => start - near <= position && position <= end + near;

/** Where others cross a line or end at it, in pixels along it. */
export const placesOf = (line: Stretch, crossing: readonly Stretch[]): readonly number[] =>
  crossing
    .map((other) => ({ other, at: positionAt(other, line.position) }))
    .filter(({ other, at }) => reaches(other, positionAt(line, at)))
    .map(({ at }) => at);

/** A part of a line, from one line that crosses it to the next. */
export type Piece = Pick<Stretch, 'start' | 'end'>;

/** The parts of a line between the places where others cross it. */
export const piecesOf = ({ start, end }: Piece, met: readonly number[]): readonly Piece[] => {
  const within = met.filter((place) => place > start + nearCrossing && place < end - nearCrossing);
  const stops = [start, ...within.sort((a, b) => a - b), end];
  return stops.slice(1).map((stop, i) => ({ start: stops[i] ?? start, end: stop }));
};

/** Whether a stretch ends at others that cross it, on both sides. */
export const endsAt = (line: Stretch, crossing: readonly Stretch[]): boolean => {
  const places = placesOf(line, crossing);
  return [line.start, line.end].every((end) =>
    places.some((place) => Math.abs(place - end) <= nearCrossing),
  );
};

/** A line that ends near to others that cross it ends where they are. */
export const endingAt =
  (crossing: readonly Stretch[]) =>
  (line: Stretch): Stretch => {
    const places = placesOf(line, crossing);
    const metAt = (end: number): number =>
      places
        .filter((place) => Math.abs(place - end) <= nearCrossing)
        .sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0] ?? end;
    const [start, end] = [metAt(line.start), metAt(line.end)];
    return start < end ? { ...line, start, end } : line;
  };

/** Longer than anything that text, seals and pens draw straight. */
export const isLong = ({ start, end }: Stretch): boolean => end - start >= longerThanText;

/** A ruling line though it may touch no other. */
export const isAlone = ({ start, end }: Stretch): boolean => end - start >= lengthOfLoneLine;
