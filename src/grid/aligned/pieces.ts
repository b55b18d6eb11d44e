import type { DrawnPage, Token } from '../../model/page.ts';
import type { SourceRegion } from '../../model/region.ts';
import type { AlignmentSettings } from './settings.ts';
import { textWidth } from './text-width.ts';

/** A word of a token: what stands between two spaces. Lengths across are places, down are lines. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Index of its line on the page. */
  readonly line: number;
  /** It begins a token, so that `x0` was measured and not worked out. */
  readonly first: boolean;
  readonly source: SourceRegion;
}

/** The words of a line from left to right. */
export interface Line {
  readonly y: number;
  readonly pieces: readonly Piece[];
  /** It has so many words that its tokens were left whole. */
  readonly isProse: boolean;
}

/** Size of the places and lines of a page, in points. */
interface Scale {
  readonly place: number;
  readonly line: number;
  /** Whether all characters are equally wide, as where a text was padded by characters. */
  readonly even: boolean;
}

const median = (values: readonly number[], otherwise: number): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? otherwise;

const heightOf = ({ bbox }: Token): number => bbox[3] - bbox[1];
const middleOf = ({ bbox }: Token): number => (bbox[1] + bbox[3]) / 2;

const scaleOf = (tokens: readonly Token[]): Scale => {
  const line = Math.max(1, median(tokens.map(heightOf), 12));
  const place = line / 2;
  const misfit = (width: (text: string) => number): number =>
    tokens.reduce(
      (sum, { bbox, text }) => sum + Math.abs((bbox[2] - bbox[0]) / place - width(text)),
      0,
    );
  return { place, line, even: misfit((text) => text.length) < misfit(textWidth) };
};

const sourceOf = (token: Token, page: number, offset: number, x: number): SourceRegion => {
  const { source, bbox } = token;
  if (source === undefined) return { page, bbox: [x, bbox[1], bbox[2], bbox[3]] };
  return 'column' in source ? { ...source, column: source.column + offset } : source;
};

const words = /[^\s\u3000]+/g;

const piecesOf = (token: Token, page: number, line: number, scale: Scale): readonly Piece[] => {
  const width = scale.even ? (text: string) => text.length : textWidth;
  const perPlace = (token.bbox[2] - token.bbox[0]) / Math.max(1, width(token.text));
  let [x, end] = [token.bbox[0], 0];
  return [...token.text.matchAll(words)].map(({ 0: text, index }) => {
    const x0 = x + width(token.text.slice(end, index)) * perPlace;
    [x, end] = [x0 + width(text) * perPlace, index + text.length];
    return {
      text,
      x0: x0 / scale.place,
      x1: x / scale.place,
      y: middleOf(token) / scale.line,
      line,
      first: index === 0,
      source: sourceOf(token, page, index, x0),
    };
  });
};

const groupLines = (tokens: readonly Token[], scale: Scale, same: number): readonly Token[][] => {
  const lines: Token[][] = [];
  for (const token of tokens.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1);
    const top = line?.[0];
    if (
      line !== undefined &&
      top !== undefined &&
      middleOf(token) - middleOf(top) < same * scale.line
    ) {
      line.push(token);
    } else lines.push([token]);
  }
  return lines;
};

const wholePiece = (token: Token, page: number, line: number, scale: Scale): Piece => ({
  text: token.text,
  x0: token.bbox[0] / scale.place,
  x1: token.bbox[2] / scale.place,
  y: middleOf(token) / scale.line,
  line,
  first: true,
  source: sourceOf(token, page, 0, token.bbox[0]),
});

const toLine = (
  tokens: readonly Token[],
  page: number,
  index: number,
  scale: Scale,
  limit: number,
): Line => {
  const ordered = tokens.toSorted((a, b) => a.bbox[0] - b.bbox[0]);
  const words = ordered.flatMap((token) => piecesOf(token, page, index, scale));
  const isProse = words.length > limit;
  const pieces = isProse ? ordered.map((token) => wholePiece(token, page, index, scale)) : words;
  return { y: pieces[0]?.y ?? 0, pieces, isProse };
};

/** The words of a page, line by line. */
export const linesOfPage = (page: DrawnPage, settings: AlignmentSettings): readonly Line[] => {
  const scale = scaleOf(page.tokens);
  const { sameLine, lineWords } = settings;
  return groupLines(page.tokens, scale, sameLine).map((tokens, index) =>
    toLine(tokens, page.page, index, scale, lineWords),
  );
};
