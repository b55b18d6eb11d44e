import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

/** Rows become columns. */
export const transpose = ({ width, height, data }: Raster): Raster => ({
  width: height,
  height: width,
  data: withKernels((kernels, { put, room, bytes }) => {
    const to = room(data.length);
    kernels.transpose(put(data), to, width, height);
    return bytes(to, data.length);
  }),
});
