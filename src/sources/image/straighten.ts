import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { binarise } from './binarise.ts';
import { type LinePictures, toLinePictures } from './line-pictures.ts';
import type { Raster } from './raster.ts';
import { isSideways } from './sideways.ts';
import { findSkew } from './skew.ts';
import { findTilt } from './tilt.ts';
import {
  compose,
  type Homography,
  identity,
  resample,
  rotation,
  type Turned,
  turnQuarters,
} from './turn.ts';
import { withoutLid } from './without-lid.ts';

/** A page that stands upright, and what is drawn on it. */
export interface Straight extends Turned {
  readonly drawn: LinePictures;
}

/** Below this confidence the page may stand on its head, */
const upright = 0.8;
/** and below this one on its side. */
const legible = 0.5;
/** Lines that lean more run through text: how much is seen well only once they lean less. A degree. */
const steep = 0.017;
/** Lines that are read to find out, and the characters that each must be long. */
const samples = 6;
const leastRatio = 4;
/** In pixels, with the margin around it: lower ones are pieces of dotted lines. */
const leastHeight = 20;

/**
 * Turns a page that lies on its side or stands on its head, and takes skew and perspective out of it. Text is read off
 * the same page without seals, where there is one.
 */
export const straighten = async (
  page: Raster,
  reader: LineReader,
  {
    unsealed = page,
    signal,
  }: { readonly unsealed?: Raster; readonly signal?: AbortSignal | undefined } = {},
): Promise<Straight> => {
  const withDrawn = (turned: Turned): Straight => {
    const { raster, back } = turned;
    const text = unsealed === page ? raster : resample(unsealed, back, raster);
    return { ...turned, drawn: toLinePictures(raster, text) };
  };
  const lying = turnQuarters(page, isSideways(binarise(page)) ? 1 : 0);
  const straight = withDrawn(deskew(lying));
  let best = { straight, confidence: await typicalConfidence(straight.drawn, reader, signal) };
  for (const [quarters, enough] of [
    [2, upright],
    [1, legible],
    [3, legible],
  ] as const) {
    if (best.confidence >= enough) break;
    const turned = withDrawn(again(straight, quarters));
    const confidence = await typicalConfidence(turned.drawn, reader, signal);
    if (confidence > best.confidence) best = { straight: turned, confidence };
  }
  return best.straight;
};

/** By the ruling lines; where they are too few, by the rows of text. */
const deskew = ({ raster, back }: Turned): Turned => {
  const sheet = withoutLid(raster);
  const seen = findTilt(sheet) ?? rotation(sheet, findSkew(binarise(sheet)));
  if (isIdentity(seen)) return { raster, back };
  const first = resample(raster, seen);
  if (Math.abs(seen[1]) < steep) return { raster: first, back: compose(back, seen) };
  const rest = findTilt(resample(sheet, seen)) ?? identity;
  const both = compose(seen, rest);
  return { raster: isIdentity(rest) ? first : resample(raster, both), back: compose(back, both) };
};

const isIdentity = (map: Homography): boolean => map.every((value, i) => value === identity[i]);

const again = ({ raster, back }: Turned, quarters: number): Turned => {
  const turned = turnQuarters(raster, quarters);
  return { raster: turned.raster, back: compose(back, turned.back) };
};

/**
 * How sure the reader is of the middle one of some long lines from all over the page; 0 where there are none. Shadows
 * at one side of the sheet that are taken for lines, or a line in which nothing is read, say little of the others.
 */
const typicalConfidence = async (
  { pictures }: LinePictures,
  reader: LineReader,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const long = pictures.filter(
    ({ width, height }) => height >= leastHeight && width >= leastRatio * height,
  );
  const readings = await reader.readLines(someOf(long), signal);
  const sure = readings.map(meanOfCharacters).sort((a, b) => a - b);
  return sure[Math.floor(sure.length / 2)] ?? 0;
};

/** As many as are read, evenly spaced. */
const someOf = (lines: readonly LineImage[]): readonly LineImage[] => {
  const step = Math.max(1, lines.length / samples);
  return lines.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
};

const meanOfCharacters = ({ characters }: LineReading): number =>
  characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
