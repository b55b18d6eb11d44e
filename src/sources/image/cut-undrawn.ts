import { isLong, type Piece, piecesOf, placesOf } from './crossing.ts';
import {
  clearShare,
  drawnShare,
  isStroke,
  isStrokeOfText,
  type Manner,
  shareWithinInk,
} from './manner.ts';
import type { Raster } from './raster.ts';
import {
  besides,
  blur,
  clearOfText,
  leastDrawn,
  leastOfLong,
  lowRow,
  nearCrossing,
  nearEnd,
  usualHeight,
} from './settings.ts';
import type { Stretch } from './stretch.ts';
import { drawnAlong, longestWhite } from './white-along.ts';

/** Behind the last border that crosses it a line goes on where it is drawn nearly as well as any. */
const leastOfTail = 0.8;
/** At its end a line has gone on through text where less than this share of a piece is clear of it. */
const leastClear = 0.25;
/** No stroke of text is longer, in pixels: two characters are as wide as this. */
const longestStroke = 2 * usualHeight;
/** Between two lines that cross it one that text leaves clear goes on though it is dots that are so far apart, in pixels. */
const widestGapOfDots = 10;
/** Where low rows of text stand in line with a border less than this share of each is clear of it, */
const leastClearOfRow = 0.5;
/** and at least so much of one of them runs through a character. */
const leastWithinInk = 0.5;

/**
 * Text in a merged cell may stand in line with the border between the cells beside it: where a line is not drawn
 * from one line that crosses it to the next it is cut.
 */
export const cutUndrawn =
  (page: Raster, crossing: readonly Stretch[], manner: Manner) =>
  (line: Stretch): readonly Stretch[] => {
    const met = placesOf(line, crossing);
    const isBorder = isBorderOf(page, line, met, manner);
    return runsOf(piecesOf(line, met).filter(isBorder))
      .map(withoutRowsOfText(page, line))
      .map(withoutCharacters(page, line))
      .map(manner.gap > 0 ? asItIs : withoutRowsOff(page, line))
      .flatMap((run) => {
        const [first, last] = [run[0], run.at(-1)];
        return first && last ? [{ ...line, start: first.start, end: last.end }] : [];
      });
  };

/** Pieces that follow each other without a cut. */
const runsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === piece.start) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
};

/** What is left of a run without so many pieces at each end: `lost` counts them from the first of those it is given on. */
const withoutEnds = (
  run: readonly Piece[],
  lost: (from: readonly Piece[]) => number,
): readonly Piece[] => run.slice(lost(run), run.length - lost([...run].reverse()));

/**
 * A character in a low row beside the cut of a line may stand in line with it and touch one of its borders: it leaves
 * more white before the other than the line has wherever no text touches it.
 */
const withoutCharacters = (
  page: Raster,
  line: Stretch,
): ((run: readonly Piece[]) => readonly Piece[]) => {
  const isDrawn = drawnAlong(page, line);
  const white = (from: number, to: number): number => longestWhite(isDrawn, from, to);
  const clear = (piece: Piece): number => clearShare(page, { ...line, ...piece });
  return (run) => {
    const sure = run.filter((piece) => clear(piece) >= clearOfText);
    const usual = Math.max(...sure.map(({ start, end }) => white(start, end)));
    const isCharacter = (piece: Piece): boolean => {
      const { start, end } = piece;
      const off = Math.max(white(start, start + nearEnd), white(end - nearEnd, end));
      return end - start < lowRow && clear(piece) < clearOfText && off > usual + 2 * blur;
    };
    const characters = (from: readonly Piece[]): number =>
      sure.length === 0 ? 0 : from.findIndex((piece) => !isCharacter(piece));
    return withoutEnds(run, characters);
  };
};

/**
 * Characters that are centred in merged cells stand in line with the border below or above them, and in low rows with
 * each other: their strokes go on where it ends.
 */
const withoutRowsOfText =
  (page: Raster, line: Stretch) =>
  (pieces: readonly Piece[]): readonly Piece[] => {
    const isLow = ({ start, end }: Piece): boolean => end - start < lowRow;
    const isTouched = (piece: Piece): boolean =>
      isLow(piece) && clearShare(page, { ...line, ...piece }) < leastClearOfRow;
    const isCrossed = (piece: Piece): boolean =>
      shareWithinInk(page, { ...line, ...piece }) >= leastWithinInk;
    // Where nothing runs through a character, text must leave hardly anything of all of them clear.
    const isAmongText = (rows: readonly Piece[]): boolean => {
      const start = Math.min(...rows.map((row) => row.start));
      const end = Math.max(...rows.map((row) => row.end));
      return clearShare(page, { ...line, start, end }) < leastClear;
    };
    return withoutEnds(pieces, (from) => {
      const rest = from.findIndex((piece) => !isTouched(piece));
      const rows = from.slice(0, Math.max(0, rest));
      return rest >= 2 && (rows.some(isCrossed) || isAmongText(rows)) ? rest : 0;
    });
  };

/** Dashes leave white all along. */
const asItIs = (run: readonly Piece[]): readonly Piece[] => run;

/**
 * Figures of an amount in rows of one height stand in line with each other, and may with a solid line above or below
 * them: in each row they leave white before both borders, which the line does nowhere.
 */
const withoutRowsOff = (
  page: Raster,
  line: Stretch,
): ((run: readonly Piece[]) => readonly Piece[]) => {
  const isDrawn = drawnAlong(page, line);
  const white = (from: number, to: number): number => longestWhite(isDrawn, from, to);
  const isOff = ({ start, end }: Piece): boolean =>
    end - start < lowRow &&
    Math.min(white(start, start + nearEnd), white(end - nearEnd, end)) >= blur;
  const isWhole = ({ start, end }: Piece): boolean => white(start, end) === 0;
  const rowsOff = (from: readonly Piece[]): number => {
    const rest = from.findIndex((piece) => !isOff(piece));
    return rest >= 2 && from.slice(rest).every(isWhole) ? rest : 0;
  };
  return (run) => withoutEnds(run, rowsOff);
};

/** Whether a piece of a line is drawn as lines of the page are, and no text that stands in line with it. */
const isBorderOf = (
  page: Raster,
  line: Stretch,
  met: readonly number[],
  manner: Manner,
): ((piece: Piece) => boolean) => {
  const shareDrawn = drawnShare(page, line);
  const isText = isStrokeOfText(page, line, manner);
  const isDrawn = drawnAlong(page, line);
  const white = (from: number, to: number): number => longestWhite(isDrawn, from, to);
  const isDrawnOn = isStroke(page, line, manner);
  const clear = (piece: Piece): number => clearShare(page, { ...line, ...piece });
  // No character reaches through a row that is higher than text.
  const isNoCharacter = (piece: Piece): boolean =>
    piece.end - piece.start >= lowRow && clear(piece) >= clearOfText;
  // A character between two borders leaves white before both; so do dashes, but they are shorter.
  const isOff = (piece: Piece): boolean => {
    const { start, end } = piece;
    const off = Math.min(white(start, start + nearEnd), white(end - nearEnd, end));
    const isAside =
      off > manner.gap + blur || (off > blur && isDrawnOn(start + besides, end - besides));
    return isAside && !isNoCharacter(piece);
  };
  // What scanners for black and white leave of a thin line.
  const isOfDots = (piece: Piece): boolean =>
    clear(piece) >= clearOfText && white(piece.start, piece.end) <= widestGapOfDots;
  // A row of text is white where nothing stands beside it. Drawn there, as far as a low row is high, it is a border that
  // a seal or a pen lies over.
  const isDrawnWhereClear = (piece: Piece, share: number): boolean =>
    clear(piece) * (piece.end - piece.start) >= lowRow && share >= leastOfLong * manner.share;
  // Strokes of two characters leave white between them.
  const isUnbroken = ({ start, end }: Piece): boolean =>
    end - start > longestStroke && white(start, end) === 0;
  const isMet = (end: number): boolean => met.some((at) => Math.abs(at - end) <= nearCrossing);
  return (piece) => {
    const [from, to] = [piece.start + besides, piece.end - besides];
    const isWithin = isMet(piece.start) && isMet(piece.end);
    const least = isWithin ? leastDrawn : leastOfTail;
    const share = shareDrawn(from, to);
    if (share < least * manner.share) return isWithin && isOfDots(piece);
    // Along a longer piece text may touch the dashes; a row of text leaves white at its ends, and between its strokes.
    if (isLong({ ...line, ...piece }))
      return share >= leastOfLong * manner.share || clear(piece) >= clearOfText || !isOff(piece);
    if (isOff(piece)) return false;
    const isLast = piece.start === line.start || piece.end === line.end;
    const isAmongText = isLast && clear(piece) < leastClear && !isUnbroken(piece);
    return !isAmongText && (isDrawnWhereClear(piece, share) || !isText(from, to));
  };
};
