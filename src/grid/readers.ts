import type { Cell, Grid } from '../model/grid.ts';
import type { Token } from '../model/page.ts';
import { type TextReading, unsureOf } from '../model/text-reading.ts';
import { type LineSettings, tokensToText } from './lines.ts';

/**
 * What each engine reads in the tokens together, the one that the tokens' own text is of first. Where an
 * engine did not read a token, the token's text stands in for it. Nothing where nothing was recognised.
 */
export const tokensToReaders = (
  tokens: readonly Token[],
  settings?: LineSettings,
): Pick<Cell, 'readers'> => {
  const engines = new Set(tokens.flatMap(({ readers }) => (readers ?? []).map((r) => r.engine)));
  if (engines.size === 0) return {};
  return { readers: [...engines].map((engine) => readingOf(engine, tokens, settings)) };
};

const readingOf = (
  engine: string,
  tokens: readonly Token[],
  settings: LineSettings | undefined,
): TextReading => {
  const own = tokens.map((token) => token.readers?.find((reader) => reader.engine === engine));
  const read = tokens.map((token, index) => ({ ...token, text: own[index]?.text ?? token.text }));
  const parts = own.map((reader, index) => reader ?? tokens[index]?.readers?.[0]);
  const confidence = Math.min(...parts.map((reader) => reader?.confidence ?? 1));
  return {
    engine,
    text: tokensToText(read, settings),
    confidence,
    ...unsureOf(
      confidence,
      parts.filter((reader) => reader !== undefined),
    ),
  };
};

/**
 * Where columns were concluded, texts were divided and joined anew, and which part of it an engine read is not
 * known any more: the first engine vouches for each cell, as surely as the least sure token that
 * the cell has words of, and not at all where engines differ.
 */
export const withFirstReader = (
  grids: readonly Grid[],
  tokens: readonly Token[],
): readonly Grid[] => {
  const engine = tokens.find(({ readers }) => readers)?.readers?.[0]?.engine;
  if (engine === undefined) return grids;
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell): Cell => {
      if (cell.text.trim() === '') return cell;
      const confidence = leastOf(tokens.filter((token) => shareWords(cell.text, token.text)));
      return { ...cell, readers: [{ engine, text: cell.text, confidence }] };
    }),
  }));
};

const shareWords = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

const leastOf = (tokens: readonly Token[]): number =>
  tokens.length === 0 ? 0 : Math.min(...tokens.map(confidenceOf));

const confidenceOf = ({ text, readers = [] }: Token): number =>
  readers.some((reader) => reader.text !== text) ? 0 : (readers[0]?.confidence ?? 0);
