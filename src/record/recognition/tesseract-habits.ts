import type { ReaderResult } from '../../model/document.ts';
import { dashCharacters } from '../values/notation/dash.ts';
import { isLikeSign } from './measured-sign.ts';

/** The engine that these habits are of: they were counted on scans with known text. */
const engine = 'tesseract';

/** Signs that its alphabet does not have: it gives whatever is nearest. */
const unknownSign = /^\s*([≥≤≈])/;
const beginning = /^\s*\D{0,3}?(?=[\d百])/;
/** A dash between a code and a name is 一 to it; where 年 follows, it may have been that. */
const codeAndDash = new RegExp(`^\\s*[0-9A-Za-z]+\\s?([${dashCharacters}])\\s?(?!年)`);
const codeAndOne = /^(\s*[0-9A-Za-z]+)\s?一/;
/** Chinese characters that are no numerals: a numeral is another value. */
const words = /^(?:(?![零〇一二三四五六七八九十百千万亿两])\p{Script=Han}){0,4}$/u;

/**
 * What Tesseract is taken to have seen, next to the reading of a surer engine: signs that it does not know and the
 * dash after a code are as the other reads them, and so are a few Chinese characters where the other is `sure` of
 * every one. Figures, Latin letters and numerals stay as it reads them.
 */
export const inTheLightOf = (
  surer: ReaderResult,
  reader: ReaderResult,
  sure: number,
): ReaderResult => {
  if (reader.engine !== engine || surer.engine === engine) return reader;
  const text = withDash(surer.text, withSign(surer.text, reader.text));
  const isMistaken = surer.confidence >= sure && differInWords(surer.text, text);
  return { ...reader, text: isMistaken ? surer.text : text };
};

const withSign = (surer: string, text: string): string => {
  const sign = surer.match(unknownSign)?.[1];
  const own = text.match(beginning)?.[0];
  return sign && own !== undefined && isLikeSign(own, sign) ? text.replace(beginning, sign) : text;
};

const withDash = (surer: string, text: string): string => {
  const dash = surer.match(codeAndDash)?.[1];
  return dash ? text.replace(codeAndOne, `$1${dash}`) : text;
};

/** Whether the texts are the same but for a few Chinese characters in one place. */
const differInWords = (a: string, b: string): boolean => {
  const [one, other] = [tight(a), tight(b)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [one, other].every((text) => words.test(text.slice(start, text.length - end)));
};

const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
