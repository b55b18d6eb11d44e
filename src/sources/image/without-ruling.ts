import { withKernels } from './kernels/kernels.ts';
import type { Bitmap, Raster } from './raster.ts';

/**
 * White where a page has no ink of text along its ruling lines, `bands`: text that nearly touches one must not take some
 * of its ink for the grey around itself.
 */
export const withoutRuling = (page: Raster, text: Bitmap, bands: Uint8Array): Raster => ({
  ...page,
  data: withKernels((kernels, { put, bytes }) => {
    const { length } = page.data;
    const data = put(page.data);
    kernels.whiten(data, put(bands), put(text.data), length);
    return bytes(data, length);
  }),
});
