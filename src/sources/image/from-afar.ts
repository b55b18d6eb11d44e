import { withKernels } from './kernels/kernels.ts';
import type { Bitmap } from './raster.ts';

/** Pixels to a field, as the kernel has it: wider than the gaps between characters, narrower than those between lines. */
const field = 4;

/** One pixel for each field that holds ink. */
export const fromAfar = ({ width, height, data }: Bitmap): Bitmap => {
  const [across, down] = [Math.ceil(width / field), Math.ceil(height / field)];
  return {
    width: across,
    height: down,
    data: withKernels((kernels, { put, room, bytes }) => {
      const [ink, fields] = [put(data), room(across * down)];
      kernels.fromAfar(ink, fields, width, height);
      return bytes(fields, across * down);
    }),
  };
};
