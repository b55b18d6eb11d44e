import type { PixelBox, Raster } from './raster.ts';

/** Pixels of a kind are counted in blocks of this many pixels to each side, as long as a vector of the kernels. */
export const block = 16;
/** Share of the pixels of a block that are of the kind where it belongs to an area of them. */
const leastShare = 0.03;
/** Blocks of a page across and down. */
export const blocksOf = ({ width, height }: Pick<Raster, 'width' | 'height'>): number =>
  Math.ceil(width / block) * Math.ceil(height / block);

/**
 * The areas of a page where pixels of a kind are many; a gap of one block is none. `counts`: how many each block has,
 * row by row.
 */
export const areasWith = (
  counts: Uint32Array,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): readonly PixelBox[] =>
  areasOf(counts, Math.ceil(width / block)).map(({ left, top, right, bottom }) => ({
    left: left * block,
    top: top * block,
    right: Math.min(width, right * block),
    bottom: Math.min(height, bottom * block),
  }));

/** In blocks. */
const areasOf = (counts: Uint32Array, across: number): readonly PixelBox[] => {
  const isOfKind = (at: number): boolean => (counts[at] ?? 0) >= leastShare * block * block;
  const seen = new Uint8Array(counts.length);
  const boxes: PixelBox[] = [];
  for (let start = 0; start < counts.length; start++) {
    if (seen[start] || !isOfKind(start)) continue;
    boxes.push(fillArea(start, across, counts.length / across, isOfKind, seen));
  }
  return boxes;
};

/** The box, in blocks, of all blocks of the kind that hang together with the first; a gap of one block is none. */
const fillArea = (
  start: number,
  across: number,
  down: number,
  isOfKind: (at: number) => boolean,
  seen: Uint8Array,
): PixelBox => {
  let [left, top, right, bottom] = [across, down, 0, 0];
  const waiting = [start];
  seen[start] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % across, Math.floor(at / across)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    for (const next of around(x, y, across, down)) {
      if (seen[next] || !isOfKind(next)) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return { left, top, right, bottom };
};

/** The blocks up to two away. */
function* around(x: number, y: number, across: number, down: number): Iterable<number> {
  for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v++)
    for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u++) yield v * across + u;
}
