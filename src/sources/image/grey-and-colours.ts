import { blocksOf } from './block-areas.ts';
import type { ColourPage } from './decode.ts';
import { withKernels } from './kernels/kernels.ts';

/** A page in grey, its usual luminance, and for each block how many of its pixels are red, and blue. */
export interface GreyAndColours {
  readonly grey: Uint8Array;
  readonly red: Uint32Array;
  readonly blue: Uint32Array;
}

/** A pixel is red, or blue, where that is more than its other colours by so much. */
export const greyAndColours = (
  page: Pick<ColourPage, 'width' | 'height' | 'data'>,
  leastColour: number,
): GreyAndColours =>
  withKernels((kernels, { put, room, bytes, words }) => {
    const { width, height, data } = page;
    const [pixels, blocks] = [width * height, blocksOf(page)];
    const [from, grey, red, blue] = [put(data), room(pixels), room(4 * blocks), room(4 * blocks)];
    kernels.greyAndColours(from, grey, red, blue, width, height, leastColour);
    return { grey: bytes(grey, pixels), red: words(red, blocks), blue: words(blue, blocks) };
  });
