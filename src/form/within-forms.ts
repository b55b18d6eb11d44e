import type { FormBlock } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { SourceRegion } from '../model/region.ts';
import type { Doubt } from '../model/uncertainty.ts';

/** A doubt about the joins between pages, or about a line between two parts of a form, is about that form. */
export const doubtsWithinForms = (blocks: readonly FormBlock[], doubts: readonly Doubt[]) => {
  const holding = new Map(
    doubts.map((doubt) => [doubt, blocks.find((block) => holds(block, doubt.source))]),
  );
  return {
    blocks: blocks.map((block): FormBlock => {
      const own = doubts.filter((doubt) => holding.get(doubt) === block);
      return own.length === 0 ? block : { ...block, doubts: [...own, ...block.doubts] };
    }),
    /** Those that stand in no form. */
    doubts: doubts.filter((doubt) => !holding.get(doubt)),
  };
};

/** Whether a place lies between the first and the last cell of a form, down its pages. */
const holds = ({ rows }: FormBlock, place: SourceRegion): boolean => {
  const [first, last] = [rows[0]?.cells, rows.at(-1)?.cells];
  return isBefore(first, place, 1) && isBefore(last, place, -1);
};

/** Whether one of the cells stands no farther down (1) or no higher up (-1) than a place. */
const isBefore = (
  cells: readonly Cell[] | undefined,
  place: SourceRegion,
  way: 1 | -1,
): boolean => {
  if (!cells || !('page' in place)) return false;
  return cells.some(({ source }) => {
    if (!('page' in source)) return false;
    const pages = (place.page - source.page) * way;
    return pages > 0 || (pages === 0 && (place.bbox[1] - source.bbox[1]) * way >= 0);
  });
};
