import { firstBytes, vector } from './vectors';

/** How many runs of ink there are in the rows of a page. */
export function countRuns(page: usize, width: i32, height: i32): i32 {
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0, isInside = 0; x < width; x += vector) {
      const ink = inkOf(page + y * width + x, width - x);
      count += popcnt(ink & ~((ink << 1) | isInside));
      isInside = ink >> (vector - 1);
    }
  return count;
}

/**
 * The runs of ink in each row: their first pixel, and the one behind their last, 32 bits each. `rowStart`: for each row
 * the number of runs before it, and that of all.
 */
export function findRuns(
  page: usize,
  starts: usize,
  ends: usize,
  rowStart: usize,
  width: i32,
  height: i32,
): void {
  // As addresses, four bytes to a run.
  let run = 0;
  for (let y = 0; y < height; y++) {
    store<i32>(rowStart + (y << 2), run >> 2);
    let isInside = 0;
    for (let x = 0; x < width; x += vector) {
      const ink = inkOf(page + y * width + x, width - x);
      // From one pixel to the next ink begins or ends.
      for (let edges = (ink ^ ((ink << 1) | isInside)) & 0xffff; edges !== 0; edges &= edges - 1) {
        const at = x + ctz(edges);
        if (isInside) {
          store<i32>(ends + run, at);
          run += 4;
        } else store<i32>(starts + run, at);
        isInside ^= 1;
      }
    }
    if (isInside) {
      store<i32>(ends + run, width);
      run += 4;
    }
  }
  store<i32>(rowStart + (height << 2), run >> 2);
}

/** A bit for each of sixteen pixels of which `left` are in the row. */
function inkOf(at: usize, left: i32): i32 {
  return i8x16.bitmask(v128.and(i8x16.ne(v128.load(at), i8x16.splat(0)), firstBytes(left)));
}
