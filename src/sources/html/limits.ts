/** What one web page may ask for. Pages beyond these were not made by a person or an office program. */
export const htmlLimits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  /** Elements in the page: unclosed formatting is opened anew in every paragraph. */
  elements: 1_500_000,
} as const;
