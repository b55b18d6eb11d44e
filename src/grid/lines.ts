import { z } from 'zod';
import type { Token } from '../model/page.ts';
import type { BoundingBox } from '../model/region.ts';

/** How tokens become lines of text. Lengths over the height of the text. */
export const lineSettingsSchema = z.object({
  /** Tokens whose heights share this much stand on one line. */
  sharedHeight: z.number().min(0).max(1).default(0.5),
  /** A gap this wide between two tokens is a space. */
  wordGap: z.number().nonnegative().default(0.15),
  /** The same beside a Chinese character, where layout alone makes small gaps. */
  wordGapBesideHan: z.number().nonnegative().default(0.5),
  /** A token this much higher than wide is written downwards or lies on its side. */
  tallness: z.number().positive().default(1.6),
});
export type LineSettings = z.infer<typeof lineSettingsSchema>;

export const usualLineSettings = lineSettingsSchema.parse({});

/** Tokens that stand side by side, from left to right. */
export interface TextLine {
  readonly tokens: readonly Token[];
  readonly bbox: BoundingBox;
}

const spaceless =
  '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}‘’“”…—]';
const beginsSpaceless = new RegExp(`^${spaceless}`, 'u');
const endsSpaceless = new RegExp(`${spaceless}$`, 'u');

/** The lines that tokens stand on, from top to bottom; text that is written downwards is a line by itself. */
export const tokensToLines = (
  tokens: readonly Token[],
  settings: LineSettings = usualLineSettings,
): readonly TextLine[] => {
  const lines: Token[][] = [];
  for (const token of [...tokens].sort(byMiddle)) {
    const first = lines.at(-1)?.[0];
    if (first && shareALine(first, token, settings)) lines.at(-1)?.push(token);
    else lines.push([token]);
  }
  return lines.map((line) => {
    const ordered = line.sort((a, b) => a.bbox[0] - b.bbox[0]);
    return { tokens: ordered, bbox: boxAround(ordered) };
  });
};

/** The text of tokens that belong together, in reading order, as one line: what a cell holds. */
export const tokensToText = (
  tokens: readonly Token[],
  settings: LineSettings = usualLineSettings,
): string => {
  const [first, ...others] = tokens;
  if (!first) return '';
  if (others.length === 0) return first.text;
  const lines = tokens.every((token) => isTall(token, settings))
    ? columnsOf(tokens)
    : tokensToLines(tokens, settings).map((line) => lineToText(line, settings));
  return lines.reduce((text, line) => text + wrapBetween(text, line) + line);
};

/** Text that is written downwards is read from the right column to the left. */
const columnsOf = (tokens: readonly Token[]): readonly string[] =>
  [...tokens]
    .sort((a, b) => b.bbox[0] - a.bbox[0] || a.bbox[1] - b.bbox[1])
    .map(({ text }) => text);

/** The text of one line, with a space where a gap is wide enough for one. */
export const lineToText = ({ tokens }: TextLine, settings: LineSettings): string => {
  let text = '';
  let before: Token | undefined;
  for (const token of tokens) {
    if (before) text += spaceBetween(before, token, settings);
    text += token.text;
    before = token;
  }
  return text;
};

const spaceBetween = (a: Token, b: Token, settings: LineSettings): string => {
  const gap = b.bbox[0] - a.bbox[2];
  const beside = endsSpaceless.test(a.text.slice(-2)) || beginsSpaceless.test(b.text);
  const least = beside ? settings.wordGapBesideHan : settings.wordGap;
  return gap > least * Math.min(heightOf(a), heightOf(b)) ? ' ' : '';
};

/** Where layout broke a line: words keep a space between them, Chinese text has none. */
const wrapBetween = (before: string, after: string): string =>
  endsSpaceless.test(before.slice(-2)) || beginsSpaceless.test(after) ? '' : ' ';

const shareALine = (a: Token, b: Token, settings: LineSettings): boolean => {
  if (isTall(a, settings) || isTall(b, settings)) return false;
  const shared = Math.min(a.bbox[3], b.bbox[3]) - Math.max(a.bbox[1], b.bbox[1]);
  return shared >= settings.sharedHeight * Math.min(heightOf(a), heightOf(b));
};

const isTall = ({ text, bbox }: Token, settings: LineSettings): boolean =>
  text.length > 1 && bbox[3] - bbox[1] > settings.tallness * (bbox[2] - bbox[0]);

const byMiddle = (a: Token, b: Token): number =>
  a.bbox[1] + a.bbox[3] - (b.bbox[1] + b.bbox[3]) || a.bbox[0] - b.bbox[0];

const heightOf = ({ bbox }: Token): number => bbox[3] - bbox[1];

/** The box around all of them. */
export const boxAround = (placed: readonly Pick<Token, 'bbox'>[]): BoundingBox => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { bbox } of placed) {
    x0 = Math.min(x0, bbox[0]);
    y0 = Math.min(y0, bbox[1]);
    x1 = Math.max(x1, bbox[2]);
    y1 = Math.max(y1, bbox[3]);
  }
  return [x0, y0, x1, y1];
};
