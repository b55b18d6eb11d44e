import { lengthOfLoneLine, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Whether a stretch comes to the place of one that crosses it: that is where the other one is, in pixels. */
export const reaches = ({ start, end }: Stretch, position: number): boolean =>
  start - nearCrossing <= position && position <= end + nearCrossing;

/** Whether a stretch ends at others that cross it, on both sides. */
export const endsAt = (line: Stretch, crossing: readonly Stretch[]): boolean =>
  [line.start, line.end].every((end) =>
    crossing.some(
      (other) =>
        Math.abs(other.position - end) <= nearCrossing + other.thickness &&
        reaches(other, line.position),
    ),
  );

/** Longer than anything that text, seals and pens draw straight. */
export const isLong = ({ start, end }: Stretch): boolean => end - start >= lengthOfLoneLine;
