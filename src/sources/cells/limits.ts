/** What the grids of one file may ask for, whatever its format. */
export const gridLimits = {
  /** Cells in the file: each takes some 200 bytes of memory. */
  cells: 1_000_000,
  /** Columns of one grid. A form has a dozen. */
  columns: 256,
} as const;
