const letters = 26;

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export const columnLetters = (column: number): string => {
  const rest = String.fromCharCode(0x41 + (column % letters));
  return column < letters ? rest : columnLetters(Math.floor(column / letters) - 1) + rest;
};

/** A cell in A1 notation; row and column count from 0. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** The row and column of a cell in A1 notation, counted from 0. */
export const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const [, name = '', number = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...name].reduce((sum, c) => sum * letters + c.charCodeAt(0) - 0x40, 0);
  return { row: Number(number) - 1, column: column - 1 };
};
