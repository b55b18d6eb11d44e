import type { Raster } from './raster.ts';
import { darkestInkLevel } from './settings.ts';

/** The round rim of a seal, in pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  /** To the middle of its ink. */
  readonly radius: number;
  readonly thickness: number;
}

/** Seals are 28 to 60 millimetres across: their radius, in pixels. */
const [smallest, largest] = [110, 240];
/** Their rims are no thicker, in pixels. */
const thickest = 16;
/** Their edges are looked for on the page shrunk by so much. */
const shrink = 4;
/** Paper and ink are so far apart there, in levels times the weights of the gradient. */
const leastGradient = 160;
/** Strokes of text and borders stand upright or lie: edges that lean less than this say nothing, as a sine. */
const leastLean = 0.12;
/** So much of the edge of the smallest ring points to its middle at least; of the pixels that vote, every other one. */
const leastVotes = 180;
/** So many middles are looked at. */
const mostMiddles = 4;
/** A ring is seen in so many directions, */
const directions = 180;
/** in this share of them at least, or in that one from a place near its middle, */
const [leastSeen, leastFromNear] = [0.75, 0.35];
/** and so far to both sides of it, in pixels, ink is seen in this share of those at the most. */
const [aside, mostAside] = [9, 0.6];
/** The middle is looked for so far around the one that edges point to, in pixels. */
const around = 6;

/**
 * The rings on a page: edges of ink vote for the middles that they point to (D. H. Ballard, Generalizing the Hough
 * transform to detect arbitrary shapes, Pattern Recognition 13, 1981).
 */
export const findRings = (page: Raster): readonly Ring[] => {
  const rings: Ring[] = [];
  for (const middle of likeliestMiddles(votes(shrunk(page)))) {
    const ring = bestRing(page, middle);
    if (ring && !rings.some((other) => Math.hypot(other.x - ring.x, other.y - ring.y) < smallest))
      rings.push(ring);
  }
  return rings;
};

/** The mean of each block of pixels. */
const shrunk = ({ width, height, data }: Raster): Raster => {
  const [across, down] = [Math.floor(width / shrink), Math.floor(height / shrink)];
  const small = new Uint8Array(across * down);
  for (let v = 0; v < down; v++)
    for (let u = 0; u < across; u++) {
      let sum = 0;
      for (let y = v * shrink; y < (v + 1) * shrink; y++)
        for (let at = y * width + u * shrink; at < y * width + (u + 1) * shrink; at++)
          sum += data[at] as number;
      small[v * across + u] = sum / shrink ** 2;
    }
  return { width: across, height: down, data: small };
};

/** How many edges point to each pixel of the shrunk page from as far as the middle of a ring is. */
interface Votes {
  readonly width: number;
  readonly height: number;
  readonly counts: Uint16Array;
}

const votes = ({ width, height, data }: Raster): Votes => {
  const found = { width, height, counts: new Uint16Array(width * height) };
  for (let y = 1; y < height - 1; y++)
    for (let x = 1 + (y % 2); x < width - 1; x += 2) {
      const at = y * width + x;
      const across = columnAt(data, at + 1, width) - columnAt(data, at - 1, width);
      const down = rowAt(data, at + width) - rowAt(data, at - width);
      const square = across * across + down * down;
      if (square < leastGradient ** 2) continue;
      const size = Math.sqrt(square);
      if (Math.min(Math.abs(across), Math.abs(down)) < leastLean * size) continue;
      vote(found, x, y, across / size, down / size);
      vote(found, x, y, -across / size, -down / size);
    }
  return found;
};

/** Sums of three pixels, of which the middle one counts twice (Sobel's operator). */
const columnAt = (data: Uint8Array, at: number, width: number): number =>
  (data[at - width] as number) + 2 * (data[at] as number) + (data[at + width] as number);

const rowAt = (data: Uint8Array, at: number): number =>
  (data[at - 1] as number) + 2 * (data[at] as number) + (data[at + 1] as number);

const vote = (
  { width, height, counts }: Votes,
  x: number,
  y: number,
  dx: number,
  dy: number,
): void => {
  for (let away = smallest / shrink; away <= largest / shrink; away++) {
    const u = Math.round(x + away * dx);
    const v = Math.round(y + away * dy);
    if (u < 1 || v < 1 || u >= width - 1 || v >= height - 1) return;
    const at = v * width + u;
    counts[at] = (counts[at] as number) + 1;
  }
};

type Point = readonly [x: number, y: number];

/** In pixels of the page, those that most edges point to first. */
const likeliestMiddles = (all: Votes): readonly Point[] => {
  const middles: Point[] = [];
  for (const { point } of pointedTo(all).sort((a, b) => b.votes - a.votes)) {
    if (middles.length === mostMiddles) break;
    const isApart = ([x, y]: Point) => Math.hypot(x - point[0], y - point[1]) > smallest / 2;
    if (middles.every(isApart)) middles.push(point);
  }
  return middles;
};

/** The places that many edges point to: the votes for one scatter by a pixel. */
const pointedTo = ({ width, height, counts }: Votes) => {
  const found: { readonly point: Point; readonly votes: number }[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      // Most places are passed over at once.
      if ((counts[at] as number) * 9 < leastVotes) continue;
      const votes = rowOf(counts, at - width) + rowOf(counts, at) + rowOf(counts, at + width);
      const point = [(x + 0.5) * shrink, (y + 0.5) * shrink] as const;
      if (votes >= leastVotes) found.push({ point, votes });
    }
  return found;
};

const rowOf = (counts: Uint16Array, at: number): number =>
  (counts[at - 1] as number) + (counts[at] as number) + (counts[at + 1] as number);

/** The ring around a place near its middle that is seen in most directions; null where none is seen in enough. */
const bestRing = (page: Raster, middle: Point): Ring | null => {
  let best = seenFrom(page, middle);
  if (best.share < leastFromNear) return null;
  for (const step of [around / 2, 1])
    for (let isBetter = true; isBetter; ) {
      const { x, y } = best.ring;
      const next = neighbours.map(([dx, dy]) => seenFrom(page, [x + dx * step, y + dy * step]));
      const most = next.reduce((a, b) => (b.sharpness > a.sharpness ? b : a));
      isBetter = most.sharpness > best.sharpness;
      if (isBetter) best = most;
    }
  const isRing =
    best.share >= leastSeen &&
    best.shareAside <= mostAside * best.share &&
    best.ring.thickness <= thickest;
  return isRing ? best.ring : null;
};

const neighbours: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** The ring about a middle whose ink is seen in most directions, and in which share of them. */
interface Seen {
  readonly ring: Ring;
  readonly share: number;
  /** How much of its ink is equally far from the middle: the sum of the squares of such shares. */
  readonly sharpness: number;
  /** The share of directions in which there is ink beside it. */
  readonly shareAside: number;
}

const seenFrom = (page: Raster, [x, y]: Point): Seen => {
  const shares = Array.from({ length: largest + aside + 1 }, (_, radius) =>
    radius < smallest - aside ? 0 : shareOfInk(page, x, y, radius),
  );
  const share = Math.max(...shares.slice(smallest, largest + 1));
  const radius = shares.indexOf(share, smallest);
  const isInk = (at: number): boolean => (shares[at] ?? 0) >= share / 2;
  let [inner, outer] = [radius, radius];
  while (isInk(inner - 1)) inner--;
  while (isInk(outer + 1)) outer++;
  return {
    ring: { x, y, radius: (inner + outer) / 2, thickness: outer - inner + 1 },
    share,
    sharpness: shares
      .slice(radius - aside, radius + aside + 1)
      .reduce((sum, own) => sum + own * own, 0),
    shareAside: Math.max(shares[inner - aside] ?? 0, shares[outer + aside] ?? 0),
  };
};

/** In which share of directions there is ink, so far from a place. */
const shareOfInk = (
  { width, height, data }: Raster,
  x: number,
  y: number,
  radius: number,
): number => {
  let seen = 0;
  for (const [cos, sin] of circle) {
    const [atX, atY] = [Math.floor(x + radius * cos), Math.floor(y + radius * sin)];
    const isOnPage = atX >= 0 && atY >= 0 && atX < width && atY < height;
    if (isOnPage && (data[atY * width + atX] as number) < darkestInkLevel) seen++;
  }
  return seen / directions;
};

const circle = Array.from({ length: directions }, (_, i) => {
  const angle = (2 * Math.PI * i) / directions;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
