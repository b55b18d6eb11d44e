/** UTF-16 units of one file. The largest sensible grammar has some thousands of lines. */
export const largestFile = 1_000_000;

/** Elements inside one another. The format itself needs four. */
export const deepestNesting = 16;

/** Rows times columns, over all matrices of a grammar: every cell has a pointer of its own. */
export const mostMatrixCells = 10_000;

/** Segments of a JSON Pointer into a record. */
export const deepestPointer = 16;
