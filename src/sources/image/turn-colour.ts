import type { ColourPage } from './decode.ts';

/** Turns a page clockwise by quarters. */
export const turnColour = (page: ColourPage, degrees: 0 | 90 | 180 | 270): ColourPage => {
  if (degrees === 0) return page;
  const swapped = degrees !== 180;
  const width = swapped ? page.height : page.width;
  const height = swapped ? page.width : page.height;
  const data = new Uint8Array(page.data.length);
  for (let y = 0, from = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++, from += 3) {
      const [u, v] = placeOf(x, y, page, degrees);
      const to = (v * width + u) * 3;
      data[to] = page.data[from] ?? 255;
      data[to + 1] = page.data[from + 1] ?? 255;
      data[to + 2] = page.data[from + 2] ?? 255;
    }
  return { page: page.page, width, height, data };
};

const placeOf = (
  x: number,
  y: number,
  { width, height }: ColourPage,
  degrees: 90 | 180 | 270,
): readonly [number, number] => {
  if (degrees === 90) return [height - 1 - y, x];
  return degrees === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
};
