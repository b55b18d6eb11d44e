import { type Component, type Components, findComponents } from './components.ts';
import { levelOfDark } from './level-of-dark.ts';
import { longSideOf, type PixelBox, placedIn, type Raster } from './raster.ts';
import { fewestInkPixels, largestCharacter, usualHeight } from './settings.ts';

/** So large a share of the ink of a text is darker than its level; the rest are the edges of its strokes. */
const dark = 0.15;
/** Ink that is paler than text by so many levels is of another hand. */
const leastContrast = 40;
/** What is paler than text by no more than half of that is print that hangs together with a mark. */
const ofPrint = leastContrast / 2;
/** Smaller marks, in pixels, may be characters that were printed paler. */
const largerThanText = 1.5 * usualHeight;

/** Ink without marks of a pen. */
export interface Print extends Components {
  /** The marks, with which print that hung together with them went, */
  readonly marks: readonly Component[];
  /** and whether a pixel of theirs is as dark as print. */
  readonly isPrint: (at: number) => boolean;
}

/**
 * Ink without what a pen drew: circles, ticks and lines through a text are larger than characters and paler than print.
 * Print that hangs together with a larger mark is parted from it. The pixels of marks keep labels that belong to no
 * component.
 */
export const withoutPen = (page: Raster, { components, labels }: Components): Print => {
  const level = levelOfText(page, { components, labels });
  const palest = level + leastContrast;
  const marks = components.filter(
    (component) =>
      isLarger(component, largerThanText) &&
      (levelOfDark(levelsOf(page, labels, component), dark) ?? 0) >= palest,
  );
  const isMark = new Set(marks);
  const kept: Component[] = [];
  let all = labels;
  let last = components.length;
  for (const component of components) {
    if (isMark.has(component)) continue;
    const print = isLarger(component, largestCharacter)
      ? printOf(page, labels, component, palest)
      : null;
    if (print && all === labels) all = labels.slice();
    kept.push(...(print ? put(all, page.width, component, print, last) : [component]));
    last += print?.components.length ?? 0;
  }
  const isPrint = (at: number): boolean => (page.data[at] as number) < level + ofPrint;
  return { components: kept, labels: all, marks, isPrint };
};

const isLarger = (box: PixelBox, side: number): boolean => longSideOf(box) > side;

/** That of all ink no larger than a character may be: a shadow of the lid along the sheet is darker than any print. */
const levelOfText = ({ data }: Raster, { components, labels }: Components): number => {
  const blots = new Set(
    components.filter((one) => isLarger(one, largestCharacter)).map(({ label }) => label),
  );
  const counts = new Uint32Array(256);
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (label === 0 || blots.has(label)) continue;
    const level = data[at] as number;
    counts[level] = (counts[level] as number) + 1;
  }
  return levelOfDark(counts, dark) ?? 0;
};

/** How many of the pixels of a component have each level. */
const levelsOf = (
  { width, data }: Raster,
  labels: Int32Array,
  component: Component,
): Uint32Array => {
  const counts = new Uint32Array(256);
  eachPixel(width, component, (at) => {
    const level = data[at] as number;
    if (labels[at] === component.label) counts[level] = (counts[level] as number) + 1;
  });
  return counts;
};

const eachPixel = (
  width: number,
  { left, top, right, bottom }: PixelBox,
  visit: (at: number) => void,
): void => {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(y * width + x);
};

/** What is as dark as print of a component that is too large for text, on its own; null where that is one piece again. */
const printOf = (
  page: Raster,
  labels: Int32Array,
  component: Component,
  palest: number,
): Components | null => {
  const [width, height] = [component.right - component.left, component.bottom - component.top];
  const data = new Uint8Array(width * height);
  let i = 0;
  eachPixel(page.width, component, (at) => {
    data[i++] = labels[at] === component.label && (page.data[at] as number) < palest ? 1 : 0;
  });
  const print = findComponents({ width, height, data });
  return print.components.some((piece) => isLarger(piece, largestCharacter)) ? null : print;
};

/** Puts the pieces of a component in its place, their labels after `last`. */
const put = (
  labels: Int32Array,
  width: number,
  box: PixelBox,
  print: Components,
  last: number,
): readonly Component[] => {
  let i = 0;
  eachPixel(width, box, (at) => {
    const label = print.labels[i++] as number;
    if (label !== 0) labels[at] = last + label;
  });
  return print.components
    .filter(({ pixels }) => pixels >= fewestInkPixels)
    .map((piece) => ({
      ...placedIn(box, piece),
      ...{ pixels: piece.pixels, label: last + piece.label },
    }));
};
