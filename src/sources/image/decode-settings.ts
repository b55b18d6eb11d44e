/** Larger Windows bitmaps are refused, 100 million pixels: they are unpacked whole, three bytes a pixel. */
export const mostBitmapPixels = 1e8;
