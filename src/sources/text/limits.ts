/** What one text file may ask for. A text beyond these was not typed or copied by a person. */
export const textLimits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  /** Cells, or runs of text, in one line. */
  cellsPerLine: 256,
  /** Cells, or runs of text, in the file: each takes some 200 bytes of memory. */
  cells: 1_000_000,
  /** Lines that a quoted cell may run over. */
  linesPerCell: 64,
} as const;
