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
  const places = { across: placesOf(width, across), down: placesOf(height, down) };
  const { share } = places.across;
  const spans = spansOf(places.across);
  for (let y = 0; y < height; y++) {
    const row = rowOfPaper(paper, across, places.down, y);
    for (const { before, after, from, to } of spans) {
      const left = row[before] as number;
      const rise = (row[after] as number) - left;
      for (let x = from, i = y * width + from; x < to; x++, i++) {
        const level = left + rise * (share[x] as number);
        // This is the fast way to the whole part of what is positive and small.
        even[i] = Math.min(255, (((data[i] as number) * 255) / level) | 0);
      }
    }
  }
  return { width, height, data: even };
};

/** For each pixel the two blocks between whose middles it lies, and how near it is to the second: 0 to 1. */
interface Places {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly share: Float32Array;
}

const placesOf = (pixels: number, blocks: number): Places => {
  const share = Float32Array.from({ length: pixels }, (_, at) =>
    Math.min(blocks - 1, Math.max(0, (at + 0.5) / block - 0.5)),
  );
  const before = Int32Array.from(share);
  return {
    before,
    after: before.map((first) => Math.min(blocks - 1, first + 1)),
    share: share.map((place, i) => place - (before[i] as number)),
  };
};

/** The paper of the blocks above and below a row of pixels, mixed. */
const rowOfPaper = (paper: Float32Array, across: number, down: Places, y: number): Float32Array => {
  const [upper, lower] = [down.before[y] as number, down.after[y] as number];
  const below = paper.subarray(lower * across, (lower + 1) * across);
  return paper
    .subarray(upper * across, (upper + 1) * across)
    .map((level, i) => level + ((below[i] as number) - level) * (down.share[y] as number));
};

/** From one pixel up to another, that one not included, that lie between the middles of the same two blocks. */
interface Span {
  readonly before: number;
  readonly after: number;
  readonly from: number;
  readonly to: number;
}

const spansOf = ({ before, after }: Places): readonly Span[] => {
  const starts = Array.from(before.keys()).filter((x) => before[x] !== before[x - 1]);
  return starts.map((from, i) => ({
    before: before[from] as number,
    after: after[from] as number,
    from,
    to: starts[i + 1] ?? before.length,
  }));
};

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
          const level = data[y * width + x] as number;
          histogram[level] = (histogram[level] as number) + 1;
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
