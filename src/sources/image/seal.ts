import { areasWith, block } from './block-areas.ts';
import { blueChannel, leastColour, liftInk, redChannel } from './coloured-ink.ts';
import { liftPens } from './coloured-pen.ts';
import type { ColourPage } from './decode.ts';
import { greyAndColours } from './grey-and-colours.ts';
import { type PixelBox, type Raster, widened } from './raster.ts';

/** A grey page without the ink of seals, and where it was. */
export interface Unsealed {
  readonly raster: Raster;
  readonly seals: readonly PixelBox[];
}

/** And without strokes of coloured pens. */
export interface WithoutColour extends Unsealed {
  readonly pens: readonly PixelBox[];
}

/** A seal is longer than this in both directions, in pixels: six blocks, the last of which the edge of the page may cut. */
const smallerThanSeals = 5 * block;

/**
 * Colour → grey without the red ink of seals and the strokes of red and blue pens: where they are, the page is seen in
 * light of their colour. Elsewhere, and where coloured ink is print, grey is the usual luminance.
 */
export const removeSeals = (page: ColourPage): WithoutColour => {
  const { width, height } = page;
  const { grey, red, blue } = greyAndColours(page, leastColour);
  const redAreas = areasWith(red, page);
  const seals = redAreas.filter(isAsLargeAsSeal);
  // The pale rim of a seal reaches a little beyond its red blocks.
  for (const box of seals) liftInk(page, widened(box, block, page), redChannel, grey);
  const pens = [
    ...liftPens(page, redChannel, redAreas, seals, grey),
    ...liftPens(page, blueChannel, areasWith(blue, page), [], grey),
  ];
  return { raster: { width, height, data: grey }, seals, pens };
};

const isAsLargeAsSeal = ({ left, top, right, bottom }: PixelBox): boolean =>
  Math.min(right - left, bottom - top) > smallerThanSeals;
