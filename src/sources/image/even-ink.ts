import { blocksOf } from './block-areas.ts';
import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

/** What ink is even: no pixel is darker or brighter than two levels, */
export interface Evenness {
  readonly darkest: number;
  readonly brightest: number;
  /** or differs by more than so many from those that are so far from it, in pixels. */
  readonly most: number;
  readonly reach: number;
}

/** Where even ink is: 1, elsewhere 0; and how many pixels of it each block has. */
export interface EvenInk {
  readonly ink: Uint8Array;
  readonly counts: Uint32Array;
}

/** Takes no pixel that is too near to the edge of the page. */
export const findEvenInk = (page: Raster, { darkest, brightest, most, reach }: Evenness): EvenInk =>
  withKernels((kernels, { put, room, bytes, words }) => {
    const { width, height, data } = page;
    const [pixels, blocks] = [data.length, blocksOf(page)];
    const [from, ink, counts] = [put(data), room(pixels), room(4 * blocks)];
    kernels.evenInk(from, ink, counts, width, height, darkest, brightest, most, reach);
    return { ink: bytes(ink, pixels), counts: words(counts, blocks) };
  });
