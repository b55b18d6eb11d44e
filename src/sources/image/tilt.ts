import { findComponents } from './components.ts';
import type { Bitmap } from './raster.ts';
import { longRuns } from './solid.ts';
import { transpose } from './transpose.ts';
import { about, type Homography } from './turn.ts';

/** Pieces of ruling lines are this long, in pixels, */
const shortestPiece = 80;
/** and all of them together say something from this length on. */
const leastLength = 1200;
/** A page is not corrected for a line that rises by less than this on its way over the page, in pixels. */
const leastRise = 4;
/** Pieces whose slope differs from the others by more than this are no ruling lines. */
const farthestSlope = 0.004;
/** So many pieces, the longest, are compared with each other. */
const mostCompared = 60;
/** No camera that reads a page looks at it from farther aside. */
const steepest = 0.06;

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
 * What perspective does to a page that stands nearly straight: lines across rise more the farther down they
 * are, upright ones lean more the farther right they are. The map leads from the page seen from the front, about
 * its middle, to this one; null where ruling lines are straight, or too few to say so.
 */
export const findTilt = (ink: Bitmap): Homography | null => {
  const { width, height } = ink;
  const across = fitSlopes(piecesOf(ink), height / 2);
  const upright = fitSlopes(piecesOf(transpose(ink)), width / 2);
  if (!across || !upright) return null;
  const rises = [farthest(across, height / 2) * width, farthest(upright, width / 2) * height];
  if (Math.max(...rises) < leastRise) return null;
  // For small angles: x = (X + cY) / w, y = (aX + Y) / w, w = 1 + gX + hY has the slopes a - gY and c - hX.
  const [a, g] = [across.constant, -across.linear];
  const [c, h] = [upright.constant, -upright.linear];
  return about(width / 2, height / 2, [1, c, 0, a, 1, 0, g, h, 1]);
};

const farthest = ({ constant, linear }: Fit, offset: number): number =>
  Math.max(Math.abs(constant + linear * offset), Math.abs(constant - linear * offset));

/** Long runs of ink that hang together, each with the line that fits its pixels best. */
const piecesOf = (ink: Bitmap): readonly Piece[] => {
  const runs = longRuns(ink);
  const { components, labels } = findComponents(runs);
  const sums = Array.from({ length: components.length + 1 }, () => ({
    n: 0,
    x: 0,
    y: 0,
    xx: 0,
    xy: 0,
  }));
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i] ? sums[labels[i] ?? 0] : undefined;
    if (!own) continue;
    const x = i % ink.width;
    const y = (i - x) / ink.width - ink.height / 2;
    own.n++;
    own.x += x;
    own.y += y;
    own.xx += x * x;
    own.xy += x * y;
  }
  return components
    .filter(({ left, right }) => right - left >= shortestPiece)
    .flatMap(({ left, right, label }) => {
      const own = sums[label];
      if (!own) return [];
      const slope = (own.n * own.xy - own.x * own.y) / (own.n * own.xx - own.x * own.x);
      return [{ offset: own.y / own.n, slope, length: right - left }];
    });
};

/** Least squares, long pieces counting for more, of those that agree with the most others. */
const fitSlopes = (pieces: readonly Piece[], reach: number): Fit | null => {
  const plausible = pieces.filter(({ slope }) => Math.abs(slope) <= steepest);
  const first = mostAgreed(plausible, reach);
  return (
    first &&
    leastSquares(
      plausible.filter((piece) => differenceFrom(first, piece) <= farthestSlope),
      reach,
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
    const agreed = agreement(fit);
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
