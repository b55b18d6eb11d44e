import type { ColourPage } from './decode.ts';
import type { PixelBox, Raster } from './raster.ts';

/** A grey page without its red ink, and where the red ink was. */
export interface Unsealed {
  readonly raster: Raster;
  readonly seals: readonly PixelBox[];
}

/** Red is more than the other colours by this much. */
const redness = 40;
/** Ink under a seal stays: it is darker than the seal in red light. */
const block = 16;
/** A seal is at least this long in both directions, in blocks. */
const leastSeal = 6;
/** Share of the pixels of a block that are red where it belongs to a seal. */
const leastShare = 0.03;

/**
 * Colour → grey, as if seen in red light: red ink is nearly as bright as paper there, black ink as dark as
 * ever. Where nothing is red, grey is the usual luminance.
 */
export const removeSeals = (page: ColourPage): Unsealed => {
  const { width, height, data } = page;
  const grey = new Uint8Array(width * height);
  const counts = new Uint16Array(Math.ceil(width / block) * Math.ceil(height / block));
  const across = Math.ceil(width / block);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [r, g, b] = [data[3 * i] ?? 255, data[3 * i + 1] ?? 255, data[3 * i + 2] ?? 255];
      const isRed = r - Math.max(g, b) >= redness;
      grey[i] = isRed ? brightened(r) : (r * 77 + g * 150 + b * 29) >> 8;
      if (isRed) {
        const at = Math.floor(y / block) * across + Math.floor(x / block);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  }
  return { raster: { width, height, data: grey }, seals: redAreas(counts, across, width, height) };
};

/** Red ink on paper is not quite as bright as paper, even in red light. */
const brightened = (red: number): number => (red >= 130 ? 255 : red);

const redAreas = (
  counts: Uint16Array,
  across: number,
  width: number,
  height: number,
): readonly PixelBox[] => {
  const isRed = (at: number): boolean => (counts[at] ?? 0) >= leastShare * block * block;
  const seen = new Uint8Array(counts.length);
  const boxes: PixelBox[] = [];
  for (let start = 0; start < counts.length; start++) {
    if (seen[start] || !isRed(start)) continue;
    const area = fillArea(start, across, counts.length / across, isRed, seen);
    const isSeal = area.right - area.left >= leastSeal && area.bottom - area.top >= leastSeal;
    if (isSeal)
      boxes.push({
        left: area.left * block,
        top: area.top * block,
        right: Math.min(width, area.right * block),
        bottom: Math.min(height, area.bottom * block),
      });
  }
  return boxes;
};

/** The box, in blocks, of all red blocks that hang together with the first; a gap of one block is none. */
const fillArea = (
  start: number,
  across: number,
  down: number,
  isRed: (at: number) => boolean,
  seen: Uint8Array,
): PixelBox => {
  let [left, top, right, bottom] = [across, down, 0, 0];
  const waiting = [start];
  seen[start] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % across, Math.floor(at / across)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    for (const next of around(x, y, across, down)) {
      if (seen[next] || !isRed(next)) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return { left, top, right, bottom };
};

/** The blocks up to two away. */
function* around(x: number, y: number, across: number, down: number): Iterable<number> {
  for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v++)
    for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u++) yield v * across + u;
}
