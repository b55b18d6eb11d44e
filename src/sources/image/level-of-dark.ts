/** How many pixels have each level, 0 to 255. */
export type LevelCounts = Uint32Array;

export const countLevels = (): LevelCounts => new Uint32Array(256);

/** The level that so large a share of the pixels is darker than; null where none is counted. */
export const levelOfDark = (counts: LevelCounts, share: number): number | null => {
  let left = share * counts.reduce((sum, count) => sum + count, 0);
  const level = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  return level < 0 ? null : level;
};
