const letters = 26;

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export const columnLetters = (column: number): string => {
  const rest = String.fromCharCode(0x41 + (column % letters));
  return column < letters ? rest : columnLetters(Math.floor(column / letters) - 1) + rest;
};

/** A cell in A1 notation; row and column count from 0. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;
