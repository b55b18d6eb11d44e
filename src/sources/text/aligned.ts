import type { DrawnPage, Token } from '../../model/page.ts';
import type { Counted } from './limited.ts';
import { textLimits } from './limits.ts';
import { linesOf, type TextLine } from './lines.ts';
import { type Run, runsOf } from './runs.ts';
import type { CharacterWidth } from './width.ts';

/** Points that a half-width character takes. */
const place = 6;
const lineHeight = 12;

/** A line with its runs as tokens. */
export interface DrawnLine extends Counted {
  readonly tokens: readonly Token[];
}

const toToken =
  (line: TextLine, y: number) =>
  ({ start, end, x, width }: Run): Token => ({
    text: line.text.slice(start, end),
    bbox: [x * place, y * lineHeight, (x + width) * place, (y + 1) * lineHeight],
    source: { line: line.line, column: line.column + start },
  });

const drawLine = (line: TextLine, y: number, width: CharacterWidth): DrawnLine => {
  const runs = runsOf(line.text, width);
  const tokens = runs.slice(0, textLimits.cellsPerLine).map(toToken(line, y));
  return { page: line.page, line: line.line, tokens, cut: runs.length > tokens.length };
};

/** The lines of a text as they would stand on a page; `y` counts the lines of their page from 0. */
export function* drawnLines(text: string, width: CharacterWidth): Generator<DrawnLine> {
  let [page, y] = [0, 0];
  for (const line of linesOf(text)) {
    y = line.page === page ? y + 1 : 0;
    page = line.page;
    yield drawLine(line, y, width);
  }
}

const toPage = (page: number, tokens: readonly Token[], height: number): DrawnPage => ({
  kind: 'drawn',
  page,
  width: tokens.reduce((widest, { bbox }) => Math.max(widest, bbox[2]), 0),
  height,
  tokens,
  rulingLines: [],
});

/** The lines of each page as a drawn page: 6 pt a half-width place, 12 pt a line. Blank pages are left out. */
export const drawnPages = (lines: Iterable<DrawnLine>): readonly DrawnPage[] => {
  const pages: DrawnPage[] = [];
  let [tokens, page, count]: [Token[], number, number] = [[], 1, 0];
  const close = (): void => {
    if (tokens.length > 0) pages.push(toPage(page, tokens, count * lineHeight));
    [tokens, count] = [[], 0];
  };
  for (const line of lines) {
    if (line.page !== page) close();
    page = line.page;
    tokens.push(...line.tokens);
    count += 1;
  }
  close();
  return pages;
};
