import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

const levels = 256;
/** The kernel counts in so many histograms, which it adds up. */
const histograms = 4;

/** How many pixels have each level, 0 to 255. `leftOut`: pixels that do not count, where they are not 0. */
export const histogramOf = ({ data }: Raster, leftOut?: Uint8Array): Uint32Array =>
  withKernels((kernels, { put, room, words }) => {
    const counts = room(4 * histograms * levels);
    kernels.histogram(put(data), leftOut ? put(leftOut) : 0, counts, data.length);
    return words(counts, levels);
  });
