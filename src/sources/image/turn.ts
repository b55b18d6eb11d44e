import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

/**
 * Where a point of the turned page stood before, as a homography, row by row:
 * x = (a·X + b·Y + c) / (g·X + h·Y + i), y = (d·X + e·Y + f) / (g·X + h·Y + i).
 */
export type Homography = readonly [
  ...[a: number, b: number, c: number],
  ...[d: number, e: number, f: number],
  ...[g: number, h: number, i: number],
];

export interface Turned {
  readonly raster: Raster;
  /** From pixels of the turned page to those of the page as it was given. */
  readonly back: Homography;
}

export const identity: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** First `inner`, then `outer`: the product of the matrices. */
export const compose = (outer: Homography, inner: Homography): Homography => {
  const [a, b, c, d, e, f, g, h, i] = outer;
  const column = (x: number, y: number, w: number) =>
    [a * x + b * y + c * w, d * x + e * y + f * w, g * x + h * y + i * w] as const;
  const [x0, y0, w0] = column(inner[0], inner[3], inner[6]);
  const [x1, y1, w1] = column(inner[1], inner[4], inner[7]);
  const [x2, y2, w2] = column(inner[2], inner[5], inner[8]);
  return [x0, x1, x2, y0, y1, y2, w0, w1, w2];
};

export const apply = (
  [a, b, c, d, e, f, g, h, i]: Homography,
  x: number,
  y: number,
): readonly [number, number] => {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
};

/** The map about a point instead of the origin. */
export const about = (x: number, y: number, map: Homography): Homography =>
  compose([1, 0, x, 0, 1, y, 0, 0, 1], compose(map, [1, 0, -x, 0, 1, -y, 0, 0, 1]));

/** Turns clockwise by quarters. */
export const turnQuarters = (raster: Raster, quarters: number): Turned => {
  let turned: Turned = { raster, back: identity };
  for (let i = 0; i < ((quarters % 4) + 4) % 4; i++) {
    const { raster: from } = turned;
    const next = quarter(from);
    turned = { raster: next, back: compose(turned.back, [0, 1, 0, -1, 0, from.height, 0, 0, 1]) };
  }
  return turned;
};

/** (x, y) → (height - y, x). */
const quarter = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      turned[x * height + (height - 1 - y)] = data[y * width + x] ?? 255;
  return { width: height, height: width, data: turned };
};

/** From the page turned clockwise by so many degrees about its middle to the page before. */
export const rotation = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  degrees: number,
): Homography => {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return about(width / 2, height / 2, [cos, sin, 0, -sin, cos, 0, 0, 0, 1]);
};

/** The page on a raster of the same or another size, seen through the map; white where the page does not reach. */
export const resample = (
  { width, height, data }: Raster,
  back: Homography,
  size: Pick<Raster, 'width' | 'height'> = { width, height },
): Raster => ({
  width: size.width,
  height: size.height,
  data: withKernels((kernels, { put, room, bytes }) => {
    const pixels = size.width * size.height;
    const [from, to] = [put(data), room(pixels)];
    const map = put(Float64Array.from(back));
    kernels.resample(from, to, width, height, size.width, size.height, map);
    return bytes(to, pixels);
  }),
});
