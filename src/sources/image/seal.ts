import { areasWith, block } from './block-areas.ts';
import type { ColourPage } from './decode.ts';
import { greyAndRed } from './grey-and-red.ts';
import { quantile } from './quantile.ts';
import { type PixelBox, type Raster, widened } from './raster.ts';

/** A grey page without the ink of seals, and where it was. */
export interface Unsealed {
  readonly raster: Raster;
  readonly seals: readonly PixelBox[];
}

/** Red is more than the other colours by this much. */
const leastRedness = 40;
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
  const { width, height } = page;
  const { grey, red } = greyAndRed(page, leastRedness);
  const seals = areasWith(red, page);
  // The pale rim of a seal reaches a little beyond its red blocks.
  for (const box of seals) lift(page, widened(box, block, page), grey);
  return { raster: { width, height, data: grey }, seals };
};

const colourAt = (data: Uint8Array, pixel: number): readonly [number, number, number] => [
  data[3 * pixel] as number,
  data[3 * pixel + 1] as number,
  data[3 * pixel + 2] as number,
];

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
