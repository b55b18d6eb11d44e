/** What one zip container may ask for. Office documents beyond these were made to do harm. */
export const zipLimits = {
  /** Entries in the directory. */
  entries: 10_000,
  /** Bytes of all entries together, unpacked. */
  bytes: 256 * 1024 * 1024,
  /** Unpacked bytes for each packed byte. Sheets of equal rows reach some 60; deflate ends at 1032. */
  ratio: 200,
  /** Entries up to this size may have any ratio: there are too few bytes in them to matter. */
  anyRatio: 8 * 1024 * 1024,
} as const;

/** The limits of `zipLimits`, or smaller ones. */
export type ZipLimits = { readonly [K in keyof typeof zipLimits]: number };
