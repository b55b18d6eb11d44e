import type { ColourPage } from './decode.ts';
import { quantile } from './quantile.ts';
import type { PixelBox, Raster } from './raster.ts';

/** A grey page without its red ink, and where the red ink was. */
export interface Unsealed {
  readonly raster: Raster;
  readonly seals: readonly PixelBox[];
}

/** Red is more than the other colours by this much. */
const leastRedness = 40;
/** Red ink is counted in blocks of this many pixels. */
const block = 16;
/** A seal is at least this long in both directions, in blocks. */
const leastSeal = 6;
/** Share of the pixels of a block that are red where it belongs to a seal. */
const leastShare = 0.03;
/** Paper is brighter than this share of what is around a seal, seen in red light. */
const darkerThanPaper = 0.6;
/** Red ink on paper is brighter than this share of the paper, ink below it darker. */
const leastOfPaper = 0.5;

/**
 * Colour → grey without the red ink of seals: where one is, the page is seen in red light, in which red ink is nearly
 * as bright as paper and black ink as dark as ever, and brightened by as much as the ink is red. Elsewhere, and where
 * red ink is none of a seal, grey is the usual luminance.
 */
export const removeSeals = (page: ColourPage): Unsealed => {
  const { width, height, data } = page;
  const grey = new Uint8Array(width * height);
  const across = Math.ceil(width / block);
  const counts = new Uint16Array(across * Math.ceil(height / block));
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / block) * across;
    for (let x = 0; x < width; x++, i++) {
      const [r, g, b] = colourAt(data, i);
      grey[i] = (r * 77 + g * 150 + b * 29) >> 8;
      if (r - Math.max(g, b) < leastRedness) continue;
      const at = row + Math.floor(x / block);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const seals = redAreas(counts, across, width, height);
  for (const box of seals) lift(page, widened(box, page), grey);
  return { raster: { width, height, data: grey }, seals };
};

const colourAt = (data: Uint8Array, pixel: number): readonly [number, number, number] => [
  data[3 * pixel] as number,
  data[3 * pixel + 1] as number,
  data[3 * pixel + 2] as number,
];

/** The pale rim of a seal reaches a little beyond its red blocks. */
const widened = (
  { left, top, right, bottom }: PixelBox,
  { width, height }: ColourPage,
): PixelBox => ({
  left: Math.max(0, left - block),
  top: Math.max(0, top - block),
  right: Math.min(width, right + block),
  bottom: Math.min(height, bottom + block),
});

/** Takes the red ink off the grey page within the box. */
const lift = ({ width, data }: ColourPage, box: PixelBox, grey: Uint8Array): void => {
  const { brightness, redness } = inkOfSeal(data, width, box);
  for (let y = box.top; y < box.bottom; y++)
    for (let i = y * width + box.left; i < y * width + box.right; i++) {
      const [r, g, b] = colourAt(data, i);
      const share = Math.min(1, Math.max(0, (r - Math.max(g, b)) / redness));
      grey[i] = Math.min(255, Math.round(r * (1 + (1 / brightness - 1) * share)));
    }
};

/** How bright the ink of a seal is in red light, as a share of the paper, and how red where it is on paper. */
const inkOfSeal = (
  data: Uint8Array,
  width: number,
  { left, top, right, bottom }: PixelBox,
): { readonly brightness: number; readonly redness: number } => {
  const all: number[] = [];
  const red: (readonly [level: number, redness: number])[] = [];
  for (let y = top; y < bottom; y += 2)
    for (let x = left; x < right; x += 2) {
      const [r, g, b] = colourAt(data, y * width + x);
      const redness = r - Math.max(g, b);
      all.push(r);
      if (redness >= leastRedness) red.push([r, redness]);
    }
  const paper = quantile(all, darkerThanPaper);
  const onPaper = red.filter(([level]) => level >= leastOfPaper * paper);
  return {
    brightness: Math.min(
      1,
      (quantile(
        onPaper.map(([level]) => level),
        0.5,
      ) || paper) / paper,
    ),
    redness:
      quantile(
        onPaper.map(([, redness]) => redness),
        0.5,
      ) || leastRedness,
  };
};

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
