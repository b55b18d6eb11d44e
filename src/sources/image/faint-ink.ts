import { bandsAlong } from './bands.ts';
import type { Component, Components } from './components.ts';
import type { Raster } from './raster.ts';
import { faintInkLevel, greyRim, usualHeight } from './settings.ts';
import type { Stretch } from './stretch.ts';

/**
 * Thin strokes that print or blur has left paler than ink, such as those of 二, belong to the ink that they hang
 * together with (hysteresis thresholding, after Canny): components reach over them, and labels too. Never over a
 * ruling line or other ink, nor farther than a character.
 */
export const withFaintInk = (
  page: Raster,
  { components, labels: inked }: Components,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): Components => {
  const { width } = page;
  const boxes = boxesOf(components);
  const labels = inked.slice();
  const faint = faintInk(page, inked, bandsAlong(page, horizontal, vertical));
  for (let at = 0; at < inked.length; at++)
    if (inked[at] !== 0 && boxes[inked[at] as number]) spread(faint, width, labels, at);
  let rim = 0;
  for (let step = 1, from = 0; from < faint.count; step++) {
    const reached = faint.taken.subarray(from, faint.count);
    from = faint.count;
    if (step <= greyRim) rim = faint.count;
    else for (const at of reached) widen(boxes[labels[at] as number], at, width);
    if (step < usualHeight) for (const at of reached) spread(faint, width, labels, at);
  }
  for (let i = 0; i < rim; i++) labels[faint.taken[i] as number] = 0;
  return { components: components.map((own) => boxes[own.label] ?? own), labels };
};

type Box = { -readonly [Key in keyof Component]: Component[Key] };

/** By label. */
const boxesOf = (components: readonly Component[]): readonly (Box | undefined)[] => {
  const boxes: (Box | undefined)[] = [];
  for (const component of components) boxes[component.label] = { ...component };
  return boxes;
};

/** What is faint on a page, and the places of it that have been taken, in the order in which ink spread there. */
interface FaintInk {
  /** Where it is faint and not taken: 1, elsewhere 0. */
  readonly free: Uint8Array;
  readonly taken: Int32Array;
  count: number;
}

/** Neither ink, nor near a ruling line, but darker than paper. */
const faintInk = ({ data }: Raster, labels: Int32Array, bands: Uint8Array): FaintInk => {
  const free = new Uint8Array(data.length);
  let count = 0;
  for (let at = 0; at < free.length; at++)
    if ((data[at] as number) < faintInkLevel && labels[at] === 0 && bands[at] === 0) {
      free[at] = 1;
      count++;
    }
  return { free, taken: new Int32Array(count), count: 0 };
};

/** Gives the label of a pixel to the faint ones next to it. */
const spread = (faint: FaintInk, width: number, labels: Int32Array, at: number): void => {
  const x = at % width;
  const [first, last] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
  for (let row = at - width; row <= at + width; row += width)
    for (let next = row + first; next <= row + last; next++)
      if (faint.free[next] === 1) {
        faint.free[next] = 0;
        labels[next] = labels[at] as number;
        faint.taken[faint.count++] = next;
      }
};

const widen = (box: Box | undefined, at: number, width: number): void => {
  if (!box) return;
  const x = at % width;
  const y = (at - x) / width;
  box.left = Math.min(box.left, x);
  box.top = Math.min(box.top, y);
  box.right = Math.max(box.right, x + 1);
  box.bottom = Math.max(box.bottom, y + 1);
};
