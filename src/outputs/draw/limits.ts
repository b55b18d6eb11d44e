/** A picture that holds more than this helps nobody to see; what is left out is counted in its legend. */
export const drawLimits = {
  tokens: 20_000,
  rulingLines: 20_000,
  crossings: 20_000,
  cells: 10_000,
  fields: 5_000,
  questions: 100,
  skipped: 12,
  /** Half-width places of one text on the page and in a tooltip. */
  tokenPlaces: 400,
  tooltipPlaces: 240,
} as const;
