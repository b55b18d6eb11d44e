import { binarise } from './binarise.ts';
import { componentsOf } from './components.ts';
import { reaches } from './crossing.ts';
import type { Raster } from './raster.ts';
import type { Ruling } from './ruling.ts';
import { darkestInkLevel, sameCourse, usualHeight } from './settings.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** A speck is no longer than this both ways, in pixels. */
const largestSpeck = 5;
/** Pages with more specks are dithered pictures. */
const mostSpecks = 6_000;
/** Between two specks of a line others are missing over no more than this, in pixels. */
const widestGap = 90;
/** From one speck to the next a line rises or falls by no more than this. */
const mostRise = 2;
/** Specks that stand in line by chance are fewer, */
const fewestOfLine = 8;
/** nor so near to each other in the mean, in pixels, */
const widestPitch = 30;
/** and specks of broken characters end sooner. */
const shortestLine = 80;
/** A table has so many lines each way at least that are so long; the dots before page numbers stand in rows alone. */
const [fewestLines, longLine] = [2, 300];
/** Where specks lie thick all over, lines that chance makes of them are about as thin as any: in tables the mean pitch is less. */
const widestOfTable = 17;
/** So large a share of the lines of a table lies near another one, a double line or a chance one. */
const mostBeside = 0.5;
/** Where more than this share of their specks lies along lines that were found, those are seen as they are. */
const mostKnown = 0.5;
const black = 0;

/** Where a speck lies along a line, and across. */
type Speck = readonly [along: number, across: number];

/**
 * The page with the lines drawn through of which specks are left, where most of them were not found as they are: null
 * elsewhere. Scanners that know black and white alone leave so much of dotted and pale lines. The specks of a page lie
 * at random, but for those of its tables.
 */
export const joinDots = (page: Raster, found: Ruling): Raster | null => {
  const specks = specksOf(page);
  if (specks.length > mostSpecks) return null;
  const across = linesOf(specks);
  const down = linesOf(specks.map(([x, y]) => [y, x] as const));
  if (![across, down].every(hasLongLines) || pitchOf([...across, ...down]) > widestOfTable)
    return null;
  if ([across, down].some(isScreen)) return null;
  const known = knownOf(across, found.horizontal) + knownOf(down, found.vertical);
  if (known > mostKnown * [...across, ...down].flat().length) return null;
  const data = page.data.slice();
  for (const line of across) draw(data, line, stepsAcross(page.width, page.height));
  for (const line of down) draw(data, line, stepsDown(page.width, page.height));
  return { ...page, data };
};

/** Whether the lines lie nearer to each other than rows of text: those of a shaded area do. */
const isScreen = (lines: readonly (readonly Speck[])[]): boolean => {
  const near = lines.filter((line) => lines.some((other) => isBeside(line, other)));
  return near.length > mostBeside * lines.length;
};

const isBeside = (line: readonly Speck[], other: readonly Speck[]): boolean => {
  const [start, height] = other[0] as Speck;
  const [own, end] = [line[0] as Speck, endOf(line)];
  const away = Math.abs(height - own[1]);
  return away > sameCourse && away < usualHeight && start < end[0] && endOf(other)[0] > own[0];
};

/** How many specks of lines lie along lines that were found. */
const knownOf = (lines: readonly (readonly Speck[])[], found: readonly Stretch[]): number =>
  lines
    .flat()
    .filter(([along, across]) =>
      found.some(
        (line) =>
          reaches(line, along, 0) && Math.abs(positionAt(line, along) - across) <= sameCourse,
      ),
    ).length;

/** The middles of the specks, across the page and down. */
const specksOf = (page: Raster): readonly Speck[] =>
  componentsOf(binarise(page, darkestInkLevel)).flatMap(
    ({ left, top, right, bottom }): readonly Speck[] =>
      right - left <= largestSpeck && bottom - top <= largestSpeck
        ? [[(left + right - 1) / 2, (top + bottom - 1) / 2]]
        : [],
  );

/** Specks that stand in line, from the first to the last of each line. */
const linesOf = (specks: readonly Speck[]): readonly (readonly Speck[])[] => {
  const lines: Speck[][] = [];
  let open: Speck[][] = [];
  for (const speck of [...specks].sort(([a], [b]) => a - b)) {
    const isPast = (line: readonly Speck[]): boolean => speck[0] - endOf(line)[0] > widestGap;
    lines.push(...open.filter(isPast));
    open = open.filter((line) => !isPast(line));
    const line = nearestTo(speck, open);
    if (line) line.push(speck);
    else open.push([speck]);
  }
  return [...lines, ...open].filter(isLine);
};

const endOf = (line: readonly Speck[]): Speck => line.at(-1) as Speck;

const nearestTo = ([along, across]: Speck, open: readonly Speck[][]): Speck[] | null => {
  let [best, least] = [null as Speck[] | null, mostRise + 1];
  for (const line of open) {
    const [before, height] = endOf(line);
    const away = Math.abs(across - height);
    if (before < along && away <= mostRise && away < least) [best, least] = [line, away];
  }
  return best;
};

const isLine = (line: readonly Speck[]): boolean =>
  lengthOf(line) >= shortestLine && line.length >= fewestOfLine && pitchOf([line]) <= widestPitch;

const lengthOf = (line: readonly Speck[]): number => endOf(line)[0] - (line[0] as Speck)[0];

/** How far it is from speck to speck in the mean. */
const pitchOf = (lines: readonly (readonly Speck[])[]): number => {
  const steps = lines.reduce((sum, line) => sum + line.length - 1, 0);
  return lines.reduce((sum, line) => sum + lengthOf(line), 0) / steps;
};

const hasLongLines = (lines: readonly (readonly Speck[])[]): boolean =>
  lines.filter((line) => lengthOf(line) >= longLine).length >= fewestLines;

const draw = (data: Uint8Array, specks: readonly Speck[], { across, along }: Steps): void => {
  for (const [i, [end, last]] of specks.slice(1).entries()) {
    const [start, first] = specks[i] as Speck;
    for (let at = Math.ceil(start); at <= end; at++) {
      const height = Math.floor(first + ((at - start) / (end - start)) * (last - first));
      data[at * along + height * across] = black;
    }
  }
};
