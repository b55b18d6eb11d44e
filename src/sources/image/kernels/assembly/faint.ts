import { firstBytes, vector } from './vectors';

/** Of a pixel of faint ink whether it was given a label; others are 0. */
const isFree: u8 = 1;
const isTaken: u8 = 2;

/** Of labels and numbers of a box, four of which are its left, top, right and bottom. */
const bytesOfNumber: i32 = 4;
const bytesOfBox: i32 = 16;

/**
 * Where faint ink is, 1, elsewhere 0: what is darker than `level` of what neither has a label, 32 bits each, nor lies in
 * a band. There is room for a row before `faint` and for one behind it, which are left empty. Returns how many there are.
 */
export function findFaint(
  page: usize,
  labels: usize,
  bands: usize,
  faint: usize,
  width: i32,
  height: i32,
  level: i32,
): i32 {
  const pixels = width * height;
  const least = i8x16.splat(<i8>level);
  const none = i8x16.splat(0);
  let count = 0;
  for (let at = 0; at < pixels; at += vector) {
    const isDark = i8x16.lt_u(v128.load(page + at), least);
    const isOutside = i8x16.eq(v128.load(bands + at), none);
    const isPaper = i8x16.eq(areLabelled(labels + at * bytesOfNumber), none);
    const isFaint = v128.and(
      v128.and(isDark, isOutside),
      v128.and(isPaper, firstBytes(pixels - at)),
    );
    v128.store(faint + at, i8x16.neg(isFaint));
    count += popcnt(i8x16.bitmask(isFaint));
  }
  memory.fill(faint - width, 0, width);
  memory.fill(faint + pixels, 0, width);
  return count;
}

/** Which of sixteen pixels have a label. */
function areLabelled(labels: usize): v128 {
  return i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(areNumbers(labels), areNumbers(labels + vector)),
    i16x8.narrow_i32x4_s(areNumbers(labels + 2 * vector), areNumbers(labels + 3 * vector)),
  );
}

function areNumbers(labels: usize): v128 {
  return i32x4.ne(v128.load(labels), i32x4.splat(0));
}

/**
 * Spreads the labels of ink over the faint ink next to it, corners too, and from there on, until none is left or so many
 * steps are taken. Ink whose label has no box does not spread. Boxes, by label, 32 bits for each number, come to reach
 * over what is taken but in the first `rim` steps, whose pixels lose their labels in the end; there are `last`, and one
 * whose right is 0 is none. `reached`: room for 32 bits for each faint pixel.
 */
export function spreadLabels(
  labels: usize,
  boxes: usize,
  last: i32,
  faint: usize,
  reached: usize,
  width: i32,
  height: i32,
  rim: i32,
  steps: i32,
): void {
  let end = spreadInk(labels, boxes, last, faint, reached, width, height);
  let first = reached;
  let endOfRim = reached;
  for (let step = 1; first < end; step++) {
    const endOfStep = end;
    if (step <= rim) endOfRim = endOfStep;
    for (let at = first; at < endOfStep; at += bytesOfNumber) {
      const pixel = load<i32>(at);
      if (step > rim) widen(boxes + labelOf(labels, pixel) * bytesOfBox, pixel, width);
      if (step < steps) end = spread(labels, faint, end, pixel, width);
    }
    first = endOfStep;
  }
  for (let at = reached; at < endOfRim; at += bytesOfNumber)
    store<i32>(labels + load<i32>(at) * bytesOfNumber, 0);
}

/** The first step: from all ink. Returns the end of what has been reached. */
function spreadInk(
  labels: usize,
  boxes: usize,
  last: i32,
  faint: usize,
  reached: usize,
  width: i32,
  height: i32,
): usize {
  const pixels = width * height;
  let end = reached;
  for (let at = 0; at < pixels; at += vector) {
    if (!v128.any_true(areLabelled(labels + at * bytesOfNumber))) continue;
    for (let pixel = at; pixel < min(pixels, at + vector); pixel++) {
      const label = labelOf(labels, pixel);
      if (label === 0 || label > last || load<u8>(faint + pixel) === isTaken) continue;
      if (load<i32>(boxes + label * bytesOfBox, 8) > 0)
        end = spread(labels, faint, end, pixel, width);
    }
  }
  return end;
}

function labelOf(labels: usize, pixel: i32): i32 {
  return load<i32>(labels + pixel * bytesOfNumber);
}

/** Gives the label of a pixel to the free ones next to it. Returns the end of what has been reached. */
function spread(labels: usize, faint: usize, end: usize, pixel: i32, width: i32): usize {
  const x = pixel % width;
  const first = x > 0 ? -1 : 0;
  const last = x < width - 1 ? 1 : 0;
  for (let row = pixel - width; row <= pixel + width; row += width)
    for (let next = row + first; next <= row + last; next++)
      if (load<u8>(faint + next) === isFree) {
        store<u8>(faint + next, isTaken);
        store<i32>(labels + next * bytesOfNumber, labelOf(labels, pixel));
        store<i32>(end, next);
        end += bytesOfNumber;
      }
  return end;
}

function widen(box: usize, pixel: i32, width: i32): void {
  const x = pixel % width;
  const y = pixel / width;
  store<i32>(box, min(load<i32>(box), x));
  store<i32>(box, min(load<i32>(box, 4), y), 4);
  store<i32>(box, max(load<i32>(box, 8), x + 1), 8);
  store<i32>(box, max(load<i32>(box, 12), y + 1), 12);
}
