import { bytesAt } from './vectors';

/** A vector holds as many numbers of sixteen bits. */
const blockLength: i32 = 8;
/** Levels of three rows added up, weighted, are so many times those of a pixel. */
const weights: i32 = 9;
/** So many pixels of a block must have paper on both sides before it says anything. */
const leastKnown: i32 = 2;

/**
 * For each block of a page how much darker it is than the paper above and below it, and the share of it that has paper
 * on both sides: `levels` and `known`, 32 bits each. `most`: a pixel counts for no more than this, in levels times
 * `weights`. `aside`: how far off paper is looked for; it is no darker than `darkestSide`.
 */
export function findRidge(
  page: usize,
  levels: usize,
  known: usize,
  width: i32,
  height: i32,
  most: i32,
  aside: i32,
  darkestSide: i32,
): void {
  const blocks = (width + blockLength - 1) / blockLength;
  for (let at = 0; at < blocks * height; at++) {
    store<f32>(levels + ((<usize>at) << 2), f32.NaN);
    store<f32>(known + ((<usize>at) << 2), 0);
  }
  const palestKnown = i16x8.splat(<i16>(3 * (255 - darkestSide)));
  const limit = i16x8.splat(<i16>most);
  const last = firstWords(width - (blocks - 1) * blockLength);
  const away = <usize>(aside * width);
  for (let y = aside + 1; y < height - aside - 1; y++)
    for (let block = 0; block < blocks; block++) {
      const from = page + <usize>(y * width + block * blockLength);
      // Of pale things the sums are taken: the darker side is the one with the lower sum.
      const paper = i16x8.min_s(threeRows(from - away, width), threeRows(from + away, width));
      let isKnown = i16x8.ge_s(paper, palestKnown);
      if (block === blocks - 1) isKnown = v128.and(isKnown, last);
      const count = popcnt(i16x8.bitmask(isKnown));
      if (count < leastKnown) continue;
      const darker = i16x8.sub(i16x8.mul(paper, i16x8.splat(3)), fiveRows(from, width));
      const counted = v128.and(i16x8.min_s(darker, limit), isKnown);
      const at = (<usize>(y * blocks + block)) << 2;
      store<f32>(levels + at, <f32>(<f64>sumOf(counted) / <f64>(count * weights)));
      store<f32>(known + at, <f32>count / <f32>blockLength);
    }
}

/** The first so many of eight numbers: all bits set, the others none. */
function firstWords(count: i32): v128 {
  return i16x8.lt_s(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<i16>count));
}

/** The levels of each of eight pixels and those above and below it, added up. */
function threeRows(at: usize, width: usize): v128 {
  return i16x8.add(i16x8.add(bytesAt(at - width), bytesAt(at)), bytesAt(at + width));
}

/** The sums of three rows of three rows: they count once, twice, thrice, twice and once. */
function fiveRows(at: usize, width: usize): v128 {
  const outer = i16x8.add(bytesAt(at - 2 * width), bytesAt(at + 2 * width));
  const inner = i16x8.add(bytesAt(at - width), bytesAt(at + width));
  const middle = bytesAt(at);
  return i16x8.add(i16x8.add(outer, i16x8.shl(i16x8.add(inner, middle), 1)), middle);
}

function sumOf(numbers: v128): i32 {
  const pairs = i32x4.dot_i16x8_s(numbers, i16x8.splat(1));
  const halves = i32x4.add(pairs, v128.shuffle<i32>(pairs, pairs, 2, 3, 0, 1));
  return i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
}
