import { quantile } from './quantile.ts';
import type { Raster } from './raster.ts';
import { blockLength } from './ridge.ts';
import { lengthOf } from './trace.ts';
import { surestTraces } from './trace-page.ts';
import { transpose } from './transpose.ts';
import { about, type Homography, identity } from './turn.ts';

/** Ruling lines say something from this length on, all together, in pixels. */
const leastLength = 1200;
/** A page is not corrected for a line that rises by less than this on its way over the page, in pixels. */
const leastRise = 4;
/** A line that bends more than this, in pixels, has text in line with it for a part of it: */
const farthestBend = 2.5;
/** but for so large a share, where text touches it or a dash is missing. */
const straightShare = 0.9;
/** Perspective must explain the slopes this much better than skew alone does. */
const gainOfPerspective = 1.1;
/** Pieces whose slope differs from the others by more than this are no ruling lines. */
const farthestSlope = 0.004;
/** So many pieces, the longest, are compared with each other. */
const mostCompared = 60;
/** No page is turned by more, nor does a camera that reads it look at it from farther aside. */
const steepest = 0.1;

/** A piece of a line: how far from the middle of the page it lies, and by how much it rises in a pixel. */
interface Piece {
  readonly offset: number;
  readonly slope: number;
  readonly length: number;
}

/** slope = `constant` + `linear` · offset */
interface Fit {
  readonly constant: number;
  readonly linear: number;
}

/**
 * What skew and perspective do to a page: lines across rise more the farther down they are, upright ones lean more
 * the farther right they are. The map leads from the page seen from the front, about its middle, to this one; it is
 * the identity where ruling lines are straight, and null where they are too few to say so.
 */
export const findTilt = (page: Raster): Homography | null => {
  const { width, height } = page;
  const across = fitSlopes(piecesOf(page), height / 2);
  if (!across) return null;
  // A page that is only turned leans as much as its lines rise.
  const turned = { constant: -across.constant, linear: 0 };
  const upright = fitSlopes(piecesOf(transpose(page)), width / 2) ?? turned;
  const rises = [farthest(across, height / 2) * width, farthest(upright, width / 2) * height];
  if (Math.max(...rises) < leastRise) return identity;
  // For small angles: x = (X + cY) / w, y = (aX + Y) / w, w = 1 + gX + hY has the slopes a - gY and c - hX.
  const [a, g] = [across.constant, -across.linear];
  const [c, h] = [upright.constant, -upright.linear];
  return about(width / 2, height / 2, [1, c, 0, a, 1, 0, g, h, 1]);
};

const farthest = ({ constant, linear }: Fit, offset: number): number =>
  Math.max(Math.abs(constant + linear * offset), Math.abs(constant - linear * offset));

/** Each long ruling line with the straight line that fits its course best, if one does. */
const piecesOf = (page: Raster): readonly Piece[] =>
  surestTraces(page).flatMap((trace) => {
    const { middle, rise, bend } = straightLine(trace.heights);
    return bend > farthestBend
      ? []
      : [{ offset: middle - page.height / 2, slope: rise / blockLength, length: lengthOf(trace) }];
  });

/** The height of a straight line in the middle of a course, by how much it rises from one place to the next, */
interface StraightLine {
  readonly middle: number;
  readonly rise: number;
  /** and by how many pixels the course differs from it at the most, nearly everywhere. */
  readonly bend: number;
}

/** Fitted to all heights, and once more to those that lie near to the first. */
const straightLine = (heights: readonly number[]): StraightLine => {
  const away = distancesFrom(leastSquaresOf(heights), heights);
  const bend = quantile(away, straightShare);
  return { ...leastSquaresOf(heights, away, bend), bend };
};

/** How far each height is from a straight line. */
const distancesFrom = (
  { middle, rise }: Pick<StraightLine, 'middle' | 'rise'>,
  heights: readonly number[],
): readonly number[] => {
  const distances: number[] = [];
  const half = (heights.length - 1) / 2;
  for (const [i, y] of heights.entries()) distances.push(Math.abs(y - middle - rise * (i - half)));
  return distances;
};

/** Of the heights that are `away` no farther than `farthest`; of all of them without it. */
const leastSquaresOf = (
  heights: readonly number[],
  away: readonly number[] = [],
  farthest = Infinity,
): Pick<StraightLine, 'middle' | 'rise'> => {
  const half = (heights.length - 1) / 2;
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const [i, height] of heights.entries()) {
    if ((away[i] ?? 0) > farthest) continue;
    n += 1;
    x += i - half;
    y += height;
    xx += (i - half) ** 2;
    xy += (i - half) * height;
  }
  const mean = x / Math.max(1, n);
  const rise = (xy - mean * y) / Math.max(1, xx - mean * x);
  return { middle: y / Math.max(1, n) - rise * mean, rise };
};

/** Least squares, long pieces counting for more, of those that agree with the most others. */
const fitSlopes = (pieces: readonly Piece[], reach: number): Fit | null => {
  const plausible = pieces.filter(({ slope }) => Math.abs(slope) <= steepest);
  const first = mostAgreed(plausible, reach);
  return (
    first &&
    leastSquares(
      plausible.filter((piece) => differenceFrom(first, piece) <= farthestSlope),
      first.linear === 0 ? Infinity : reach,
    )
  );
};

const differenceFrom = ({ constant, linear }: Fit, { offset, slope }: Piece): number =>
  Math.abs(slope - constant - linear * offset);

/**
 * The fit through one piece or two that most of the length agrees with: the edge of the sheet or the shadow of a
 * copier is longer than any ruling line and leans as it likes, but it is alone.
 */
const mostAgreed = (pieces: readonly Piece[], reach: number): Fit | null => {
  const longest = [...pieces].sort((a, b) => b.length - a.length).slice(0, mostCompared);
  const agreement = (fit: Fit): number =>
    longest.reduce(
      (sum, piece) =>
        sum + piece.length * Math.max(0, 1 - differenceFrom(fit, piece) / farthestSlope),
      0,
    );
  let [best, most]: [Fit | null, number] = [null, 0];
  for (const fit of longest.flatMap((piece, i) => fitsThrough(piece, longest.slice(0, i), reach))) {
    const agreed = agreement(fit) * (fit.linear === 0 ? gainOfPerspective : 1);
    if (agreed > most) [best, most] = [fit, agreed];
  }
  return best;
};

/** The fit that knows but one piece, and those through it and each of the others that is not close to it. */
const fitsThrough = (piece: Piece, others: readonly Piece[], reach: number): readonly Fit[] => [
  { constant: piece.slope, linear: 0 },
  ...others
    .filter(({ offset }) => Math.abs(offset - piece.offset) >= reach / 4)
    .map(({ offset, slope }) => {
      const linear = (slope - piece.slope) / (offset - piece.offset);
      return { constant: slope - linear * offset, linear };
    }),
];

/** `reach`: how far the lines of the page lie from its middle at most; infinite where they are to have one slope. */
const leastSquares = (pieces: readonly Piece[], reach: number): Fit | null => {
  if (pieces.reduce((sum, { length }) => sum + length, 0) < leastLength) return null;
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const { offset, slope, length } of pieces) {
    // The variance of a slope falls with the third power of the length that it is measured on.
    const weight = length ** 3;
    n += weight;
    x += weight * offset;
    y += weight * slope;
    xx += weight * offset * offset;
    xy += weight * offset * slope;
  }
  // Lines that all lie close together do not say how slopes change over the page.
  const spread = xx / n - (x / n) ** 2;
  const linear = spread < (reach / 8) ** 2 ? 0 : (xy / n - (x / n) * (y / n)) / spread;
  return { constant: y / n - linear * (x / n), linear };
};
