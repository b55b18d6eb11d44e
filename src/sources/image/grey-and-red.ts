import { blocksOf } from './block-areas.ts';
import type { ColourPage } from './decode.ts';
import { withKernels } from './kernels/kernels.ts';

/** A page in grey, its usual luminance, and for each block how many of its pixels are red: in them red is more than the other colours by so much. */
export const greyAndRed = (
  page: Pick<ColourPage, 'width' | 'height' | 'data'>,
  leastRedness: number,
): { readonly grey: Uint8Array; readonly red: Uint32Array } =>
  withKernels((kernels, { put, room, bytes, words }) => {
    const { width, height, data } = page;
    const [pixels, blocks] = [width * height, blocksOf(page)];
    const [from, grey, red] = [put(data), room(pixels), room(4 * blocks)];
    kernels.greyAndRed(from, grey, red, width, height, leastRedness);
    return { grey: bytes(grey, pixels), red: words(red, blocks) };
  });
