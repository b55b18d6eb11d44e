import { binarise } from './binarise.ts';
import { componentsOf } from './components.ts';
import { reaches } from './crossing.ts';
import { quantile } from './quantile.ts';
import type { Bitmap, PixelBox, Raster } from './raster.ts';
import type { Ruling } from './ruling.ts';
import {
  bareMargin,
  blur,
  darkestInkLevel,
  lineGap,
  lowRow,
  sameCourse,
  usualHeight,
  widestGapOfDashes,
} from './settings.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** A speck is no longer than this both ways, in pixels. */
const largestSpeck = 5;
/** Dots that stand nearer to each other than this, in pixels, are seen as a line as they are. */
const nearestDots = widestGapOfDashes + blur;
/** Pages with more specks than a table that fills them has dots, its rows as low as text allows, are dithered pictures. */
const mostSpecks = ({ width, height }: Raster): number => (width * height) / (nearestDots * lowRow);
/** Where so many lines of a table end together a border is its side. */
const linesOfASide = 3;
/** Between two specks of a line others are missing over no more than this, in pixels. */
const widestGap = 90;
/** From one speck to the next a line rises or falls by no more than this. */
const mostRise = 2;
/** Specks and dashes that stand in line by chance are fewer, */
const fewestOfLine = 8;
/** nor so near to each other in the mean, in pixels of white between them, */
const widestMean = 27;
/** and specks of broken characters end sooner. */
const shortestLine = 80;
/** A table has so many lines each way at least that are so long; the dots before page numbers stand in rows alone. */
const [fewestLines, longLine] = [2, 300];
/** Where specks lie thick all over, lines that chance makes of them are about as thin as any: in tables they are nearer. */
const widestOfTable = 14;
/** A double line lies beside one other, a line that chance makes of a shaded area or of a shadow beside more. */
const mostBeside = 1;
/** Where less than this share of a line lies along lines that were found, it was missed; */
const leastKnown = 0.5;
/** but where a page has many more lines than were missed, those are chance ones: no more than this share of what was found. */
const mostByChance = 1 / 3;
/** Strokes of a character have others beside them within a third of its height; dashes have bare paper. */
const farthestBeside = usualHeight / 3;
const black = 0;

/** What is left of a line, a speck or a dash: from where to where it reaches along the line, and where it lies across. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

type Row = readonly Piece[];

/**
 * The page with the lines drawn through of which specks are left, where some of them were not found as they are: null
 * elsewhere. Scanners that know black and white alone leave so much of dotted and pale lines. The specks of a page lie
 * at random, but for those of its tables.
 */
export const joinDots = (page: Raster, found: Ruling): Raster | null => {
  const ink = binarise(page, darkestInkLevel);
  const components = componentsOf(ink).filter(isOnSheet(page));
  if (components.filter(isSpeck).length > mostSpecks(page)) return null;
  const [rows, columns] = [
    stepsAcross(page.width, page.height),
    stepsDown(page.width, page.height),
  ];
  const across = linesOf(components.flatMap(pieceAcross).filter(isOfLine(ink, rows)));
  const down = linesOf(components.flatMap(pieceDown).filter(isOfLine(ink, columns)));
  if (![across, down].every(hasLongLines) || gapOf([...across, ...down]) > widestOfTable)
    return null;
  const missed = [
    ...across.filter(isMissed(found.horizontal)),
    ...down.filter(isMissed(found.vertical)),
  ];
  if (missed.length <= mostByChance * (found.horizontal.length + found.vertical.length))
    return null;
  const data = page.data.slice();
  for (const line of across.filter(isThick).map(toSides(across))) draw(data, line, rows);
  for (const line of down.filter(isThick).map(toSides(down))) draw(data, line, columns);
  return { ...page, data };
};

/** What lies at the sides of the picture are specks of the shadow of a sheet. */
const isOnSheet =
  ({ width, height }: Raster) =>
  ({ left, top, right, bottom }: PixelBox): boolean =>
    Math.min(left, top, width - right, height - bottom) >= bareMargin;

const isSpeck = ({ left, top, right, bottom }: PixelBox): boolean =>
  right - left <= largestSpeck && bottom - top <= largestSpeck;

const pieceAcross = ({ left, top, right, bottom }: PixelBox): Row =>
  bottom - top <= largestSpeck ? [{ from: left, to: right, across: (top + bottom - 1) / 2 }] : [];

const pieceDown = ({ left, top, right, bottom }: PixelBox): Row =>
  right - left <= largestSpeck ? [{ from: top, to: bottom, across: (left + right - 1) / 2 }] : [];

/** Pieces that stand in line, from the first to the last of each line, but for those of areas where they stand all over. */
const linesOf = (pieces: Row): readonly Row[] => {
  const lines = inLine(pieces).filter(isLine);
  return lines.filter((line) => lines.filter(isBeside(line)).length <= mostBeside);
};

/** Specks may be of a line, and dashes that have bare paper on both sides. */
const isOfLine =
  ({ data }: Bitmap, { across, along, wide }: Steps) =>
  (piece: Piece): boolean => {
    const isBare = (y: number): boolean => {
      if (y < 0 || y >= wide) return true;
      for (let at = piece.from; at < piece.to; at++)
        if (data[at * along + y * across] === 1) return false;
      return true;
    };
    if (piece.to - piece.from <= largestSpeck) return true;
    for (let away = sameCourse; away <= farthestBeside; away++)
      if (!isBare(Math.floor(piece.across) - away) || !isBare(Math.ceil(piece.across) + away))
        return false;
    return true;
  };

const inLine = (pieces: Row): readonly Row[] => {
  const lines: Piece[][] = [];
  let open: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const isPast = (line: Row): boolean => piece.from - lastOf(line).to > widestGap;
    lines.push(...open.filter(isPast));
    open = open.filter((line) => !isPast(line));
    const line = nearestTo(piece, open);
    if (line) line.push(piece);
    else open.push([piece]);
  }
  return [...lines, ...open];
};

/** Whether a line lies nearer to another one than a row of text does. */
const isBeside =
  (line: Row) =>
  (other: Row): boolean => {
    const away = Math.abs(middleOf(other).across - middleOf(line).across);
    return (
      away > sameCourse &&
      away < usualHeight &&
      startOf(line) < lastOf(other).to &&
      startOf(other) < lastOf(line).to
    );
  };

const startOf = (line: Row): number => (line[0] as Piece).from;

const lastOf = (line: Row): Piece => line.at(-1) as Piece;

const middleOf = (line: Row): Piece => line[Math.floor(line.length / 2)] as Piece;

const nearestTo = ({ from, across }: Piece, open: readonly Piece[][]): Piece[] | null => {
  let [best, least] = [null as Piece[] | null, mostRise + 1];
  for (const line of open) {
    const last = lastOf(line);
    const away = Math.abs(across - last.across);
    if (last.to < from && away <= mostRise && away < least) [best, least] = [line, away];
  }
  return best;
};

const isLine = (line: Row): boolean =>
  lengthOf(line) >= shortestLine && line.length >= fewestOfLine && gapOf([line]) <= widestMean;

const lengthOf = (line: Row): number => lastOf(line).to - startOf(line);

/** How wide the white between two pieces is in the mean. */
const gapOf = (lines: readonly Row[]): number => {
  const gaps = lines.flatMap((line) =>
    line.slice(1).map(({ from }, i) => from - (line[i] as Piece).to),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
};

/**
 * The last specks of a line may be missing as those within it are: it goes on to where others end together, if that is
 * no farther than a cell is wide.
 */
const toSides = (lines: readonly Row[]): ((line: Row) => Row) => {
  const [starts, ends] = [lines.map(startOf), lines.map((line) => lastOf(line).to)];
  const sideBeyond = (end: number, others: readonly number[], way: 1 | -1): number => {
    const beyond = others.filter((at) => (at - end) * way > 0 && (at - end) * way <= lineGap);
    return beyond.length >= linesOfASide ? quantile(beyond, 0.5) : end;
  };
  return (line) => {
    const [first, last] = [line[0] as Piece, lastOf(line)];
    const start = sideBeyond(first.from, starts, -1);
    const end = sideBeyond(last.to, ends, 1);
    return [{ ...first, from: start, to: start + 1 }, ...line, { ...last, from: end - 1, to: end }];
  };
};

const isLongLine = (line: Row): boolean => lengthOf(line) >= longLine;

const hasLongLines = (lines: readonly Row[]): boolean =>
  lines.filter(isLongLine).length >= fewestLines;

/** Whether specks lie as near to each other as those of tables. */
const isThick = (line: Row): boolean => gapOf([line]) <= widestOfTable;

/** Whether a long line is drawn where none was found. */
const isMissed =
  (found: readonly Stretch[]) =>
  (line: Row): boolean =>
    isLongLine(line) &&
    isThick(line) &&
    line.filter(liesAlong(found)).length < leastKnown * line.length;

const liesAlong =
  (found: readonly Stretch[]) =>
  ({ from, to, across }: Piece): boolean => {
    const along = (from + to) / 2;
    return found.some(
      (line) => reaches(line, along, 0) && Math.abs(positionAt(line, along) - across) <= sameCourse,
    );
  };

const draw = (data: Uint8Array, line: Row, { across, along }: Steps): void => {
  for (const [i, piece] of line.slice(1).entries()) {
    const before = line[i] as Piece;
    const [start, end] = [before.to - 1, piece.from];
    for (let at = start; at <= end; at++) {
      const share = (at - start) / (end - start);
      const height = Math.floor(before.across + share * (piece.across - before.across));
      data[at * along + height * across] = black;
    }
  }
};
