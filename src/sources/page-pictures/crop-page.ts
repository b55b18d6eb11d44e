import type { BoundingBox } from '../../model/region.ts';
import type { ColourPage } from '../image/decode.ts';
import type { PixelBox } from '../image/raster.ts';
import { pixelsInPoint } from './scale.ts';

type Pixels = Pick<ColourPage, 'width' | 'height' | 'data'>;

/** Of the frame around the region: red, green, blue, and its thickness in pixels. */
const frameColour = [0xd9, 0x48, 0x0f] as const;
const frameThickness = 3;
/** Between the region and its frame, so that the frame covers no character. */
const frameGap = 3;
/** A crop is no larger than this many pixels on a side; what is beyond is cut off. */
const longestSide = 2400;

/**
 * The part of the page around a region given in points, the region framed. Null where the region does not lie
 * on the page.
 */
export const cropPage = (page: Pixels, region: BoundingBox, margin: number): Pixels | null => {
  const box = pixelsOf(region, frameGap);
  const around = limited(within(page, grown(box, Math.max(0, margin) * pixelsInPoint)));
  if (!isFilled(around) || !isFilled(within(page, box))) return null;
  const crop = cutOut(page, around);
  frame(crop, {
    left: box.left - around.left,
    top: box.top - around.top,
    right: box.right - around.left,
    bottom: box.bottom - around.top,
  });
  return crop;
};

const pixelsOf = ([x0, y0, x1, y1]: BoundingBox, gap: number): PixelBox => ({
  left: Math.floor(x0 * pixelsInPoint) - gap,
  top: Math.floor(y0 * pixelsInPoint) - gap,
  right: Math.ceil(x1 * pixelsInPoint) + gap,
  bottom: Math.ceil(y1 * pixelsInPoint) + gap,
});

const grown = ({ left, top, right, bottom }: PixelBox, by: number): PixelBox => ({
  left: Math.floor(left - by),
  top: Math.floor(top - by),
  right: Math.ceil(right + by),
  bottom: Math.ceil(bottom + by),
});

const within = ({ width, height }: Pixels, { left, top, right, bottom }: PixelBox): PixelBox => ({
  left: Math.max(0, left),
  top: Math.max(0, top),
  right: Math.min(width, right),
  bottom: Math.min(height, bottom),
});

const limited = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left,
  top,
  right: Math.min(right, left + longestSide),
  bottom: Math.min(bottom, top + longestSide),
});

/** Not so for boxes of numbers that are none. */
const isFilled = ({ left, top, right, bottom }: PixelBox): boolean => right > left && bottom > top;

const cutOut = (page: Pixels, { left, top, right, bottom }: PixelBox): Pixels => {
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * page.width + left) * 3;
    data.set(page.data.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, data };
};

const frame = (image: Pixels, box: PixelBox): void => {
  const { left, top, right, bottom } = box;
  const outer = grown(box, frameThickness);
  fill(image, { ...outer, bottom: top });
  fill(image, { ...outer, top: bottom });
  fill(image, { ...outer, right: left });
  fill(image, { ...outer, left: right });
};

const fill = (image: Pixels, box: PixelBox): void => {
  const { left, top, right, bottom } = within(image, box);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) image.data.set(frameColour, (y * image.width + x) * 3);
};
