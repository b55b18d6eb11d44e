import type { FormBlock } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { PageRegion, SourceRegion } from '../model/region.ts';
import type { Doubt } from '../model/uncertainty.ts';

/** A doubt about the joins between pages, or about a line between two parts of a form, is about that form. */
export const doubtsWithinForms = (blocks: readonly FormBlock[], doubts: readonly Doubt[]) => {
  const holders = blocks.map((block) => ({ block, holds: holdsOf(block) }));
  const own = new Map<FormBlock, Doubt[]>();
  const rest: Doubt[] = [];
  for (const doubt of doubts) {
    const holder = holders.find(({ holds }) => holds(doubt.source));
    if (!holder) rest.push(doubt);
    else own.set(holder.block, [...(own.get(holder.block) ?? []), doubt]);
  }
  return {
    blocks: blocks.map((block): FormBlock => {
      const found = own.get(block);
      return found ? { ...block, doubts: [...found, ...block.doubts] } : block;
    }),
    /** Those that stand in no form. */
    doubts: rest,
  };
};

/** Tells whether a place lies between the first and the last row of a form, down its pages, and not beside it. */
const holdsOf = ({ rows }: FormBlock): ((place: SourceRegion) => boolean) => {
  const [first, last] = [rows[0]?.cells ?? [], rows.at(-1)?.cells ?? []];
  const regions = rows.flatMap(({ cells }) => cells.flatMap(onPage));
  const left = regions.reduce((least, { bbox }) => Math.min(least, bbox[0]), Infinity);
  const right = regions.reduce((most, { bbox }) => Math.max(most, bbox[2]), -Infinity);
  return (place) =>
    'page' in place &&
    place.bbox[0] < right &&
    place.bbox[2] > left &&
    isOneBefore(first, place, 1) &&
    isOneBefore(last, place, -1);
};

const onPage = ({ source }: Cell): readonly PageRegion[] => ('page' in source ? [source] : []);

/** Whether one of the cells stands no farther down (1) or no higher up (-1) than a place. */
const isOneBefore = (cells: readonly Cell[], place: PageRegion, way: 1 | -1): boolean =>
  cells.flatMap(onPage).some(({ page, bbox }) => {
    const pages = (place.page - page) * way;
    return pages > 0 || (pages === 0 && (place.bbox[1] - bbox[1]) * way >= 0);
  });
