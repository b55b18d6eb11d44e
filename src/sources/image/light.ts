import { withKernels } from './kernels/kernels.ts';
import { blockOfPaper, paperOf } from './paper.ts';
import type { Raster } from './raster.ts';

/** Makes paper white wherever it is: each pixel is divided by the paper around it. Shadows and tone go. */
export const evenLight = (page: Raster): Raster => {
  const { width, height, data } = page;
  const paper = paperOf(page);
  return {
    width,
    height,
    data: withKernels((kernels, { put, room, bytes }) => {
      const [from, to, levels] = [put(data), room(data.length), put(paper)];
      const [row, shares] = [room(4 * Math.ceil(width / blockOfPaper)), room(8 * (width + 3))];
      kernels.evenLight(from, to, levels, row, shares, width, height, blockOfPaper);
      return bytes(to, data.length);
    }),
  };
};
