import type { LineImage } from '../../model/line-reader.ts';
import { scaledWidth } from './tensor.ts';

/** Lines that are recognised in one go, by their index. */
export interface Batch {
  readonly indexes: readonly number[];
  /** Of the widest, in pixels of the model. */
  readonly width: number;
}

/** More lines at once gain nothing on one thread. */
const mostLines = 8;
/** Room that a narrower line may waste: padding costs as much as text. */
const mostWaste = 0.15;

/** Sorts lines by width and puts those of like width together. Lines without pixels are in none. */
export const linesToBatches = (lines: readonly LineImage[]): readonly Batch[] => {
  const widths = lines.map(scaledWidth);
  const order = lines
    .map((_, index) => index)
    .filter((index) => (lines[index]?.width ?? 0) > 0 && (lines[index]?.height ?? 0) > 0)
    .sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
  const batches: { indexes: number[]; width: number }[] = [];
  for (const index of order) {
    const open = batches.at(-1);
    const width = widths[index] ?? 0;
    const fits = open && open.indexes.length < mostLines && width >= open.width * (1 - mostWaste);
    if (fits) open.indexes.push(index);
    else batches.push({ indexes: [index], width });
  }
  return batches;
};
