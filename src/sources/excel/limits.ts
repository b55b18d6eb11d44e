/** What one workbook may ask for; grids are held to `gridLimits` besides. */
export const excelLimits = {
  /** Bytes of a file that is not packed (.xls). */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one sheet, unpacked: some 1.5 million cells. */
  sheetBytes: 96 * 1024 * 1024,
  /** Rows of one sheet: all that an .xls can have. */
  rows: 65_536,
  /** Blank rows between two cells that may still belong to one table. */
  blankRows: 20,
} as const;
