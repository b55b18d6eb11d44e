import { firstBytes, vector } from './vectors';

/** What is darker than a level of 0 to 255 is 1, the rest 0. */
export function binarise(from: usize, to: usize, pixels: i32, level: i32): void {
  const least = i8x16.splat(<i8>level);
  const one = i8x16.splat(1);
  for (let at = 0; at < pixels; at += vector)
    v128.store(to + at, v128.and(i8x16.lt_u(v128.load(from + at), least), one));
}

const levels: i32 = 256;
/** Pixels that follow each other are counted apart: the processor need not wait for one count to do the next. */
const apart: i32 = 4;

/**
 * How many pixels have each level, 32 bits each: `counts` has room for `apart` histograms, of which the first is the
 * sum in the end. `leftOut`: pixels that do not count, where they are not 0; null where all do.
 */
export function histogram(from: usize, leftOut: usize, counts: usize, pixels: i32): void {
  memory.fill(counts, 0, (levels * apart) << 2);
  for (let at = 0; at < pixels; at += apart) {
    const isWhole = at + apart <= pixels && !(leftOut && load<u32>(leftOut + at));
    if (isWhole) {
      const four = load<u32>(from + at);
      count(counts, four & 255, 0);
      count(counts, (four >> 8) & 255, 1);
      count(counts, (four >> 16) & 255, 2);
      count(counts, four >> 24, 3);
    } else
      for (let i = at; i < min(pixels, at + apart); i++)
        if (!leftOut || !load<u8>(leftOut + i)) count(counts, load<u8>(from + i), 0);
  }
  for (let at = 0; at < levels; at += 4)
    v128.store(counts + (at << 2), i32x4.add(sumOf(counts, at), sumOf(counts, at + 2 * levels)));
}

/** Counts of four levels in two histograms. */
function sumOf(counts: usize, level: i32): v128 {
  const at = counts + (level << 2);
  return i32x4.add(v128.load(at), v128.load(at + (levels << 2)));
}

function count(counts: usize, level: u32, part: u32): void {
  const at = counts + ((part * levels + level) << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** Makes white what lies in a band and is no ink of text: both are 1 there, elsewhere 0. */
export function whiten(page: usize, bands: usize, text: usize, pixels: i32): void {
  const none = i8x16.splat(0);
  for (let at = 0; at < pixels; at += vector) {
    const isRuling = v128.andnot(v128.load(bands + at), v128.load(text + at));
    const own = page + at;
    v128.store(own, v128.or(v128.load(own), i8x16.ne(isRuling, none)));
  }
}

/** One pixel for each square of four pixels to a side: 1 where it holds ink, else 0. */
export function fromAfar(ink: usize, to: usize, width: i32, height: i32): void {
  const across = (width + 3) >> 2;
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += vector) {
      let seen = i8x16.splat(0);
      for (let row = y; row < min(height, y + 4); row++)
        seen = v128.or(seen, v128.load(ink + row * width + x));
      const fields = i32x4.ne(v128.and(seen, firstBytes(width - x)), i32x4.splat(0));
      const words = i16x8.narrow_i32x4_s(fields, fields);
      const bytes = i8x16.neg(i8x16.narrow_i16x8_s(words, words));
      v128.store32_lane(to + (y >> 2) * across + (x >> 2), bytes, 0);
    }
}
