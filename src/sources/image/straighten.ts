import type { LineReader, LineReading } from '../../model/line-reader.ts';
import { binarise } from './binarise.ts';
import { toLinePictures } from './line-pictures.ts';
import type { Raster } from './raster.ts';
import { isSideways } from './sideways.ts';
import { findSkew } from './skew.ts';
import { findTilt } from './tilt.ts';
import { compose, resample, rotation, type Turned, turnQuarters } from './turn.ts';

/** A page that stands upright. `back` leads from its pixels to those of the page as it was given. */
export type Straight = Turned;

/** Below this confidence the page may stand on its head, */
const upright = 0.8;
/** and below this one on its side. */
const legible = 0.5;
/** Lines that are read to find out, and the characters that each must be long. */
const samples = 6;
const leastRatio = 4;
/** In pixels, with the margin around it: lower ones are pieces of dotted lines. */
const leastHeight = 20;

/** Turns a page that lies on its side or stands on its head, and takes skew and perspective out of it. */
export const straighten = async (
  page: Raster,
  reader: LineReader,
  signal?: AbortSignal,
): Promise<Straight> => {
  const lying = turnQuarters(page, isSideways(binarise(page)) ? 1 : 0);
  const straight = deskew(lying);
  let best = { straight, confidence: await typicalConfidence(straight.raster, reader, signal) };
  for (const [quarters, enough] of [
    [2, upright],
    [1, legible],
    [3, legible],
  ] as const) {
    if (best.confidence >= enough) break;
    const turned = again(straight, quarters);
    const confidence = await typicalConfidence(turned.raster, reader, signal);
    if (confidence > best.confidence) best = { straight: turned, confidence };
  }
  return best.straight;
};

/** The page is sampled anew once: what was found out on the way is composed first. */
const deskew = ({ raster, back }: Turned): Straight => {
  const ink = binarise(raster);
  const angle = findSkew(ink);
  const turn = angle === 0 ? null : rotation(raster, angle);
  const turned = turn ? resample(raster, turn) : raster;
  const tilt = findTilt(turn ? binarise(turned) : ink);
  if (!tilt) return { raster: turned, back: turn ? compose(back, turn) : back };
  const both = turn ? compose(turn, tilt) : tilt;
  return { raster: resample(raster, both), back: compose(back, both) };
};

const again = ({ raster, back }: Straight, quarters: number): Straight => {
  const turned = turnQuarters(raster, quarters);
  return { raster: turned.raster, back: compose(back, turned.back) };
};

/**
 * How sure the reader is of the middle one of some long lines; 0 where there are none. A shadow of the copier that is
 * taken for a line, or a line in which nothing is read, says little of the others.
 */
const typicalConfidence = async (
  page: Raster,
  reader: LineReader,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const long = toLinePictures(page)
    .pictures.filter(({ width, height }) => height >= leastHeight && width >= leastRatio * height)
    .slice(0, samples);
  const readings = await reader.readLines(long, signal);
  const sure = readings.map(meanOfCharacters).sort((a, b) => a - b);
  return sure[Math.floor(sure.length / 2)] ?? 0;
};

const meanOfCharacters = ({ characters }: LineReading): number =>
  characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
