import { block } from './block-areas.ts';
import { type Channel, inColour, leastColour, liftInk } from './coloured-ink.ts';
import { type Component, type Components, findComponents } from './components.ts';
import type { ColourPage } from './decode.ts';
import { type Bitmap, longSideOf, type PixelBox, placedIn, widened } from './raster.ts';
import { usualHeight } from './settings.ts';

/** Strokes of a pen are longer than this, in pixels: characters that are printed in colour, titles too, are smaller. */
const largerThanText = 2 * usualHeight;
/** Ink that runs on so far in a row or a column runs straight there. */
const straight = usualHeight;
/** Borders, fills and most characters run straight for so large a share of their ink, */
const leastOfPrint = 0.5;
/** and strokes of print cut one of a pen no farther than this to each side. */
const reach = 3;

/**
 * Takes the strokes of a coloured pen off the grey page: ticks, rings and signatures, which may be as dark as print there.
 * What is printed in colour stays, and so does handwriting as small as text. `areas`: where pixels of the
 * colour are many; `seals`: where they are a seal's. Tells where the strokes were.
 */
export const liftPens = (
  page: ColourPage,
  channel: Channel,
  areas: readonly PixelBox[],
  seals: readonly PixelBox[],
  grey: Uint8Array,
): readonly PixelBox[] =>
  areas
    .filter((area) => isLarger(area) && !seals.some((seal) => isWithin(area, seal)))
    .flatMap((area) => liftStrokes(page, channel, widened(area, block, page), grey));

const isLarger = (box: PixelBox): boolean => longSideOf(box) > largerThanText;

const isWithin = (inner: PixelBox, outer: PixelBox): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

const liftStrokes = (
  page: ColourPage,
  channel: Channel,
  box: PixelBox,
  grey: Uint8Array,
): readonly PixelBox[] => {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const coloured = { width, height, data: new Uint8Array(width * height) };
  const onPage = (at: number): number =>
    (box.top + Math.floor(at / width)) * page.width + box.left + (at % width);
  for (let at = 0; at < coloured.data.length; at++)
    if (inColour(page.data, onPage(at), channel).colour >= leastColour) coloured.data[at] = 1;
  const pieces = findComponents(coloured);
  const strokes = new Set(
    pieces.components.filter((one) => isStroke(one, pieces, width)).map(({ label }) => label),
  );
  if (strokes.size === 0) return [];
  const around = findComponents(grown(coloured));
  const marks = new Set<number>();
  for (const [at, label] of pieces.labels.entries())
    if (strokes.has(label)) marks.add(around.labels[at] as number);
  liftInk(page, box, channel, grey, (pixel) => {
    const [x, y] = [pixel % page.width, Math.floor(pixel / page.width)];
    return marks.has(around.labels[(y - box.top) * width + x - box.left] as number);
  });
  return around.components
    .filter(({ label }) => marks.has(label))
    .map((mark) => placedIn(box, mark));
};

const isStroke = (component: Component, { labels }: Components, width: number): boolean =>
  isLarger(component) && straightPixels(component, labels, width) < leastOfPrint * component.pixels;

/** How many pixels of a component lie in a row or a column of it that is long. */
const straightPixels = (component: Component, labels: Int32Array, width: number): number => {
  const { left, top, right, bottom, label } = component;
  const [across, down] = [right - left, bottom - top];
  const isOwn = (x: number, y: number): boolean => labels[(top + y) * width + left + x] === label;
  const isStraight = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    eachStraight(
      across,
      (x) => isOwn(x, y),
      (x) => (isStraight[y * across + x] = 1),
    );
  for (let x = 0; x < across; x++)
    eachStraight(
      down,
      (y) => isOwn(x, y),
      (y) => (isStraight[y * across + x] = 1),
    );
  return isStraight.reduce((sum, one) => sum + one, 0);
};

/** Visits the places of a row or a column that lie in a long run of ink. */
const eachStraight = (
  length: number,
  isInk: (at: number) => boolean,
  visit: (at: number) => void,
): void => {
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && isInk(at)) continue;
    if (at - start >= straight) for (let i = start; i < at; i++) visit(i);
    start = at + 1;
  }
};

/** The ink, and what is near it. */
const grown = ({ width, height, data }: Bitmap): Bitmap => {
  const all = new Uint8Array(data.length);
  for (const [at, is] of data.entries()) {
    if (is === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const [from, to] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    for (let v = Math.max(0, y - reach); v < Math.min(height, y + reach + 1); v++)
      all.fill(1, v * width + from, v * width + to);
  }
  return { width, height, data: all };
};
