import { binarise } from './binarise.ts';
import { componentsOf } from './components.ts';
import { reaches } from './crossing.ts';
import { quantile } from './quantile.ts';
import type { Bitmap, PixelBox, Raster } from './raster.ts';
import type { Ruling } from './ruling.ts';
import {
  bareMargin,
  blur,
  clearOfText,
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
/** Where dotted lines cross specks of both hang together: such a knot is longer than a speck, but no longer than this both ways. */
const largestKnot = 2 * largestSpeck;
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
/**
 * but where a page has many more lines than were missed, those that end anywhere are chance ones: no more than this share
 * of what was found.
 */
const byChance = ({ horizontal, vertical }: Ruling): number =>
  (horizontal.length + vertical.length) / 3;
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
  const knots = components.filter(isKnot);
  const { width, height } = page;
  const [across, down] = [
    inDirection(ink, components.filter(isFlat), knots, stepsAcross(width, height), pieceAcross),
    inDirection(ink, components.filter(isNarrow), knots, stepsDown(width, height), pieceDown),
  ];
  const [rows, columns] = [between(across, down), between(down, across)];
  const all = [...rows.lines, ...columns.lines];
  if (![rows, columns].every(hasLongLines) || gapOf(all) > widestOfTable) return null;
  const missedRows = rows.lines.filter(isMissed(found.horizontal));
  const missedColumns = columns.lines.filter(isMissed(found.vertical));
  if (
    !missedRows.some(isOfTable(rows)) &&
    !missedColumns.some(isOfTable(columns)) &&
    missedRows.length + missedColumns.length <= byChance(found)
  )
    return null;
  const data = page.data.slice();
  for (const lines of [rows, columns])
    for (const line of lines.lines.filter(isBorder(lines.isBare)).map(toSides(lines)))
      draw(data, line, lines.steps);
  return { ...page, data };
};

/** What may be of the lines of one direction. */
interface Direction {
  readonly steps: Steps;
  readonly isBare: IsBare;
  readonly pieces: Row;
  readonly knots: Row;
  /** The pieces that stand in line, without knots. */
  readonly inLine: readonly Row[];
}

const inDirection = (
  ink: Bitmap,
  thin: readonly PixelBox[],
  knots: readonly PixelBox[],
  steps: Steps,
  toPiece: (box: PixelBox) => Piece,
): Direction => {
  const isBare = isBareIn(ink, steps);
  const pieces = thin.map(toPiece).filter(isOfLine(isBare));
  return { steps, isBare, pieces, knots: knots.map(toPiece), inLine: inLine(pieces) };
};

/** The dotted lines of one direction, and whether a piece lies where one of the other direction crosses. */
interface DottedLines {
  readonly steps: Steps;
  readonly isBare: IsBare;
  readonly lines: readonly Row[];
  readonly isOnOther: (piece: Piece) => boolean;
}

const between = (
  { steps, isBare, pieces, knots, inLine: own }: Direction,
  other: Direction,
): DottedLines => {
  const isOnOther = isOn(linesOf(other.inLine));
  const crossed = knots.filter(isOnOther);
  const rows = crossed.length === 0 ? own : inLine(pieces, crossed);
  const lines = linesOf(rows.flatMap(betweenOwn(isOnOther, isBare)));
  return { steps, isBare, lines, isOnOther };
};

/** What lies at the sides of the picture are specks of the shadow of a sheet. */
const isOnSheet =
  ({ width, height }: Raster) =>
  ({ left, top, right, bottom }: PixelBox): boolean =>
    Math.min(left, top, width - right, height - bottom) >= bareMargin;

const isSpeck = ({ left, top, right, bottom }: PixelBox): boolean =>
  right - left <= largestSpeck && bottom - top <= largestSpeck;

const isFlat = ({ top, bottom }: PixelBox): boolean => bottom - top <= largestSpeck;

const isNarrow = ({ left, right }: PixelBox): boolean => right - left <= largestSpeck;

/** Specks of one line that hang together are no higher than one. */
const isKnot = (box: PixelBox): boolean => {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  return (
    !isSpeck(box) && Math.min(wide, high) >= largestSpeck && Math.max(wide, high) <= largestKnot
  );
};

const pieceAcross = ({ left, top, right, bottom }: PixelBox): Piece => ({
  from: left,
  to: right,
  across: (top + bottom - 1) / 2,
});

const pieceDown = ({ left, top, right, bottom }: PixelBox): Piece => ({
  from: top,
  to: bottom,
  across: (left + right - 1) / 2,
});

/** Whether a piece of a line lies where one of the lines of the other direction crosses it. */
const isOn = (crossing: readonly Row[]): ((piece: Piece) => boolean) => {
  const lines = crossing.map((line) => {
    const heights = line.map(({ across }) => across);
    return { line, top: Math.min(...heights), bottom: Math.max(...heights) };
  });
  return ({ from, to, across }) => {
    const isAt = (height: number): boolean => height >= from - mostRise && height < to + mostRise;
    return lines.some(
      ({ line, top, bottom }) =>
        bottom >= from - mostRise &&
        top < to + mostRise &&
        line.some((piece) => isAt(piece.across) && Math.abs(piece.from - across) <= widestGap),
    );
  };
};

/** Pieces that stand in line, from the first to the last of each line, but for those of areas where they stand all over. */
const linesOf = (inLine: readonly Row[]): readonly Row[] => {
  const lines = inLine.filter(isLine);
  return lines.filter((line) => lines.filter(isBeside(line)).length <= mostBeside);
};

/**
 * A piece where another line crosses may be of that one alone: a line reaches no farther than to the next such place
 * beyond what it has of its own, and over more than a gap of it through bare paper alone.
 */
const betweenOwn =
  (isOnOther: (piece: Piece) => boolean, isBare: IsBare) =>
  (line: Row): readonly Row[] => {
    const goesOn = (piece: Piece | undefined, next: Piece | undefined, widest: number): boolean =>
      piece !== undefined &&
      next !== undefined &&
      (next.from - piece.to <= widest || isClear(isBare, [piece, next]));
    const runs: [first: number, last: number][] = [];
    for (const [i, piece] of line.entries()) {
      if (isOnOther(piece)) continue;
      const run = runs.at(-1);
      if (run && goesOn(line[run[1]], piece, widestGap)) run[1] = i;
      else runs.push([i, i]);
    }
    return runs.map(([first, last]) =>
      line.slice(
        goesOn(line[first - 1], line[first], lineGap) ? first - 1 : first,
        goesOn(line[last], line[last + 1], lineGap) ? last + 2 : last + 1,
      ),
    );
  };

type IsBare = (at: number, across: number) => boolean;

/** Whether there is no ink on either side of a line at a place along it. */
const isBareIn =
  ({ data }: Bitmap, { across, along, wide }: Steps): IsBare =>
  (at, y) => {
    const isInk = (row: number): boolean =>
      row >= 0 && row < wide && data[at * along + row * across] === 1;
    for (let away = sameCourse; away <= farthestBeside; away++)
      if (isInk(Math.floor(y) - away) || isInk(Math.ceil(y) + away)) return false;
    return true;
  };

/** Specks may be of a line, and dashes that have bare paper on both sides. */
const isOfLine =
  (isBare: IsBare) =>
  ({ from, to, across }: Piece): boolean =>
    to - from <= largestSpeck || placesFrom(from, to).every((at) => isBare(at, across));

/**
 * Whether a line is a border of a table: specks lie as near to each other as those of tables, or farther apart on bare
 * paper; strokes of texts one below the other and dots of the borders between them do not.
 */
const isBorder =
  (isBare: IsBare) =>
  (line: Row): boolean =>
    isThick(line) || isClear(isBare, line);

/** Whether text leaves a line clear between its pieces. */
const isClear = (isBare: IsBare, line: Row): boolean => {
  const places = line.slice(1).flatMap((piece, i) => {
    const { to, across } = line[i] as Piece;
    return placesFrom(to, piece.from).map((at) => isBare(at, (across + piece.across) / 2));
  });
  return places.filter(Boolean).length >= clearOfText * places.length;
};

const placesFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** A knot lies askew as its specks happen to: it is of all lines that it lies on, and leads none away. */
const inLine = (pieces: Row, knots: Row = []): readonly Row[] => {
  const isKnotOf = new Set(knots);
  const lines: Piece[][] = [];
  let open: Piece[][] = [];
  for (const piece of [...pieces, ...knots].sort((a, b) => a.from - b.from)) {
    const isPast = (line: Row): boolean => piece.from - lastOf(line).to > widestGap;
    const past = open.filter(isPast);
    if (past.length > 0) open = open.filter((line) => !isPast(line));
    lines.push(...past);
    const near = open.filter(isNear(piece));
    if (isKnotOf.has(piece))
      for (const line of near) line.push({ ...piece, across: lastOf(line).across });
    else if (near.length > 0) longestOf(near).push(piece);
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

/** Whether a piece goes on with a line. */
const isNear =
  ({ from, across }: Piece) =>
  (line: Row): boolean =>
    lastOf(line).to < from && Math.abs(across - lastOf(line).across) <= mostRise;

/** Of lines so near to each other one is the border; others are specks of the lines that cross it. */
const longestOf = (lines: readonly Piece[][]): Piece[] =>
  lines.reduce((best, line) => (line.length > best.length ? line : best));

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
 * The last specks of a line may be missing over as much as those within it are: it goes on to where others end together,
 * unless it ends at a border that crosses it.
 */
const toSides = ({ lines, isOnOther }: DottedLines): ((line: Row) => Row) => {
  const [starts, ends] = [lines.map(startOf), lines.map((line) => lastOf(line).to)];
  const sideBeyond = (end: number, others: readonly number[], way: 1 | -1): number => {
    const beyond = others.filter((at) => (at - end) * way > 0 && (at - end) * way <= widestGap);
    return beyond.length >= linesOfASide ? quantile(beyond, 0.5) : end;
  };
  return (line) => {
    const [first, last] = [line[0] as Piece, lastOf(line)];
    const start = isOnOther(first) ? first.from : sideBeyond(first.from, starts, -1);
    const end = isOnOther(last) ? last.to : sideBeyond(last.to, ends, 1);
    return [{ ...first, from: start, to: start + 1 }, ...line, { ...last, from: end - 1, to: end }];
  };
};

const isLongLine = (line: Row): boolean => lengthOf(line) >= longLine;

const hasLongLines = ({ lines }: DottedLines): boolean =>
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

/**
 * A border ends at one that crosses it, or level with others of its table. Lines that chance makes of the specks of a
 * page end anywhere.
 */
const isOfTable = ({ lines, isOnOther }: DottedLines): ((line: Row) => boolean) => {
  const [starts, ends] = [lines.map(startOf), lines.map((line) => lastOf(line).to)];
  const isEnd = (at: number, across: number, others: readonly number[]): boolean =>
    isOnOther({ from: at - lineGap, to: at + lineGap, across }) ||
    others.filter((other) => Math.abs(other - at) <= lineGap).length > linesOfASide;
  return (line) =>
    isEnd(startOf(line), (line[0] as Piece).across, starts) &&
    isEnd(lastOf(line).to, lastOf(line).across, ends);
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
