import type { Raster } from './raster.ts';

/** What the lens and the sensor make of the sheet. */
export interface Exposure {
  /** Levels of black ink and, for each channel, of white paper. */
  readonly black: number;
  readonly paper: readonly number[];
  /** Brightness by column and by row, 1 is full. */
  readonly columns: Float32Array;
  readonly rows: Float32Array;
  /** Standard deviation, in levels. */
  readonly noise: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** The page as the sensor gives it: paper tone, light and noise. */
export const expose = (page: Raster, exposure: Exposure): Raster => {
  const { width, height, channels, data } = page;
  const out = new Uint8ClampedArray(data.length);
  const noise = noiseOf(exposure);
  const levels = Array.from({ length: channels }, (_, c) => levelsOf(exposure, c));
  for (let y = 0; y < height; y++) {
    const row = exposure.rows[y] ?? 1;
    // Each line starts elsewhere in the noise, so that it does not repeat from line to line.
    let n = Math.floor(exposure.random() * noise.length);
    for (let x = 0; x < width; x++) {
      const light = row * (exposure.columns[x] as number);
      for (let c = 0; c < channels; c++) {
        const i = (y * width + x) * channels + c;
        const level = (levels[c] as Float32Array)[data[i] as number] as number;
        out[i] = level * light + (noise[n] as number);
        n = n + 1 === noise.length ? 0 : n + 1;
      }
    }
  }
  return { ...page, data: new Uint8Array(out.buffer) };
};

/** The level of each sample value on paper of that tone. */
const levelsOf = ({ black, paper }: Exposure, channel: number): Float32Array =>
  Float32Array.from(
    { length: 256 },
    (_, value) => black + (((paper[channel] ?? 255) - black) * value) / 255,
  );

/** Sums of uniform numbers are near enough to a normal distribution. */
const noiseOf = ({ noise, random }: Exposure): Float32Array =>
  Float32Array.from({ length: 30_011 }, () => (random() + random() + random() - 1.5) * 2 * noise);
