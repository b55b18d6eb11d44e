import type { Where } from '../model/document.ts';
import type { Cell } from '../model/grid.ts';
import type { BoundingBox, SourceRegion } from '../model/region.ts';

/** The place that all these cells take up together. `pages` are those of their grids. */
export const cellsToWhere = (cells: readonly Cell[], pages: readonly number[]): Where => {
  const regions = cells.map((cell) => cell.source);
  return {
    pages: interval(pages),
    ...linesOf(regions),
    ...boxOf(regions),
    ...sheetOf(regions),
  };
};

const interval = (numbers: readonly number[]): [number, number] => {
  let low = numbers[0] ?? 1;
  let high = low;
  for (const n of numbers) {
    low = Math.min(low, n);
    high = Math.max(high, n);
  }
  return [low, high];
};

const linesOf = (regions: readonly SourceRegion[]): Pick<Where, 'lines'> => {
  const lines: number[] = [];
  for (const region of regions)
    if ('line' in region) lines.push(region.line, region.endLine ?? region.line);
  return lines.length > 0 ? { lines: interval(lines) } : {};
};

/** A box says something on one page only. */
const boxOf = (regions: readonly SourceRegion[]): Pick<Where, 'bbox'> => {
  const drawn = regions.filter((r) => 'bbox' in r);
  const first = drawn[0];
  if (!first || drawn.some((r) => r.page !== first.page)) return {};
  return { bbox: drawn.map((r) => r.bbox).reduce(unionOfBoxes) };
};

const unionOfBoxes = (a: BoundingBox, b: BoundingBox): BoundingBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const sheetOf = (regions: readonly SourceRegion[]): Pick<Where, 'sheet' | 'cells'> => {
  const placed = regions.filter((r) => 'sheet' in r);
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last) return {};
  return { sheet: first.sheet, cells: `${first.cell}:${last.cell}` };
};
