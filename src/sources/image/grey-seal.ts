import { findAreas } from './block-areas.ts';
import { quantile } from './quantile.ts';
import type { PixelBox, Raster } from './raster.ts';
import type { Unsealed } from './seal.ts';

/** The ink of a seal that was red is neither as dark as text nor as bright as paper, in levels, */
const darkest = 60;
const brightest = 215;
/** and even: a pixel differs from those around it by no more. The rims of text are as grey, but steep. */
const evenness = 24;
/** Seals are from 25 to 60 millimetres wide and high, in pixels; */
const [smallest, largest] = [190, 480];
/** one side is no longer than this many times the other; */
const longest = 1.7;
/** and they are round: this share of each side, at the corners of the box, holds no more than so much of the ink. */
const corner = 0.12;
const mostInCorners = 0.03;
/** Text is darker than the ink of the seal by this much at least, or neither could be told from the other. */
const leastContrast = 50;
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
  const areas = areasOfEvenInk(page).filter(isAsLargeAsSeal);
  if (areas.length === 0) return { raster: page, seals: [] };
  const text = levelOfText(page, areas);
  const seals = areas
    .map((box) => ({ box, ink: evenInk(page, box) }))
    .filter(({ box, ink }) => isRound(box, ink, page.width))
    .map((seal) => ({ ...seal, level: levelOf(page, seal.ink) }))
    .filter(({ level }) => level - text >= leastContrast);
  const raster = { ...page, data: Uint8Array.from(page.data) };
  for (const { ink, level } of seals) lift(raster, ink, text, level);
  return { raster, seals: seals.map(({ box }) => box) };
};

/** That of the ink elsewhere, where there is any: text below a seal is darker than it was printed. */
const levelOfText = ({ width, height, data }: Raster, elsewhere: readonly PixelBox[]): number => {
  const counts = new Uint32Array(brightest);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const level = data[at] as number;
      if (level < brightest && !elsewhere.some((box) => isIn(box, x, y)))
        counts[level] = (counts[level] as number) + 1;
    }
  let left = dark * counts.reduce((sum, count) => sum + count, 0);
  const level = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return level < 0 ? brightest : level;
};

const isIn = ({ left, top, right, bottom }: PixelBox, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

const areasOfEvenInk = (page: Raster): readonly PixelBox[] => {
  const ink = findAreas(page);
  for (let y = 1; y < page.height - 1; y++)
    for (let x = 1; x < page.width - 1; x++) if (isEvenInk(page, y * page.width + x)) ink.add(x, y);
  return ink.areas();
};

/** The places in the data of the page. */
const evenInk = (page: Raster, box: PixelBox): readonly number[] => {
  const places: number[] = [];
  const right = Math.min(page.width - 1, box.right);
  const bottom = Math.min(page.height - 1, box.bottom);
  for (let y = Math.max(1, box.top); y < bottom; y++)
    for (let x = Math.max(1, box.left); x < right; x++)
      if (isEvenInk(page, y * page.width + x)) places.push(y * page.width + x);
  return places;
};

/** Not at the edge of the page. */
const isEvenInk = ({ width, data }: Raster, at: number): boolean => {
  const level = data[at] as number;
  if (level < darkest || level > brightest) return false;
  for (let row = at - width; row <= at + width; row += width)
    for (let near = row - 1; near <= row + 1; near++)
      if (Math.abs((data[near] as number) - level) > evenness) return false;
  return true;
};

const isAsLargeAsSeal = ({ left, top, right, bottom }: PixelBox): boolean => {
  const sides = [right - left, bottom - top];
  const [short, long] = [Math.min(...sides), Math.max(...sides)];
  return short >= smallest && long <= largest && long <= longest * short;
};

const isRound = (
  { left, top, right, bottom }: PixelBox,
  ink: readonly number[],
  width: number,
): boolean => {
  const isAtEnd = (place: number, from: number, to: number): boolean =>
    Math.min(place - from, to - place) < corner * (to - from);
  const inCorners = ink.filter(
    (at) => isAtEnd(at % width, left, right) && isAtEnd(Math.floor(at / width), top, bottom),
  );
  return inCorners.length <= mostInCorners * ink.length;
};

const levelOf = ({ data }: Raster, ink: readonly number[]): number =>
  quantile(
    ink.map((at) => data[at] as number),
    palest,
  );

/** Brightens what is near the ink: text there is as dark as before, and as bright as paper what was as bright as it. */
const lift = (
  { width, height, data }: Raster,
  ink: readonly number[],
  text: number,
  level: number,
): void => {
  const done = new Set<number>();
  for (const at of ink) {
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let v = Math.max(0, y - rim); v <= Math.min(height - 1, y + rim); v++)
      for (let u = Math.max(0, x - rim); u <= Math.min(width - 1, x + rim); u++)
        done.add(v * width + u);
  }
  for (const at of done) {
    const share = ((data[at] as number) - text) / (level - text);
    data[at] = Math.min(255, Math.max(0, text + share * (255 - text)));
  }
};
