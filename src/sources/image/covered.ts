import type { Component } from './components.ts';
import type { Print } from './pen.ts';
import type { PixelBox } from './raster.ts';
import type { RegionOf } from './regions.ts';
import { largestCharacter, thickestLine, usualHeight } from './settings.ts';
import type { TextLine } from './text-lines.ts';

/** So many pixels of other ink may be a speck, or the rest of a line. */
const leastInk = 12;
/** Ink that is this many times as large as a character both ways is none; strokes of a pen run together with some. */
const largerThanCharacter = 1.8;

/**
 * Whether ink that is no text, a black stamp or a blot, lies over a line of text or beside it in its area: characters
 * that hang together with it are missing from the line. So are those that went with the mark of a pen.
 */
export const coveredLines = (
  { components, labels, marks, isPrint }: Print,
  width: number,
  regionOf: RegionOf,
): ((line: TextLine) => boolean) => {
  const large = components.filter(isLarge);
  return (line) => {
    const { left, top, right, bottom } = line;
    const beside = bottom - top;
    const around = {
      left: Math.max(0, left - beside),
      top,
      right: Math.min(width, right + beside),
      bottom,
    };
    const own = new Set(line.parts.map(({ label }) => label));
    const labelsOf = (ink: readonly Component[]): ReadonlySet<number> =>
      new Set(
        ink
          .filter((component) => !own.has(component.label) && overlaps(component, around))
          .map(({ label }) => label),
      );
    const [others, pens] = [labelsOf(large), labelsOf(marks)];
    if (others.size + pens.size === 0) return false;
    const region = regionOf((left + right) / 2, (top + bottom) / 2);
    const over = { labels, width, others, pens, isPrint };
    return inkOver(around, over, (x, y) => regionOf(x, y) === region) >= leastInk;
  };
};

/** Ink that may lie over a line, by its labels: that of marks of a pen where it is as dark as print. */
interface Over extends Pick<Print, 'labels' | 'isPrint'> {
  readonly width: number;
  readonly others: ReadonlySet<number>;
  readonly pens: ReadonlySet<number>;
}

/** How many pixels of it are in a box, where the line itself could be. */
const inkOver = (
  { left, top, right, bottom }: PixelBox,
  over: Over,
  isOfLine: (x: number, y: number) => boolean,
): number => {
  let ink = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (isOver(over, y * over.width + x) && isOfLine(x, y)) ink++;
  return ink;
};

const isOver = ({ labels, others, pens, isPrint }: Over, at: number): boolean => {
  const label = labels[at] ?? 0;
  return label !== 0 && (others.has(label) || (pens.has(label) && isPrint(at)));
};

const overlaps = (one: PixelBox, other: PixelBox): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const isLarge = ({ left, top, right, bottom }: Component): boolean =>
  (Math.max(right - left, bottom - top) > largestCharacter &&
    Math.min(right - left, bottom - top) > thickestLine) ||
  Math.min(right - left, bottom - top) > largerThanCharacter * usualHeight;
