import { BiaojieError } from '../../model/error.ts';
import { openImage } from '../image/decode.ts';
import { damagedImage } from '../image/errors.ts';
import type { PageSource } from '../page-pictures.ts';

/** Pages of an image as they were given: regions lie on them, not on the straightened pages that were read. */
export const openImagePages = async (bytes: Uint8Array): Promise<PageSource> => {
  const file = await openImage(bytes).catch((cause) => {
    throw cause instanceof BiaojieError ? cause : damagedImage(cause);
  });
  return {
    pages: file.readable,
    page: async (page) => {
      const image = await file.page(page);
      return 'is' in image ? null : image;
    },
    close: async () => undefined,
  };
};
