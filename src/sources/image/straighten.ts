import type { LineReader } from '../../model/line-reader.ts';
import { binarise } from './binarise.ts';
import { toLinePictures } from './line-pictures.ts';
import type { Raster } from './raster.ts';
import { findRuling } from './ruling.ts';
import { findSkew, isSideways } from './skew.ts';
import { type Affine, compose, type Turned, turnBy, turnQuarters } from './turn.ts';

/** A page that stands upright. */
export interface Straight {
  readonly raster: Raster;
  /** From its pixels to those of the page as it was given. */
  readonly back: Affine;
}

/** Below this mean confidence the page may stand on its head. */
const upright = 0.8;
/** Lines that are read to find out, and the characters that each must be long. */
const samples = 6;
const leastRatio = 4;

/** Turns a page that lies on its side or stands on its head, and takes the skew out of it. */
export const straighten = async (
  page: Raster,
  reader: LineReader,
  signal?: AbortSignal,
): Promise<Straight> => {
  const { text } = findRuling(page);
  const lying = turnQuarters(page, isSideways(text) ? 1 : 0);
  const straight = deskew(lying);
  const confidence = await meanConfidence(straight.raster, reader, signal);
  if (confidence === null || confidence >= upright) return straight;
  const turned = turnAgain(straight);
  const other = await meanConfidence(turned.raster, reader, signal);
  return other !== null && other > confidence ? turned : straight;
};

const deskew = ({ raster, back }: Turned): Straight => {
  const angle = findSkew(binarise(raster));
  if (angle === 0) return { raster, back };
  const turned = turnBy(raster, angle);
  return { raster: turned.raster, back: compose(back, turned.back) };
};

const turnAgain = ({ raster, back }: Straight): Straight => {
  const turned = turnQuarters(raster, 2);
  return { raster: turned.raster, back: compose(back, turned.back) };
};

/** How sure the reader is of some long lines; null where there are none. */
const meanConfidence = async (
  page: Raster,
  reader: LineReader,
  signal: AbortSignal | undefined,
): Promise<number | null> => {
  const long = toLinePictures(page)
    .pictures.filter(({ width, height }) => width >= leastRatio * height)
    .slice(0, samples);
  if (long.length === 0) return null;
  const readings = await reader.readLines(long, signal);
  const characters = readings.flatMap((reading) => reading.characters);
  if (characters.length === 0) return 0;
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length;
};
