import { dashCharacters } from '../../../text/dash.ts';
import { foldBrackets, foldWidth } from '../../../text/fold.ts';
import { isFormYear } from './calendar.ts';

/** One way to take a text apart. */
export interface CodeSplit {
  /** As printed. */
  readonly code: string;
  readonly name: string;
  /** What stands between them; '' where they are glued together or the code has brackets of its own. */
  readonly gap: string;
  readonly codeFirst: boolean;
  /** The text is not likely to mean anything else. */
  readonly sure: boolean;
}

/** Offsets: folding moves no character. */
type Interval = readonly [start: number, end: number];

const codeCharacter = /[A-Za-z0-9.-]/;
const codeShape = /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/;
const separator = new RegExp(`[ ${dashCharacters}]`);
const dash = new RegExp(`[${dashCharacters}]`);
const edge = new RegExp(`[．.${dashCharacters}]`);
/** Two of these are never inside a code. */
const codeBreak = /[-.]{2,}/;

/** The ways to find a code in brackets or at either end, beside a name. */
export const codeSplits = (text: string): readonly CodeSplit[] => {
  const folded = foldBrackets(foldWidth(text));
  const bracketed = [...bracketedEnd(text, folded), ...bracketedStart(text, folded)];
  return bracketed.length > 0
    ? bracketed
    : [...splitStart(text, folded), ...splitEnd(text, folded)];
};

/** Whether the text is a code and nothing else. */
export const isCode = (text: string): boolean => codeShape.test(text) && /\d/.test(text);

export const isDashed = (gap: string): boolean => dash.test(gap);

const bracketedEnd = (text: string, folded: string): readonly CodeSplit[] => {
  const open = folded.lastIndexOf('(');
  if (open <= 0 || !folded.endsWith(')')) return [];
  return inBrackets(text.slice(open + 1, -1), text.slice(0, open), false);
};

const bracketedStart = (text: string, folded: string): readonly CodeSplit[] => {
  const close = folded.indexOf(')');
  if (close < 0 || !folded.startsWith('(')) return [];
  const name = text.slice(skipForward(folded, close + 1));
  return inBrackets(text.slice(1, close), name, true);
};

const inBrackets = (inner: string, outer: string, codeFirst: boolean): readonly CodeSplit[] => {
  const [code, name] = [inner.trim(), outer.trim()];
  if (!isCode(foldWidth(code)) || name === '') return [];
  return [{ code, name, gap: '', codeFirst, sure: !isYear(foldWidth(code)) && !endsInDash(name) }];
};

const splitStart = (text: string, folded: string): readonly CodeSplit[] => {
  let end = 0;
  while (end < folded.length && codeCharacter.test(folded[end] ?? '')) end += 1;
  const [run = ''] = folded.slice(0, end).split(codeBreak);
  const head = run.replace(/[-.]$/, '');
  const at = (length: number) =>
    apart(text, folded, [0, length], [skipForward(folded, length), text.length]);
  return longOrShort(at, head.length, head.indexOf('-')).filter((split) => !isYearOfName(split));
};

const splitEnd = (text: string, folded: string): readonly CodeSplit[] => {
  let start = folded.length;
  while (start > 0 && codeCharacter.test(folded[start - 1] ?? '')) start -= 1;
  const run = folded.slice(start).split(codeBreak).at(-1) ?? '';
  const tail = run.replace(/^[-.]/, '');
  const at = (length: number) => {
    const from = text.length - length;
    return apart(text, folded, [from, text.length], [0, skipBack(folded, from)]);
  };
  return longOrShort(at, tail.length, tail.length - 1 - tail.lastIndexOf('-'));
};

/** Where nothing separates code and name, a hyphen within the code may do so; `short` is the code up to it. */
const longOrShort = (
  at: (length: number) => CodeSplit | null,
  long: number,
  short: number,
): readonly CodeSplit[] => {
  const whole = at(long);
  const hyphenated = short > 0 && short < long;
  const part = hyphenated && (whole === null || whole.gap === '') ? at(short) : null;
  return [whole, part].filter((split) => split !== null);
};

const apart = (text: string, folded: string, at: Interval, rest: Interval): CodeSplit | null => {
  const code = folded.slice(...at);
  if (!isCode(code) || rest[0] >= rest[1]) return null;
  const codeFirst = at[0] === 0;
  const name = text.slice(...rest);
  const gap = codeFirst ? text.slice(at[1], rest[0]) : text.slice(rest[1], at[0]);
  return {
    code: text.slice(...at),
    name,
    gap,
    codeFirst,
    sure: isSure(code, name, gap, codeFirst),
  };
};

const isSure = (code: string, name: string, gap: string, codeFirst: boolean): boolean => {
  if (endsInDash(name)) return false;
  if (isDashed(gap)) return true;
  if (gap !== '') return isStrong(code) && !name.endsWith('第') && !name.startsWith('年');
  if (!codeFirst) return isStrong(code) && !name.endsWith('第');
  // Glued at the front, 301医院 is a name; a numeral after the code may be a dash, which says code.
  return code.startsWith('0') || (isStrong(code) && name.startsWith('一'));
};

/** A code of one or two characters, or a year, is as likely a part of the name; a leading zero settles it. */
const isStrong = (code: string): boolean =>
  code.startsWith('0') || (code.length >= 3 && !isYear(code));

const isYear = (code: string): boolean => /^\d{4}$/.test(code) && isFormYear(Number(code));

/** 2024年项目 is a name that begins with a year. */
const isYearOfName = ({ code, name, gap }: CodeSplit): boolean =>
  isYear(foldWidth(code)) && name.startsWith('年') && !isDashed(gap);

/** Whether a dash or a point stands at either end: it may separate, or belong to, what is not a code. */
export const endsInDash = (name: string): boolean =>
  edge.test(name.at(0) ?? '') || edge.test(name.at(-1) ?? '');

const skipForward = (folded: string, from: number): number => {
  let at = from;
  while (separator.test(folded[at] ?? '')) at += 1;
  return at;
};

const skipBack = (folded: string, from: number): number => {
  let at = from;
  while (separator.test(folded[at - 1] ?? '')) at -= 1;
  return at;
};
