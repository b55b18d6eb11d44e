import { emptyRaster, type Raster } from './raster.ts';

/** Where a point of the turned page stood before: x = a·X + c·Y + e, y = b·X + d·Y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Turned {
  readonly raster: Raster;
  /** From pixels of the turned page to those of the page as it was given. */
  readonly back: Affine;
}

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const compose = (outer: Affine, inner: Affine): Affine => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
};

export const apply = (
  [a, b, c, d, e, f]: Affine,
  x: number,
  y: number,
): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

/** Turns clockwise by quarters. */
export const turnQuarters = (raster: Raster, quarters: number): Turned => {
  let turned: Turned = { raster, back: identity };
  for (let i = 0; i < ((quarters % 4) + 4) % 4; i++) {
    const { raster: from } = turned;
    const next = quarter(from);
    turned = { raster: next, back: compose(turned.back, [0, -1, 1, 0, 0, from.height]) };
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

/** Turns clockwise by an angle in degrees about the middle; the page keeps its size, its corners may be lost. */
export const turnBy = (raster: Raster, degrees: number): Turned => {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [midX, midY] = [raster.width / 2, raster.height / 2];
  const back: Affine = [
    cos,
    -sin,
    sin,
    cos,
    midX - cos * midX - sin * midY,
    midY + sin * midX - cos * midY,
  ];
  return { raster: resample(raster, back), back };
};

const resample = (from: Raster, back: Affine): Raster => {
  const { width, height, data } = from;
  const to = emptyRaster(width, height, 255);
  const [a, b, c, d, e, f] = back;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = a * (x + 0.5) + c * (y + 0.5) + e - 0.5;
      const v = b * (x + 0.5) + d * (y + 0.5) + f - 0.5;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const i = top * width + left;
      const [across, down] = [u - left, v - top];
      const above = (data[i] ?? 255) * (1 - across) + (data[i + 1] ?? 255) * across;
      const below = (data[i + width] ?? 255) * (1 - across) + (data[i + width + 1] ?? 255) * across;
      to.data[y * width + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return to;
};
