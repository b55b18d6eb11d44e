import type { Component } from './components.ts';
import { boxAround, type PixelBox } from './raster.ts';
import type { RegionOf } from './regions.ts';
import { fewestInkPixels, largestCharacter, pixelsOfPoint, usualHeight } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** A line of text within one area between ruling lines. */
export interface TextLine extends PixelBox {
  readonly parts: readonly Component[];
}

/** Lower parts of characters are points, dashes and the strokes of 二 and 三: they say nothing of a line's height. */
const leastShareOfHeight = 0.55;
/** So many parts tell how high a text is: two characters in pieces may have no part as high as they are. */
const tellingParts = 12;
/** Specks are lower, in pixels. */
const lowestPart = 8;
/** Middles of the characters of one line differ by less than this share of their height. */
const sameLine = 0.5;
/** Boxes of strokes that lie along each other share so much of the wider one's width, and of the lower one's height. */
const [sameWidth, besides] = [0.7, 0.3];
/** What is this many times as high as the text is none of it: shadows at the edge of the sheet, rests of seals. */
const highestPart = 3;
/** A gap wider than this many heights ends a text. */
const widestGap = 1.6;
/** Texts far from others are specks if they have less ink than a point, or are no larger than this share of the page's text. */
const largestSpeck = 0.25;
/** The next line of a text ends within so many heights of the one before. */
const nextLine = 1.7;
/** Points stand nearer behind a text than this many heights: others are specks. */
const farthestPoint = 1;
/**
 * Brackets and quotation marks leave half of their square blank. They are no wider than this many heights, and higher than
 * figures, or no higher than so many.
 */
const behindMark = { farthest: 1.4, widest: 0.4, high: 0.85, low: 0.5 };

/**
 * Ink → lines of text: never over a ruling line, from top to bottom and left to right within each area. The cells
 * of a table that is open at one side are one area: their texts are divided by the vertical ruling lines.
 */
export const findTextLines = (
  components: readonly Component[],
  regionOf: RegionOf,
  vertical: readonly Stretch[],
): readonly TextLine[] => {
  const print = components.filter(isPrint);
  const usual = typicalHeight(print.filter((part) => heightOf(part) >= lowestPart));
  return [...byRegion(print, regionOf).values()]
    .map((parts) => regionToLines(parts, usual))
    .flatMap((lines) =>
      withoutDust(
        lines.flatMap((line) => splitLine(line, vertical)),
        usual,
      ),
    )
    .sort((a, b) => a.top - b.top || a.left - b.left);
};

const isPrint = ({ left, top, right, bottom, pixels }: Component): boolean =>
  pixels >= fewestInkPixels && right - left <= largestCharacter && bottom - top <= largestCharacter;

const byRegion = (
  components: readonly Component[],
  regionOf: RegionOf,
): ReadonlyMap<number, Component[]> => {
  const regions = new Map<number, Component[]>();
  for (const component of components) {
    const region = regionOf((component.left + component.right) / 2, middleOf(component));
    const known = regions.get(region);
    if (known) known.push(component);
    else regions.set(region, [component]);
  }
  return regions;
};

const middleOf = ({ top, bottom }: PixelBox): number => (top + bottom) / 2;
const heightOf = ({ top, bottom }: PixelBox): number => bottom - top;

/** A line that is being put together. */
interface Row {
  middle: number;
  height: number;
  readonly parts: Component[];
}

/** Tall parts make the lines; low ones go to the line that they are nearest to. `usual`: the height of the page's text. */
const regionToLines = (parts: readonly Component[], usual: number): readonly TextLine[] => {
  const own = typicalHeight(parts);
  const height = parts.length < tellingParts ? Math.max(own, usual) : own;
  // Dust between the texts beside a table makes those seem lower than they are.
  const highest = highestPart * Math.max(height, usual);
  const isText = (part: Component): boolean => heightOf(part) <= highest;
  const text = parts.filter(isText);
  const tall = text.filter((part) => heightOf(part) >= leastShareOfHeight * height);
  const rows: Row[] = [];
  // The upper parts of characters come first: how high those of the region are tells that they are no line.
  for (const part of [...tall].sort((a, b) => middleOf(a) - middleOf(b)))
    addToRow(rows, part, Math.max(height, heightOf(part)));
  for (const part of text) {
    if (heightOf(part) >= leastShareOfHeight * height) continue;
    const near = nearestRow(rows, part, height);
    if (near) near.parts.push(part);
    else addToRow(rows, part, height);
  }
  const others = parts.filter((part) => !isText(part)).map((part) => toLine([part]));
  return [...rows.map(({ parts: row }) => toLine(row)), ...others];
};

/** The height of full characters: that of the tallest quarter, pictures and doubled lines left out. */
const typicalHeight = (parts: readonly Component[]): number => {
  const heights = parts.map(heightOf).sort((a, b) => a - b);
  const tall = heights[Math.floor(heights.length * 0.8)] ?? usualHeight;
  return Math.min(2.5 * usualHeight, Math.max(0.5 * usualHeight, tall));
};

const addToRow = (rows: Row[], part: Component, least: number): void => {
  const crossed = rows.find((row) => row.parts.some((own) => isAlong(own, part)));
  if (crossed) {
    crossed.parts.push(part);
    return;
  }
  const last = rows.findLast(
    (row) => Math.abs(row.middle - middleOf(part)) < sameLine * Math.max(row.height, least),
  );
  if (!last) {
    rows.push({ middle: middleOf(part), height: Math.max(least, heightOf(part)), parts: [part] });
    return;
  }
  last.parts.push(part);
  // The middle of the line is that of all its characters, so that a slope does not run away with it.
  last.middle += (middleOf(part) - last.middle) / last.parts.length;
  last.height = Math.max(last.height, heightOf(part));
};

/** The slanting foot of ⩾ lies along its lower arm; characters of two lines lie above each other. */
const isAlong = (a: Component, b: Component): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) >=
    sameWidth * Math.max(a.right - a.left, b.right - b.left) &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >=
    besides * Math.min(heightOf(a), heightOf(b));

const nearestRow = (rows: readonly Row[], part: Component, height: number): Row | undefined => {
  const distance = (row: Row): number => Math.abs(row.middle - middleOf(part));
  return rows
    .filter((row) => distance(row) <= 0.75 * Math.max(height, row.height) && reaches(row, part))
    .reduce<Row | undefined>(
      (best, row) => (best && distance(best) <= distance(row) ? best : row),
      undefined,
    );
};

/** A speck far beside the line is none of its points. */
const reaches = ({ parts, height }: Row, part: Component): boolean =>
  parts.some(
    (own) =>
      own.left - part.right < widestGap * height && part.left - own.right < widestGap * height,
  );

const toLine = (parts: readonly Component[]): TextLine => ({
  ...boxAround(parts),
  parts,
});

/** Texts that stand side by side in one area: a year at the left, a unit at the right; cells that nothing closes. */
const splitLine = (line: TextLine, vertical: readonly Stretch[]): readonly TextLine[] => {
  const parts = [...line.parts].sort((a, b) => a.left - b.left);
  const height = Math.max(...parts.map(heightOf));
  const middle = middleOf(line);
  const borders = vertical.filter(({ start, end }) => start <= middle && middle <= end);
  const isDivided = (left: number, right: number): boolean =>
    borders.some(({ position }) => left < position && position < right);
  const texts: Component[][] = [];
  let right = -Infinity;
  for (const part of parts) {
    const open = texts.at(-1);
    const isNear = part.left - right <= widestGap * height && !isDivided(right, part.left);
    if (open && isNear) open.push(part);
    else texts.push([part]);
    right = Math.max(right, part.right);
  }
  return texts.map(toLine);
};

/** Without specks, but for the points of texts. */
const withoutDust = (lines: readonly TextLine[], usual: number): readonly TextLine[] => {
  const clean = lines.map((line) => withoutSpecks(line, usual));
  const isDust = (line: TextLine): boolean =>
    inkOf(line) < pixelsOfPoint ||
    (isSpeck(line, usual) && !clean.some((above) => isPointOf(above, line, usual)));
  return clean.filter((line) => !isDust(line));
};

const inkOf = ({ parts }: TextLine): number => parts.reduce((sum, { pixels }) => sum + pixels, 0);

const isSpeck = (box: PixelBox, usual: number): boolean =>
  Math.max(box.right - box.left, heightOf(box)) <= largestSpeck * usual;

/** The last point of a text may have found no room in its line: it begins the next. */
const isPointOf = (text: TextLine, point: TextLine, usual: number): boolean =>
  !isSpeck(text, usual) &&
  text.bottom <= point.top &&
  point.bottom - text.bottom <= nextLine * usual &&
  Math.abs(point.left - text.left) <= usual / 2;

/**
 * Without the specks behind the text, whose parts are in order. Before it stands now and then a point that the line
 * above had no room for.
 */
const withoutSpecks = (line: TextLine, usual: number): TextLine => {
  const before = line.parts.slice(0, -1);
  const last = line.parts.at(-1);
  if (!last || before.length === 0 || !isSpeck(last, usual)) return line;
  // Strokes lie within others: the last but one to begin is not the last but one to end.
  const text = toLine(before);
  const isBehindMark = before.some(
    (part) => part.right === text.right && isBracketOrQuote(part, usual),
  );
  const farthest = isBehindMark ? behindMark.farthest : farthestPoint;
  return last.left - text.right > farthest * usual ? withoutSpecks(text, usual) : line;
};

const isBracketOrQuote = (part: PixelBox, usual: number): boolean => {
  const height = heightOf(part) / usual;
  return (
    part.right - part.left <= behindMark.widest * usual &&
    (height >= behindMark.high || height <= behindMark.low)
  );
};
