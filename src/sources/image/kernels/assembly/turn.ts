/** Rows and columns are turned a tile at a time. */
const tile: i32 = 8;
/** As many rows of tiles as stay in the processor's memory while those beside them are turned. */
const band: i32 = 128;

/** Rows become columns: `to` has rows of `height` pixels. */
export function transpose(from: usize, to: usize, width: i32, height: i32): void {
  if (width < tile || height < tile) {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        store<u8>(to + x * height + y, load<u8>(from + y * width + x));
    return;
  }
  for (let top = 0; top < height; top += band)
    for (let x = 0; x < width; x += tile)
      for (let y = top; y < min(height, top + band); y += tile) {
        // The last tiles lie partly over those before them.
        const left = min(x, width - tile);
        const first = min(y, height - tile);
        turnTile(from + first * width + left, to + left * height + first, width, height);
      }
}

function turnTile(from: usize, to: usize, width: usize, height: usize): void {
  const ab = zip8(v128.load64_zero(from), v128.load64_zero(from + width));
  const cd = zip8(v128.load64_zero(from + 2 * width), v128.load64_zero(from + 3 * width));
  const ef = zip8(v128.load64_zero(from + 4 * width), v128.load64_zero(from + 5 * width));
  const gh = zip8(v128.load64_zero(from + 6 * width), v128.load64_zero(from + 7 * width));
  const lowAbcd = v128.shuffle<i16>(ab, cd, 0, 8, 1, 9, 2, 10, 3, 11);
  const highAbcd = v128.shuffle<i16>(ab, cd, 4, 12, 5, 13, 6, 14, 7, 15);
  const lowEfgh = v128.shuffle<i16>(ef, gh, 0, 8, 1, 9, 2, 10, 3, 11);
  const highEfgh = v128.shuffle<i16>(ef, gh, 4, 12, 5, 13, 6, 14, 7, 15);
  storeColumns(to, height, zip32(lowAbcd, lowEfgh), zip32High(lowAbcd, lowEfgh));
  storeColumns(to + 4 * height, height, zip32(highAbcd, highEfgh), zip32High(highAbcd, highEfgh));
}

function zip8(a: v128, b: v128): v128 {
  return v128.shuffle<i8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function zip32(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 0, 4, 1, 5);
}

function zip32High(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(a, b, 2, 6, 3, 7);
}

/** Four columns, two in each vector. */
function storeColumns(to: usize, height: usize, first: v128, second: v128): void {
  v128.store64_lane(to, first, 0);
  v128.store64_lane(to + height, first, 1);
  v128.store64_lane(to + 2 * height, second, 0);
  v128.store64_lane(to + 3 * height, second, 1);
}

/**
 * The page seen through the homography `map`, nine numbers of 64 bits, row by row; white where it does not reach. Two
 * pixels at a time, in numbers of 64 bits.
 */
export function resample(
  from: usize,
  to: usize,
  width: i32,
  height: i32,
  toWidth: i32,
  toHeight: i32,
  map: usize,
): void {
  const a = f64x2.splat(load<f64>(map));
  const d = f64x2.splat(load<f64>(map, 24));
  const g = f64x2.splat(load<f64>(map, 48));
  const c = f64x2.splat(load<f64>(map, 16));
  const f = f64x2.splat(load<f64>(map, 40));
  const i = f64x2.splat(load<f64>(map, 64));
  const half = f64x2.splat(0.5);
  const one = f64x2.splat(1);
  const right = f64x2.splat(<f64>width - 1);
  const bottom = f64x2.splat(<f64>height - 1);
  const nothing = f64x2.splat(0);
  const white = i32x4.splat(255);
  const isAffine = load<f64>(map, 48) === 0 && load<f64>(map, 56) === 0 && load<f64>(map, 64) === 1;
  for (let y = 0; y < toHeight; y++) {
    const v = <f64>y + 0.5;
    const bv = f64x2.splat(load<f64>(map, 8) * v);
    const ev = f64x2.splat(load<f64>(map, 32) * v);
    const hv = f64x2.splat(load<f64>(map, 56) * v);
    const row = to + y * toWidth;
    for (let x = 0; x < toWidth; x += 2) {
      const u = f64x2(<f64>x + 0.5, <f64>x + 1.5);
      let fromX = f64x2.add(f64x2.add(f64x2.mul(a, u), bv), c);
      let fromY = f64x2.add(f64x2.add(f64x2.mul(d, u), ev), f);
      if (!isAffine) {
        const w = f64x2.div(one, f64x2.add(f64x2.add(f64x2.mul(g, u), hv), i));
        fromX = f64x2.mul(fromX, w);
        fromY = f64x2.mul(fromY, w);
      }
      fromX = f64x2.sub(fromX, half);
      fromY = f64x2.sub(fromY, half);
      const isInside = v128.and(
        v128.and(f64x2.ge(fromX, nothing), f64x2.ge(fromY, nothing)),
        v128.and(f64x2.lt(fromX, right), f64x2.lt(fromY, bottom)),
      );
      if (!v128.any_true(isInside)) {
        store<u16>(row + x, 0xffff);
        continue;
      }
      // What lies outside is looked at in the first pixel, and not taken.
      fromX = v128.and(fromX, isInside);
      fromY = v128.and(fromY, isInside);
      const left = i32x4.trunc_sat_f64x2_s_zero(fromX);
      const top = i32x4.trunc_sat_f64x2_s_zero(fromY);
      const shareX = f64x2.sub(fromX, f64x2.convert_low_i32x4_s(left));
      const shareY = f64x2.sub(fromY, f64x2.convert_low_i32x4_s(top));
      const first = from + i32x4.extract_lane(top, 0) * width + i32x4.extract_lane(left, 0);
      const second = from + i32x4.extract_lane(top, 1) * width + i32x4.extract_lane(left, 1);
      const above = between(first, second, shareX);
      const below = between(first + width, second + width, shareX);
      const level = f64x2.add(f64x2.add(above, f64x2.mul(f64x2.sub(below, above), shareY)), half);
      const seen = v128.bitselect(
        i32x4.trunc_sat_f64x2_s_zero(level),
        white,
        v128.shuffle<i32>(isInside, isInside, 0, 2, 0, 2),
      );
      store<u16>(row + x, i32x4.extract_lane(seen, 0) | (i32x4.extract_lane(seen, 1) << 8));
    }
  }
}

/** For two pixels the level between each and the one to the right of it. */
function between(first: usize, second: usize, share: v128): v128 {
  // Left and right of the first, left and right of the second, as numbers of 32 bits.
  const pairs = load<u16>(first) | ((<u32>load<u16>(second)) << 16);
  const levels = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(i32x4.splat(pairs)));
  const left = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(levels, levels, 0, 2, 0, 2));
  const right = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(levels, levels, 1, 3, 1, 3));
  return f64x2.add(left, f64x2.mul(f64x2.sub(right, left), share));
}
