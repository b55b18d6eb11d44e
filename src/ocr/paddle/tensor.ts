import type { LineImage } from '../../model/line-reader.ts';

/** Height that the recognition model of PP-OCRv4 takes lines in. */
export const modelHeight = 48;
/**
 * Rows of them that the picture of a line takes, in the middle of white ones: the model was trained on lines with as
 * much room around them, reads them as well, and takes the less time the narrower they are.
 */
const lineHeight = 42;
const channels = 3;
const white = 1;
/** Below this width the model has too few steps to say anything. */
const narrowest = 16;
/** A line this wide is longer than any page is wide: memory stays bounded. */
const widest = 4096;

/** The width of the line once it is as high as lines are for the model. */
export const scaledWidth = ({ width, height }: LineImage): number =>
  Math.min(widest, Math.max(narrowest, Math.round((width * lineHeight) / Math.max(1, height))));

/** Line → tensor `[1, 3, 48, width]` of values from -1 (black) to 1 (white), with white rows above and below. */
export const lineToTensor = (line: LineImage): Float32Array => {
  const plane = modelHeight * scaledWidth(line);
  const data = new Float32Array(channels * plane).fill(white, 0, plane);
  scaleInto(line, data);
  for (let channel = 1; channel < channels; channel++) data.copyWithin(channel * plane, 0, plane);
  return data;
};

/** Bilinear: each pixel of the target looks at the four pixels of the source around its own place. */
const scaleInto = (line: LineImage, plane: Float32Array): void => {
  const width = scaledWidth(line);
  const xs = placesOf(line.width, width);
  const ys = placesOf(line.height, lineHeight);
  const top = (modelHeight - lineHeight) / 2;
  for (let y = 0; y < lineHeight; y++) {
    const upper = (ys.low[y] ?? 0) * line.width;
    const lower = (ys.high[y] ?? 0) * line.width;
    const down = ys.share[y] ?? 0;
    for (let x = 0; x < width; x++) {
      const left = xs.low[x] ?? 0;
      const right = xs.high[x] ?? 0;
      const across = xs.share[x] ?? 0;
      const above = mix(line.data[upper + left] ?? 255, line.data[upper + right] ?? 255, across);
      const below = mix(line.data[lower + left] ?? 255, line.data[lower + right] ?? 255, across);
      plane[(top + y) * width + x] = mix(above, below, down) / 127.5 - 1;
    }
  }
};

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

interface Places {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Of `high`, 0 to 1. */
  readonly share: Float32Array;
}

const placesOf = (from: number, to: number): Places => {
  const places = { low: new Int32Array(to), high: new Int32Array(to), share: new Float32Array(to) };
  for (let i = 0; i < to; i++) {
    const at = Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5));
    places.low[i] = Math.floor(at);
    places.high[i] = Math.min(from - 1, Math.floor(at) + 1);
    places.share[i] = at - Math.floor(at);
  }
  return places;
};
