import { firstBytes, vector } from './vectors';

/**
 * A page in colour, three bytes a pixel, in grey, and how many pixels of each square block of it are redder, and bluer,
 * than their other colours by `leastColour` or more. `reds` and `blues`: 32 bits for each block, row by row; a vector is as
 * long as one.
 */
export function greyAndColours(
  from: usize,
  grey: usize,
  reds: usize,
  blues: usize,
  width: i32,
  height: i32,
  leastColour: i32,
): void {
  clearCounts(reds, width, height);
  clearCounts(blues, width, height);
  const least = i8x16.splat(<i8>leastColour);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += vector) {
      const at = y * width + x;
      const a = v128.load(from + 3 * at);
      const b = v128.load(from + 3 * at, 16);
      const c = v128.load(from + 3 * at, 32);
      const red = v128.shuffle<u8>(
        v128.shuffle<u8>(a, b, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0),
        c,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        17,
        20,
        23,
        26,
        29,
      );
      const green = v128.shuffle<u8>(
        v128.shuffle<u8>(a, b, 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0),
        c,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        18,
        21,
        24,
        27,
        30,
      );
      const blue = v128.shuffle<u8>(
        v128.shuffle<u8>(a, b, 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0),
        c,
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        16,
        19,
        22,
        25,
        28,
        31,
      );
      v128.store(
        grey + at,
        i8x16.narrow_i16x8_u(
          luminance(
            i16x8.extend_low_i8x16_u(red),
            i16x8.extend_low_i8x16_u(green),
            i16x8.extend_low_i8x16_u(blue),
          ),
          luminance(
            i16x8.extend_high_i8x16_u(red),
            i16x8.extend_high_i8x16_u(green),
            i16x8.extend_high_i8x16_u(blue),
          ),
        ),
      );
      const isRed = i8x16.ge_u(i8x16.sub_sat_u(red, i8x16.max_u(green, blue)), least);
      const isBlue = i8x16.ge_u(i8x16.sub_sat_u(blue, i8x16.max_u(red, green)), least);
      addToBlock(reds, x, y, width, v128.and(isRed, firstBytes(width - x)));
      addToBlock(blues, x, y, width, v128.and(isBlue, firstBytes(width - x)));
    }
}

/** Of eight pixels. */
function luminance(red: v128, green: v128, blue: v128): v128 {
  const weighted = i16x8.add(
    i16x8.add(i16x8.mul(red, i16x8.splat(77)), i16x8.mul(green, i16x8.splat(150))),
    i16x8.mul(blue, i16x8.splat(29)),
  );
  return i16x8.shr_u(weighted, 8);
}

/**
 * Which pixels of a page are neither darker nor brighter than two levels, and differ from the eight that lie `reach`
 * away by no more than `most`: 1, others 0, as those are that are nearer to the edge than that. `counts` as above.
 */
export function evenInk(
  from: usize,
  to: usize,
  counts: usize,
  width: i32,
  height: i32,
  darkest: i32,
  brightest: i32,
  most: i32,
  reach: i32,
): void {
  clearCounts(counts, width, height);
  memory.fill(to, 0, width * height);
  const least = i8x16.splat(<i8>darkest);
  const greatest = i8x16.splat(<i8>brightest);
  const one = i8x16.splat(1);
  const down = <usize>(reach * width);
  for (let y = reach; y < height - reach; y++)
    // Vectors are those of the blocks: the first and the last of a row reach beyond what is looked at.
    for (let x = 0; x < width; x += vector) {
      const at = from + y * width + x;
      const levels = v128.load(at);
      let isEven = v128.and(i8x16.ge_u(levels, least), i8x16.le_u(levels, greatest));
      if (!v128.any_true(isEven)) continue;
      const above = farthest(levels, at - down, reach);
      const below = farthest(levels, at + down, reach);
      const differs = i8x16.max_u(i8x16.max_u(above, below), farthest(levels, at, reach));
      isEven = v128.and(isEven, i8x16.le_u(differs, i8x16.splat(<i8>most)));
      isEven = v128.and(isEven, firstBytes(width - reach - x));
      if (x < reach) isEven = v128.andnot(isEven, firstBytes(reach - x));
      v128.store(to + y * width + x, v128.and(isEven, one));
      addToBlock(counts, x, y, width, isEven);
    }
}

/** By how much sixteen levels differ at most from those at a place, and so far to the left and right of it. */
function farthest(levels: v128, at: usize, reach: usize): v128 {
  return i8x16.max_u(
    difference(levels, v128.load(at)),
    i8x16.max_u(
      difference(levels, v128.load(at - reach)),
      difference(levels, v128.load(at + reach)),
    ),
  );
}

function difference(a: v128, b: v128): v128 {
  return i8x16.sub(i8x16.max_u(a, b), i8x16.min_u(a, b));
}

function clearCounts(counts: usize, width: i32, height: i32): void {
  const across = (width + vector - 1) / vector;
  const down = (height + vector - 1) / vector;
  memory.fill(counts, 0, (across * down) << 2);
}

/** Adds so many of sixteen pixels as are of a kind to the count of their block. */
function addToBlock(counts: usize, x: i32, y: i32, width: i32, isOfKind: v128): void {
  const across = (width + vector - 1) / vector;
  const at = counts + (((y / vector) * across + x / vector) << 2);
  store<i32>(at, load<i32>(at) + popcnt(i8x16.bitmask(isOfKind)));
}
