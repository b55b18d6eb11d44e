/**
 * The level that so large a share of some pixels is darker than; null where there are none. `counts`: how many of them
 * have each level, 0 to 255.
 */
export const levelOfDark = (counts: Uint32Array, share: number): number | null => {
  let left = share * counts.reduce((sum, count) => sum + count, 0);
  const level = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return level < 0 ? null : level;
};
