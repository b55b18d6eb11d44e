/** What one XML part of an Office document may ask for. */
export const xmlLimits = {
  /** Characters of a part. A form takes some 60,000 of them. */
  characters: 48 * 1024 * 1024,
  /** Elements inside one another. A table in a cell of a table adds four. */
  depth: 256,
} as const;
