const lineEnds = /\r\n?|[\n\v\u2028\u2029]/;

/**
 * The lines of a cell as its text: line breaks that the author made stay as `\n`, blank lines and white
 * space around lines go. A cell of white space alone is empty.
 */
export const linesToText = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split(lineEnds))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
