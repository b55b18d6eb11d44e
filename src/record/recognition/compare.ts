import { isDeepStrictEqual } from 'node:util';
import type { TextReading } from '../../model/text-reading.ts';
import { namesTheSame, saysTheSame } from './same-value.ts';
import type { RecognitionSettings } from './settings.ts';
import { termOfAll } from './term-of-all.ts';
import { inTheLightOf } from './tesseract-habits.ts';
import { isOfItsKind, isOnlyKnown, namesAnother, type Version } from './version.ts';

/** The readings of all engines, held against that of the first. */
export interface Compared {
  /** What each engine reads by itself. */
  readonly each: readonly Version[];
  readonly first: Version;
  readonly backing: readonly Version[];
  /** Weak readers contest nothing. */
  readonly contesting: readonly Version[];
}

export const compare = (
  readers: readonly [TextReading, ...TextReading[]],
  toOne: (reader: TextReading) => Version,
  { weak, sure }: RecognitionSettings,
): Compared => {
  const first = toOne(readers[0]);
  const pairs = readers.slice(1).map((reader) => ({ reader, own: toOne(reader) }));
  const others = pairs.map(({ reader, own }) => {
    const isItsOwn = namesAnother(first, [own]) || isOnlyKnown(own, first);
    return toOne(inTheLightOf(readers[0], reader, isItsOwn ? never : sure));
  });
  const each = [first, ...pairs.map(({ own }) => own)];
  const term = termOfAll(each, sure);
  if (term !== null) return { each, first: withTerm(first, term), backing: others, contesting: [] };
  const backs = (other: Version): boolean =>
    saysTheSame(first, other) || (first.reading.isKnown === true && namesTheSame(first, other));
  const backing = others.filter(backs);
  return {
    each,
    first: withoutGap(first, backing),
    backing,
    contesting: others.filter(
      (other) => !weak.includes(other.engine) && !backs(other) && !isSilent(other, first),
    ),
  };
};

/** An engine sees nothing now and then where a word stands alone, of which the first is sure. */
const isSilent = ({ text }: Version, first: Version): boolean =>
  text.trim() === '' && onlyWords.test(first.text.trim()) && first.confidence >= sureOfWord;

/** Borders that cross may be read as numerals. */
const onlyWords = /^(?:(?![〇零一二三四五六七八九十百千万亿两半])\p{Script=Han})+$/u;
const sureOfWord = 0.99;

const withTerm = (version: Version, value: string): Version => {
  const { changes, value: own } = version.reading;
  const change = { rule: 'term', from: version.text, to: value };
  const recorded = own === value ? changes : [...changes, change];
  return { ...version, reading: { value, changes: recorded, doubts: [], isKnown: true } };
};

/** A space inside a number that only one engine sees is the width of its figures. */
const withoutGap = (first: Version, backing: readonly Version[]): Version => {
  const { doubts, value } = first.reading;
  if (doubts.length === 0 || doubts.some(({ code }) => code !== 'number-spacing')) return first;
  const sees = backing.some(
    (other) => isOfItsKind(other) && isDeepStrictEqual(other.reading.value, value),
  );
  return sees ? { ...first, reading: { ...first.reading, doubts: [] } } : first;
};

/** A word of the vocabulary is no mistake for words that another engine is sure of. */
const never = Infinity;
