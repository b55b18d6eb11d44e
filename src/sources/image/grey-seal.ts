import { areasWith } from './block-areas.ts';
import { type Evenness, findEvenInk } from './even-ink.ts';
import { histogramOf } from './histogram.ts';
import { levelOfDark } from './level-of-dark.ts';
import { quantile } from './quantile.ts';
import type { PixelBox, Raster } from './raster.ts';
import type { Unsealed } from './seal.ts';

/** The ink of a seal that was red is neither as dark as text nor as bright as paper, in levels, */
const darkest = 60;
const brightest = 215;
/** and even: a pixel differs by no more from those so far from it. The rims of text are as grey, but steep. */
const sharp: Evenness = { darkest, brightest, most: 24, reach: 1 };
/** On a blurred page text is even, too: its strokes are thinner than those of seals. */
const blurred: Evenness = { ...sharp, reach: 2 };

/** Seals are from 28 to 60 millimetres wide and high, in pixels; */
const [smallest, largest] = [220, 480];
/** one side is no longer than this many times the other; */
const longest = 1.7;
/** and they have a rim: ink in nearly all directions, this far out of the way from the middle to the sides of the box, */
const [inner, outer] = [0.75, 1.06];
const [directions, leastDirections] = [16, 14];
/** and hardly any beyond it: so much of all ink. */
const mostBeyond = 0.03;
/** Text is darker than half of the ink of the seal by this much at least, or neither could be told from the other. */
const leastContrast = 40;
/** Text is as dark as this share of the ink of the page: a pen may be darker. */
const dark = 0.15;
/** All but so much of the ink of a seal becomes white. */
const palest = 0.1;
/** The rim of a stroke, and what lies between two strokes, is this near to its middle, in pixels. */
const rim = 6;

/**
 * The page without seals that a scanner for grey has made as grey as they are dark: their ink is paler than text and
 * even. What is as bright as it becomes white, what is darker keeps its share of the darkness. The page's light is even
 * already. Where text is no darker than a seal it stays as it is.
 */
export const removeGreySeals = (page: Raster): Unsealed => {
  const seen = findGreySeals(page, sharp);
  const { seals, text } = seen.seals.length > 0 ? seen : findGreySeals(page, blurred);
  if (seals.length === 0) return { raster: page, seals: [] };
  const raster = { ...page, data: Uint8Array.from(page.data) };
  // Where a seal is known to be, its thin strokes are told as on a sharp page.
  const fine = seen.seals.length > 0 ? null : findEvenInk(page, sharp).ink;
  for (const { box, ink, level } of seals) {
    const thin = fine ? placesIn(box, fine, page.width).filter(isWithin(box, page.width)) : [];
    lift(raster, [...ink, ...thin], text, level);
  }
  return { raster, seals: seals.map(({ box }) => box) };
};

const findGreySeals = (page: Raster, evenness: Evenness) => {
  const even = findEvenInk(page, evenness);
  const areas = areasWith(even.counts, page).filter(isAsLargeAsSeal);
  const text = areas.length === 0 ? 0 : levelOfText(page, areas);
  const seals = areas
    .map((box) => ({ box, ink: placesIn(box, even.ink, page.width) }))
    .filter(({ box, ink }) => isRound(box, ink, page.width))
    .filter(({ ink }) => levelOf(page, ink, 0.5) - text >= leastContrast)
    .map((seal) => ({
      ...seal,
      level: Math.max(levelOf(page, seal.ink, palest), text + leastContrast / 2),
    }));
  return { seals, text };
};

/** That of the ink elsewhere, where there is any: text below a seal is darker than it was printed. */
const levelOfText = (page: Raster, elsewhere: readonly PixelBox[]): number => {
  const leftOut = new Uint8Array(page.data.length);
  for (const { left, top, right, bottom } of elsewhere)
    for (let y = top; y < bottom; y++)
      leftOut.fill(1, y * page.width + left, y * page.width + right);
  return levelOfDark(histogramOf(page, leftOut).fill(0, brightest), dark) ?? brightest;
};

/** The places in the data of the page. */
const placesIn = (
  { left, top, right, bottom }: PixelBox,
  ink: Uint8Array,
  width: number,
): readonly number[] => {
  const places: number[] = [];
  for (let y = top; y < bottom; y++)
    for (let at = y * width + left; at < y * width + right; at++)
      if (ink[at] === 1) places.push(at);
  return places;
};

const isAsLargeAsSeal = ({ left, top, right, bottom }: PixelBox): boolean => {
  const sides = [right - left, bottom - top];
  const [short, long] = [Math.min(...sides), Math.max(...sides)];
  return short >= smallest && long <= largest && long <= longest * short;
};

const isRound = (box: PixelBox, ink: readonly number[], width: number): boolean => {
  const seen = new Set<number>();
  let beyond = 0;
  for (const at of ink) {
    const [x, y] = fromMiddle(box, at, width);
    const away = Math.hypot(x, y);
    if (away > outer) beyond++;
    else if (away > inner)
      seen.add(Math.floor((Math.atan2(y, x) / Math.PI + 1) * (directions / 2)));
  }
  return seen.size >= leastDirections && beyond <= mostBeyond * ink.length;
};

/** Whether a place lies within the rim of a seal. */
const isWithin =
  (box: PixelBox, width: number) =>
  (at: number): boolean =>
    Math.hypot(...fromMiddle(box, at, width)) <= outer;

/** Where a place lies as seen from the middle of a box, whose sides are 1 away. */
const fromMiddle = (
  { left, top, right, bottom }: PixelBox,
  at: number,
  width: number,
): readonly [x: number, y: number] => [
  (2 * ((at % width) - left)) / (right - left) - 1,
  (2 * (Math.floor(at / width) - top)) / (bottom - top) - 1,
];

const levelOf = ({ data }: Raster, ink: readonly number[], share: number): number =>
  quantile(
    ink.map((at) => data[at] as number),
    share,
  );

/** Brightens what is near the ink: text there is as dark as before, and as bright as paper what was as bright as it. */
const lift = (
  { width, height, data }: Raster,
  ink: readonly number[],
  text: number,
  level: number,
): void => {
  const near = new Uint8Array(data.length);
  for (const at of ink) {
    const x = at % width;
    const [left, right] = [Math.max(0, x - rim), Math.min(width, x + rim + 1)];
    const y = Math.floor(at / width);
    for (let row = Math.max(0, y - rim); row <= Math.min(height - 1, y + rim); row++)
      near.fill(1, row * width + left, row * width + right);
  }
  for (let at = 0; at < data.length; at++) {
    if (near[at] !== 1) continue;
    const share = ((data[at] as number) - text) / (level - text);
    data[at] = Math.min(255, Math.max(0, text + share * (255 - text)));
  }
};
