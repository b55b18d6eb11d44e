import type { Raster } from './raster.ts';

/** Blocks in which paper is looked for: larger than characters, smaller than shadows. */
const block = 32;
/** Paper is as bright as the brightest pixels of the block but for this share of them. */
const glare = 0.1;
/** Darker blocks hold no paper: a picture or the black beside the page. */
const darkestPaper = 60;

/** Makes paper white wherever it is: each pixel is divided by the paper around it. Shadows and tone go. */
export const evenLight = (raster: Raster): Raster => {
  const { width, height, data } = raster;
  const across = Math.ceil(width / block);
  const down = Math.ceil(height / block);
  const paper = smooth(paperOfBlocks(raster, across, down), across, down);
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = Math.min(down - 1, Math.max(0, (y + 0.5) / block - 0.5));
    const upper = Math.floor(v);
    const lower = Math.min(down - 1, upper + 1);
    const shareDown = v - upper;
    for (let x = 0; x < width; x++) {
      const u = Math.min(across - 1, Math.max(0, (x + 0.5) / block - 0.5));
      const left = Math.floor(u);
      const right = Math.min(across - 1, left + 1);
      const shareAcross = u - left;
      const above = mix(
        paper[upper * across + left] ?? 255,
        paper[upper * across + right] ?? 255,
        shareAcross,
      );
      const below = mix(
        paper[lower * across + left] ?? 255,
        paper[lower * across + right] ?? 255,
        shareAcross,
      );
      const i = y * width + x;
      even[i] = Math.min(255, ((data[i] ?? 255) * 255) / mix(above, below, shareDown));
    }
  }
  return { width, height, data: even };
};

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

const paperOfBlocks = (
  { width, height, data }: Raster,
  across: number,
  down: number,
): Float32Array => {
  const paper = new Float32Array(across * down);
  const histogram = new Uint32Array(256);
  for (let v = 0; v < down; v++) {
    for (let u = 0; u < across; u++) {
      histogram.fill(0);
      const bottom = Math.min(height, (v + 1) * block);
      const right = Math.min(width, (u + 1) * block);
      for (let y = v * block; y < bottom; y++)
        for (let x = u * block; x < right; x++) {
          const level = data[y * width + x] ?? 255;
          histogram[level] = (histogram[level] ?? 0) + 1;
        }
      const pixels = (bottom - v * block) * (right - u * block);
      paper[v * across + u] = brightest(histogram, glare * pixels);
    }
  }
  return paper;
};

const brightest = (histogram: Uint32Array, beyond: number): number => {
  let count = 0;
  for (let level = 255; level > 0; level--) {
    count += histogram[level] ?? 0;
    if (count > beyond) return level;
  }
  return 255;
};

/** Blocks without paper take the paper of their neighbours; then neighbours are averaged. */
const smooth = (paper: Float32Array, across: number, down: number): Float32Array => {
  const isPaper = (level: number): boolean => level >= darkestPaper;
  const filled = paper.map((own, i) =>
    isPaper(own)
      ? own
      : (meanAround(paper, i, across, down, isPaper) ?? Math.max(own, darkestPaper)),
  );
  return filled.map((own, i) => meanAround(filled, i, across, down, () => true) ?? own);
};

/** Mean of the block and its neighbours that count; undefined where none does. */
const meanAround = (
  paper: Float32Array,
  at: number,
  across: number,
  down: number,
  counts: (level: number) => boolean,
): number | undefined => {
  const [x, y] = [at % across, Math.floor(at / across)];
  let [sum, count] = [0, 0];
  for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
      const level = paper[v * across + u] ?? 0;
      if (!counts(level)) continue;
      sum += level;
      count++;
    }
  return count > 0 ? sum / count : undefined;
};
