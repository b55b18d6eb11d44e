import { findRings, type Ring } from './find-rings.ts';
import type { PixelBox, Raster } from './raster.ts';
import type { Unsealed } from './seal.ts';
import { darkestInkLevel } from './settings.ts';

/** The rim of a ring is grey so far out, in pixels. */
const rim = 2;
/** A stroke that crosses a ring goes on this far beyond it, in pixels, */
const beyond = 3;
/** and a ruling line that ends in it this far. */
const farBeyond = 40;
/** The longest way through a ring along a line that touches it, in pixels. */
const longestWay = 160;
/** The ways on which strokes of text and ruling lines cross a ring. */
const ways = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;

/** A page without the rings of seals. */
export interface Unringed extends Unsealed {
  /** Whether a ring lay over a box: characters as thin as a ring may be missing there. */
  readonly isCrossed: (box: PixelBox) => boolean;
}

/**
 * The page without the rings of seals that are as dark as text, as on pages in black and white. What crosses a ring
 * stays; so do the star and the words of the seal: nothing tells them from text, nor what they hide.
 */
export const removeSealRings = (page: Raster): Unringed => {
  const rings = findRings(page);
  if (rings.length === 0) return { raster: page, seals: [], isCrossed: () => false };
  const raster = { ...page, data: page.data.slice() };
  for (const ring of rings) erase(page, ring, raster.data);
  return {
    raster,
    seals: rings.map((ring) => boxOf(ring, page)),
    isCrossed: (box) => rings.some((ring) => passesThrough(ring, box)),
  };
};

const passesThrough = (ring: Ring, box: PixelBox): boolean => {
  const reach = ring.thickness / 2 + rim;
  return (
    nearestTo(ring, box) < ring.radius + reach && farthestFrom(ring, box) > ring.radius - reach
  );
};

/** How far the middle of a ring is from the nearest point of a box. */
const nearestTo = ({ x, y }: Ring, { left, top, right, bottom }: PixelBox): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

const farthestFrom = ({ x, y }: Ring, { left, top, right, bottom }: PixelBox): number =>
  Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));

const boxOf = ({ x, y, radius, thickness }: Ring, { width, height }: Raster): PixelBox => {
  const reach = radius + thickness / 2;
  return {
    left: Math.max(0, Math.floor(x - reach)),
    top: Math.max(0, Math.floor(y - reach)),
    right: Math.min(width, Math.ceil(x + reach)),
    bottom: Math.min(height, Math.ceil(y + reach)),
  };
};

const erase = (page: Raster, ring: Ring, data: Uint8Array): void => {
  const { left, top, right, bottom } = boxOf(
    { ...ring, thickness: ring.thickness + 2 * rim },
    page,
  );
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * page.width + x;
      if (page.data[at] === 255 || !isWithin(ring, x, y)) continue;
      if (!ways.some((way) => crosses(page, ring, x, y, way))) data[at] = 255;
    }
};

const isWithin = ({ x, y, radius, thickness }: Ring, atX: number, atY: number): boolean =>
  Math.abs(Math.hypot(atX + 0.5 - x, atY + 0.5 - y) - radius) <= thickness / 2 + rim;

/** Whether ink runs straight through the ring at a pixel, and goes on at both sides of it or far at one. */
const crosses = (
  page: Raster,
  ring: Ring,
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
): boolean => {
  const [one, other] = [goesOn(page, ring, x, y, dx, dy), goesOn(page, ring, x, y, -dx, -dy)];
  return Math.min(one, other) >= beyond || Math.max(one, other) >= farBeyond;
};

/** How far ink goes on beyond the ring, from a pixel of it on. */
const goesOn = (
  { width, height, data }: Raster,
  ring: Ring,
  fromX: number,
  fromY: number,
  dx: number,
  dy: number,
): number => {
  let outside = 0;
  for (let step = 0; step < longestWay && outside < farBeyond; step++) {
    const [x, y] = [fromX + step * dx, fromY + step * dy];
    if (x < 0 || y < 0 || x >= width || y >= height) break;
    if ((data[y * width + x] as number) >= darkestInkLevel) break;
    outside = isWithin(ring, x, y) ? 0 : outside + 1;
  }
  return outside;
};
