import type { ColourPage } from './decode.ts';
import { quantile } from './quantile.ts';
import type { PixelBox } from './raster.ts';

/** The place of a colour among the bytes of a pixel. */
export type Channel = 0 | 1 | 2;
export const [redChannel, blueChannel]: readonly [Channel, Channel] = [0, 2];

/** A pixel is of a colour where that is more than the others by this much. */
export const leastColour = 40;
/** Paper is brighter than this share of what is around coloured ink, seen in light of that colour. */
const darkerThanPaper = 0.6;
/** Coloured ink on paper is brighter than this share of the paper, print below it darker. */
const leastOfPaper = 0.5;

/** How bright a pixel is in light of a colour, and by how much that is more than the other colours. */
export const inColour = (
  data: Uint8Array,
  pixel: number,
  channel: Channel,
): { readonly level: number; readonly colour: number } => {
  const level = data[3 * pixel + channel] as number;
  const next = data[3 * pixel + ((channel + 1) % 3)] as number;
  const last = data[3 * pixel + ((channel + 2) % 3)] as number;
  return { level, colour: level - Math.max(next, last) };
};

/**
 * Takes ink of a colour off the grey page within a box: there the page is seen in light of that colour, in which the
 * ink is nearly as bright as paper and black print as dark as ever, and brightened by as much as the ink is coloured.
 * `isTaken`: the pixels that it is taken off, all where it is missing.
 */
export const liftInk = (
  { width, data }: ColourPage,
  box: PixelBox,
  channel: Channel,
  grey: Uint8Array,
  isTaken?: (pixel: number) => boolean,
): void => {
  const ink = inkWithin(data, width, box, channel);
  for (let y = box.top; y < box.bottom; y++)
    for (let i = y * width + box.left; i < y * width + box.right; i++) {
      if (isTaken && !isTaken(i)) continue;
      const { level, colour } = inColour(data, i, channel);
      const share = Math.min(1, Math.max(0, colour / ink.colour));
      grey[i] = Math.min(255, Math.round(level * (1 + (1 / ink.brightness - 1) * share)));
    }
};

/** How bright coloured ink is in light of its colour, as a share of the paper, and how coloured where it is on paper. */
const inkWithin = (
  data: Uint8Array,
  width: number,
  { left, top, right, bottom }: PixelBox,
  channel: Channel,
): { readonly brightness: number; readonly colour: number } => {
  const all: number[] = [];
  const coloured: { readonly level: number; readonly colour: number }[] = [];
  for (let y = top; y < bottom; y += 2)
    for (let x = left; x < right; x += 2) {
      const pixel = inColour(data, y * width + x, channel);
      all.push(pixel.level);
      if (pixel.colour >= leastColour) coloured.push(pixel);
    }
  const paper = quantile(all, darkerThanPaper);
  const onPaper = coloured.filter(({ level }) => level >= leastOfPaper * paper);
  const typical = (values: readonly number[]): number => quantile(values, 0.5);
  return {
    brightness: Math.min(1, (typical(onPaper.map(({ level }) => level)) || paper) / paper),
    colour: typical(onPaper.map(({ colour }) => colour)) || leastColour,
  };
};
