import type { DrawnPage, RulingLine, Token } from '../../../src/model/page.ts';

export const across = (y: number, start: number, end: number): RulingLine => ({
  orientation: 'horizontal',
  position: y,
  start,
  end,
  thickness: 0.5,
});

export const down = (x: number, start: number, end: number): RulingLine => ({
  orientation: 'vertical',
  position: x,
  start,
  end,
  thickness: 0.5,
});

/** All borders of a table with these columns and rows. */
export const lattice = (xs: readonly number[], ys: readonly number[]): readonly RulingLine[] => [
  ...ys.map((y) => across(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => down(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
];

/** Text 10 points high, each character 10 wide or, in ASCII, 5. */
export const token = (text: string, x: number, y: number): Token => {
  const width = Array.from(text, (c) => (c < '\u0080' ? 5 : 10)).reduce((a, b) => a + b, 0);
  return { text, bbox: [x, y, x + width, y + 10] };
};

export const pageOf = (
  rulingLines: readonly RulingLine[],
  tokens: readonly Token[] = [],
): DrawnPage => ({ kind: 'drawn', page: 3, width: 600, height: 800, tokens, rulingLines });
