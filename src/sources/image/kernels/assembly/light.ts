import { firstBytes, vector } from './vectors';

/**
 * The level of the paper in each square block of a page, `paper`, 32 bits each, row by row: the highest that more than
 * the share `glare` of its pixels have or exceed, 255 where that is 0. A block is 32 pixels long at most.
 */
export function paperOfBlocks(
  from: usize,
  paper: usize,
  width: i32,
  height: i32,
  block: i32,
  glare: f64,
): void {
  let at = paper;
  for (let top = 0; top < height; top += block)
    for (let left = 0; left < width; left += block, at += 4) {
      const across = min(block, width - left);
      const down = min(block, height - top);
      const beyond = glare * <f64>(across * down);
      const first = from + top * width + left;
      // Bit by bit from the highest: as many pixels are as bright as that, or fewer.
      let level: i32 = 0;
      for (let bit: i32 = 128; bit > 0; bit >>= 1)
        if (<f64>brighterIn(first, width, across, down, level + bit) > beyond) level += bit;
      store<f32>(at, <f32>(level === 0 ? <i32>255 : level));
    }
}

/** How many pixels of a box, no more than 255 in each column of a vector, have a level or exceed it. */
function brighterIn(from: usize, width: i32, across: i32, down: i32, level: i32): i32 {
  const least = i8x16.splat(<i8>level);
  let counts = i8x16.splat(0);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x += vector) {
      const isBright = i8x16.ge_u(v128.load(from + y * width + x), least);
      // True is minus one.
      counts = i8x16.sub(counts, v128.and(isBright, firstBytes(across - x)));
    }
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(counts));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

/**
 * Each pixel as a share of the paper around it, 255 where it is as bright or brighter. Between the middles of blocks
 * paper changes evenly. `row` has room for 32 bits for each block of a row, `shares` for 64 for each pixel of one and
 * three more.
 */
export function evenLight(
  from: usize,
  to: usize,
  paper: usize,
  row: usize,
  shares: usize,
  width: i32,
  height: i32,
  block: i32,
): void {
  const across = (width + block - 1) / block;
  const down = (height + block - 1) / block;
  for (let x = 0; x < width; x++) {
    const place = placeOf(x, block, across);
    store<f64>(shares + (x << 3), place - Math.floor(place));
  }
  for (let y = 0; y < height; y++) {
    const place = placeOf(y, block, down);
    const upper = <i32>place;
    const lower = min(down - 1, upper + 1);
    mixRows(
      paper + ((upper * across) << 2),
      paper + ((lower * across) << 2),
      row,
      across,
      place - <f64>upper,
    );
    for (let before = 0, first = 0; before < across; before++) {
      // Up to the middle of the next block paper lies between that of this one and that of the next.
      const last = before === across - 1 ? width : min(width, (before + 1) * block + (block >> 1));
      const left = <f64>load<f32>(row + (before << 2));
      const right = <f64>load<f32>(row + (min(across - 1, before + 1) << 2));
      evenSpan(from + y * width, to + y * width, shares, first, last, left, right - left);
      first = last;
    }
  }
}

/** Where a pixel lies, counted in blocks from the middle of the first to that of the last. */
function placeOf(at: i32, block: i32, blocks: i32): f64 {
  return min(<f64>(blocks - 1), max<f64>(0, (<f64>at + 0.5) / <f64>block - 0.5));
}

/** Two rows of blocks, the second one counting for a share. */
function mixRows(upper: usize, lower: usize, to: usize, across: i32, share: f64): void {
  for (let at = 0; at < across << 2; at += 4) {
    const level = <f64>load<f32>(upper + at);
    store<f32>(to + at, <f32>(level + (<f64>load<f32>(lower + at) - level) * share));
  }
}

/** Pixels of a row from one up to another, that one not included, where paper rises from `left` by shares of `rise`. */
function evenSpan(
  from: usize,
  to: usize,
  shares: usize,
  first: i32,
  last: i32,
  left: f64,
  rise: f64,
): void {
  // What is written behind the last pixel is written again, or lies behind the row.
  for (let x = first; x < last; x += 4) {
    const levels = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(from + x)));
    const pair = v128.shuffle<i32>(levels, levels, 2, 3, 2, 3);
    const share = shares + (x << 3);
    const a = evenPair(levels, f64x2.splat(left), f64x2.splat(rise), v128.load(share));
    const b = evenPair(pair, f64x2.splat(left), f64x2.splat(rise), v128.load(share, 16));
    const words = i16x8.narrow_i32x4_u(v128.shuffle<i32>(a, b, 0, 1, 4, 5), a);
    v128.store32_lane(to + x, i8x16.narrow_i16x8_u(words, words), 0);
  }
}

/** The first two of four levels as shares of the paper, in whole numbers. */
function evenPair(levels: v128, left: v128, rise: v128, share: v128): v128 {
  const paper = f64x2.add(left, f64x2.mul(rise, share));
  const times255 = f64x2.mul(f64x2.convert_low_i32x4_s(levels), f64x2.splat(255));
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.div(times255, paper));
}
