import type { Component, Components } from './components.ts';
import { type RegionOf, wall } from './regions.ts';
import { lowRow, usualHeight } from './settings.ts';

/** Characters are this large both ways at least, as a share of the usual one, their halves so wide, */
const [leastOfCharacter, leastOfHalf] = [0.6, 0.35];
/** and so much of the box around them is ink: less of that around a stroke of a pen, more of a blot. */
const [leastInk, mostInk] = [0.2, 0.75];
/** Two that stand over each other are so many times as high as one, */
const leastOfTwo = 1.8;
/** and what is so many times as wide is none: seals and circles of a pen. */
const widest = 1.8;

/**
 * Where rows are hardly higher than their text, characters above and below a border touch it, and in the same place
 * their ink hangs together: each is put into its own area. A character that is printed over a border stays whole.
 */
export const partTouching = (given: Components, width: number, regionOf: RegionOf): Components => {
  const { components, labels } = given;
  const parted = new Map(
    components
      .filter(mayBeSeveral)
      .map((component) => [component, partsOf(component, labels, width, regionOf)] as const)
      .filter(([, parts]) => parts.length >= 2),
  );
  if (parted.size === 0) return given;
  const own = labels.slice();
  // Ink that is none of the components has a label too.
  let last = highestOf(labels);
  const all = components.flatMap(
    (component) =>
      parted.get(component)?.map(({ pixels, ...box }) => {
        last++;
        for (const at of pixels) own[at] = last;
        return { ...box, pixels: pixels.length, label: last };
      }) ?? [component],
  );
  return { components: all, labels: own };
};

const highestOf = (labels: Int32Array): number => {
  let highest = 0;
  for (const label of labels) if (label > highest) highest = label;
  return highest;
};

const mayBeSeveral = ({ left, top, right, bottom }: Component): boolean =>
  bottom - top >= leastOfTwo * usualHeight && right - left <= widest * usualHeight;

type Part = Omit<Component, 'pixels' | 'label'> & { readonly pixels: readonly number[] };

/** What lies in each area, if at least two of them hold as much as a character. */
const partsOf = (
  { left, top, right, bottom, label }: Component,
  labels: Int32Array,
  width: number,
  regionOf: RegionOf,
): readonly Part[] => {
  const byRegion = new Map<number, number[]>();
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      if (labels[at] !== label) continue;
      const region = regionOf(x, y);
      const pixels = byRegion.get(region);
      if (pixels) pixels.push(at);
      else if (region !== wall) byRegion.set(region, [at]);
    }
  // What is left out are ends of strokes that reach a little over the border.
  const parts = [...byRegion.values()].map((pixels) => toPart(pixels, width)).filter(isLong);
  const print = parts.filter((part) => isHalf(part) && isPrint(part) && isInLowRow(part, regionOf));
  return print.length >= 2 && print.some(isCharacter) ? parts : [];
};

const toPart = (pixels: readonly number[], width: number): Part => {
  const box = { left: width, top: Infinity, right: 0, bottom: 0 };
  for (const at of pixels) {
    const [x, y] = [at % width, Math.floor(at / width)];
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return { ...box, pixels };
};

const isCharacter = ({ left, top, right, bottom }: Part): boolean =>
  Math.min(right - left, bottom - top) >= leastOfCharacter * usualHeight;

const isLong = ({ left, top, right, bottom }: Part): boolean =>
  Math.max(right - left, bottom - top) >= leastOfCharacter * usualHeight;

const isHalf = ({ left, top, right, bottom }: Part): boolean =>
  Math.min(right - left, bottom - top) >= leastOfHalf * usualHeight;

const isInLowRow = ({ left, top, right, bottom }: Part, regionOf: RegionOf): boolean => {
  const [x, middle] = [(left + right) / 2, (top + bottom) / 2];
  const region = regionOf(x, middle);
  let [from, to] = [middle, middle];
  while (to - from < lowRow && regionOf(x, from - 1) === region) from--;
  while (to - from < lowRow && regionOf(x, to + 1) === region) to++;
  return to - from < lowRow;
};

const isPrint = ({ left, top, right, bottom, pixels }: Part): boolean => {
  const share = pixels.length / ((right - left) * (bottom - top));
  return share >= leastInk && share <= mostInk;
};
