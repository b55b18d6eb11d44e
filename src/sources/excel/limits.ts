/** What one workbook may ask for; grids are held to `gridLimits` besides. */
export const excelLimits = {
  /** Bytes of a file that is not packed (.xls). */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one sheet, unpacked: some 1.5 million cells. */
  sheetBytes: 96 * 1024 * 1024,
  /** Memory that the library may take, and time: two million cells take some 15 seconds. */
  megabytes: 1024,
  milliseconds: 60_000,
  /** Characters of a number format; Excel takes no more. */
  formatCode: 255,
  /** Rows of one sheet: all that an .xls can have. */
  rows: 65_536,
  /** Blank rows between two cells that may still belong to one table. */
  blankRows: 20,
} as const;
