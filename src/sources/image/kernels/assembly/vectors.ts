/** Bytes of a vector. */
export const vector: i32 = 16;

/** Eight bytes as numbers of sixteen bits. */
export function bytesAt(at: usize): v128 {
  return v128.load_ext<u8>(at);
}

/** The first so many of sixteen bytes, or all or none of them: all bits set, the others none. */
export function firstBytes(count: i32): v128 {
  return i8x16.lt_s(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat(<i8>max(0, min(count, vector))),
  );
}
