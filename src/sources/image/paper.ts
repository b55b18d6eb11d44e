import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

/** Blocks in which paper is looked for, in pixels: larger than characters, smaller than shadows. */
export const blockOfPaper = 32;
/** Paper is as bright as the brightest pixels of the block but for this share of them. */
const glare = 0.1;
/** Darker blocks hold no paper: a picture or the black beside the page. */
const darkestPaper = 60;

/** How bright the paper of a page is, 0 to 255, in each of its blocks, row by row. */
export const paperOf = (page: Raster): Float32Array => {
  const across = Math.ceil(page.width / blockOfPaper);
  const down = Math.ceil(page.height / blockOfPaper);
  return smooth(paperOfBlocks(page), across, down);
};

/** The same, as each block says for itself. */
export const paperOfBlocks = ({ width, height, data }: Raster): Float32Array =>
  withKernels((kernels, { put, room, floats }) => {
    const blocks = Math.ceil(width / blockOfPaper) * Math.ceil(height / blockOfPaper);
    const paper = room(4 * blocks);
    kernels.paperOfBlocks(put(data), paper, width, height, blockOfPaper, glare);
    return floats(paper, blocks);
  });

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
