import { sureOfCharacter, type TextReading, unsureIn } from '../../model/text-reading.ts';
import { dashCharacters } from '../../text/dash.ts';
import { foldLookAlikes } from '../../text/look-alikes.ts';
import { tight } from '../../text/tight.ts';
import { areEven, evenBrackets } from './brackets.ts';
import { type Difference, differences } from './differences.ts';
import { isLikeSign } from './measured-sign.ts';
import { isMisreadByTesseract } from './tesseract-percent.ts';
import { wordCharacter } from './word-character.ts';

/** The engine that these habits are of: they were counted on scans with known text. */
const engine = 'tesseract';

/** Signs that its alphabet does not have: it gives whatever is nearest. */
const unknownSign = /^\s*([≥≤≈])/;
/** A sign that it knows it gives twice now and then. */
const doubledSign = /^\s*([=><])\1(?=\s*\d)/;
const knownSign = /^\s*([=><])(?=\s*\d)/;
const beginning = /^\s*\D{0,3}?(?=[\d百])/;
/** A dash between a code and a name is 一 to it; where 年 follows, it may have been that. */
const codeAndDash = new RegExp(`^\\s*[0-9A-Za-z]+\\s?([${dashCharacters}])\\s?(?!年)`);
const codeAndOne = /^(\s*[0-9A-Za-z]+)\s?一/;
const word = new RegExp(`^${wordCharacter}$`, 'u');
const words = new RegExp(`^(?:${wordCharacter}){0,4}$`, 'u');
/** What it gives for figures: letters and strokes that look like them, in the shape that look-alikes are folded to. */
const mistakenFigures: Readonly<Record<string, string>> = { '0': 'Oo', '1': 'Il|)' };
/** What it gives for marks: half of them, or the lower one. Others may mistake these too. */
const mistakenMarks: Readonly<Record<string, string>> = { ':': ';', '"': "'" };
/** Punctuation, in the shape that look-alikes are folded to: beside Chinese characters it drops some, or takes one for another. */
const mark = /^[,.:;()"']$/;
const marks = /^[,.:;()"'`\\|]{0,2}$/;
const han = /\p{Script=Han}/u;
/** Both engines may be sure of a phrase: from here on the other is surer by far. */
const surerByFar = 0.98;
/** Longer texts are prose, in which one engine or the other is unsure somewhere. */
const longestPhrase = 24;
/** No figure begins with more than one zero, or with one before another digit: the first digit was lost. */
const cutFigure = /^0\d/;

/** Whether it alone sees a figure, in ink in which another engine sees nothing: it makes one of a speck beside a dash. */
export const seesFigureAlone = (one: TextReading, others: readonly TextReading[]): boolean =>
  one.engine === engine &&
  /\p{N}/u.test(one.text) &&
  others.some((other) => other.engine !== engine && other.text.trim() === '');

/**
 * What Tesseract is taken to have seen, next to the reading of a surer engine: signs that it does not know, the
 * dash after a code and percent signs are as the other reads them, and so are a few Chinese characters where the
 * other is `sure` of every one, and it is not itself. Figures, Latin letters and numerals stay as it reads them.
 */
export const inTheLightOf = (
  surer: TextReading,
  reader: TextReading,
  sure: number,
): TextReading => {
  if (reader.engine !== engine || surer.engine === engine) return reader;
  const even = evenBrackets(withDash(surer.text, withSign(surer.text, reader.text)), surer.text);
  const isMistaken =
    isMisreadByTesseract(surer, even, sure) ||
    isPointMisread(surer, even) ||
    hasStrayBar(surer, even) ||
    lostItsFirstDigit(surer.text, even) ||
    differAsMistaken(surer, { ...reader, text: even }, sure);
  return { ...reader, text: isMistaken ? surer.text : even };
};

const withSign = (surer: string, given: string): string => {
  const text =
    doubledSign.exec(given)?.[1] === knownSign.exec(surer)?.[1]
      ? given.replace(doubledSign, '$1')
      : given;
  const sign = surer.match(unknownSign)?.[1];
  const own = text.match(beginning)?.[0];
  return sign && own !== undefined && isLikeSign(own, sign) ? text.replace(beginning, sign) : text;
};

const withDash = (surer: string, text: string): string => {
  const dash = surer.match(codeAndDash)?.[1];
  return dash ? text.replace(codeAndOne, `$1${dash}`) : text;
};

const lostItsFirstDigit = (surer: string, text: string): boolean => {
  const [one, other] = [tight(surer), tight(text)];
  return cutFigure.test(other) && one.length === other.length + 1 && one.endsWith(other);
};

/** A number with one point, and another with marks and spaces in its place. */
const isPointMisread = ({ text: surer, confidence }: TextReading, text: string): boolean => {
  const [, whole, fraction] = numberWithPoint.exec(tight(surer)) ?? [];
  const [, before, marked = '', after] = numberWithMarks.exec(text.normalize('NFKC').trim()) ?? [];
  const isSame = whole !== undefined && whole === before && fraction === after;
  // Before three figures a comma may be one between thousands; between any, these may be those of a range or a ratio.
  const isOther = (fraction?.length === 3 && onlyComma.test(marked)) || ofTwoNumbers.test(marked);
  return isSame && !isOther && confidence >= seenPoint;
};

const numberWithPoint = /^(\D{0,2}\d+)[.·](\d+\D{0,4})$/;
const numberWithMarks = /^(\D{0,2}\d+)((?:\s*[.,:;·…，：；\-–—]){1,3}\s*)(\d+\D{0,4})$/;
const onlyComma = /^\s*[,，]\s*$/;
const ofTwoNumbers = /^[-–—:：]$/;
const seenPoint = 0.6;

/** The rest of a border beside a figure is a bar to it, as one side of a 1 is: the other must be surer by far. */
const hasStrayBar = ({ text: surer, confidence }: TextReading, text: string): boolean => {
  const own = tight(text);
  const without = own.replace(barBesideFigure, '');
  return confidence >= surerByFar && without !== own && without === tight(surer);
};

const barBesideFigure = /[\]|](?=\d)|(?<=\d)[\]|]/;

/** Whether the texts are the same but for characters that Tesseract mistakes, and words that the other is sure of. */
const differAsMistaken = (surer: TextReading, reader: TextReading, sure: number): boolean => {
  const own = foldLookAlikes(surer.text);
  const others = foldLookAlikes(reader.text);
  const found = differences(own, others) ?? [];
  const areWordsOpen = own.length <= longestPhrase && areBothSure(surer, reader, sure);
  const isMistaken = (difference: Difference): boolean =>
    !isPerhapsSign(difference, own) &&
    !isPerhapsCut(difference, own) &&
    (isOneOf(mistakenFigures, difference) ||
      isDoubledNought(difference, own) ||
      (((!areWordsOpen && isInWords(difference)) ||
        isOneOf(mistakenMarks, difference) ||
        isMarkOfWords(difference, own) ||
        isHalfOfBrackets(difference, own, others)) &&
        (surer.confidence >= sure ||
          (sure <= sureOfCharacter && isSureThere(surer, own, difference)))));
  return found.length > 0 && found.every(isMistaken);
};

/** Whether it is sure itself, and the other not surer by far. */
const areBothSure = (surer: TextReading, reader: TextReading, sure: number): boolean =>
  reader.confidence >= sure &&
  (surer.confidence < surerByFar || surer.confidence <= reader.confidence);

/** It gives a nought behind a letter twice: as one, and as the figure. */
const isDoubledNought = ({ at, here, there }: Difference, own: string): boolean =>
  here === '' && /^[Oo]$/.test(there) && /^[A-Za-z]0/.test(own.slice(at - 1));

/** Before a figure it may be a sign that the other overlooked. */
const isPerhapsSign = ({ at, here }: Difference, own: string): boolean =>
  at === 0 && here === '' && /^\s*(?:\d|[百千]分之)/.test(own);

/** What the other alone sees at an end of a text may be a character that is half covered. */
const isPerhapsCut = ({ at, here, there }: Difference, own: string): boolean =>
  here === '' && (at === 0 || at === own.length) && han.test(there);

const isMarkOfWords = ({ at, here, there }: Difference, own: string): boolean => {
  const [before, after] = [own[at - 1], own[at + here.length]];
  // At an end it may be a speck, and what looks like a bracket before a figure a sign.
  if (before === undefined || after === undefined) return false;
  const isBesideWords = han.test(after) || (han.test(before) && !/\d/.test(after));
  return isBesideWords && mark.test(here) && marks.test(there);
};

/** A bracket beside words that only the other sees, where both see the half that belongs to it. */
const isHalfOfBrackets = ({ at, here, there }: Difference, own: string, text: string): boolean =>
  ['(', ')'].includes(here) &&
  marks.test(there) &&
  areEven(own) &&
  !areEven(text) &&
  [own[at - 1], own[at + 1]].some((beside) => beside !== undefined && han.test(beside));

/** Whether an engine is sure of its characters where another differs, though not of all of its text. */
const isSureThere = (surer: TextReading, own: string, { at, here }: Difference): boolean =>
  unsureIn(surer).every((part) => {
    const unsure = foldLookAlikes(part);
    const places = placesOf(unsure, own);
    const touches = (start: number): boolean =>
      start < at + here.length && start + unsure.length > at;
    const spans = (start: number): boolean => start < at && start + unsure.length > at;
    return places.length > 0 && !places.some(here === '' ? spans : touches);
  });

const placesOf = (part: string, text: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1))
    places.push(at);
  return places;
};

/** Whether the texts differ in one Chinese character that is no numeral. */
export const differInAWord = (a: string, b: string): boolean => {
  const [only, ...more] = differences(foldLookAlikes(a), foldLookAlikes(b)) ?? [];
  return (
    only !== undefined && more.length === 0 && [only.here, only.there].every((c) => word.test(c))
  );
};

const isOneOf = (
  mistaken: Readonly<Record<string, string>>,
  { here, there }: Difference,
): boolean => there.length === 1 && (mistaken[here]?.includes(there) ?? false);

const isInWords = ({ here, there }: Difference): boolean => words.test(here) && words.test(there);
