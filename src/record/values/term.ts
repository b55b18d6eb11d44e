import { z } from 'zod';
import type { Change } from '../../model/document.ts';
import type { Vocabulary } from '../../model/grammar.ts';
import { bracketContents } from '../../text/fold.ts';
import { Lexicon, type LexiconHit } from '../../text/lexicon.ts';
import type { ValueContext, ValueReading, ValueType } from '../value-type.ts';
import { blank, candidate, question, reading } from './notation/reading.ts';
import { tidy } from './notation/white.ts';
import { because } from './reasons.ts';
import { isPartOfAnother, labelsOf } from './vocabulary-labels.ts';
import { wordWithin } from './word-within.ts';

/** More wrong characters than this make it another word. */
const forgiven = 1;

/** What the terms of a vocabulary are found by. */
interface Terms {
  readonly lexicon: Lexicon<string>;
  /** The keys of labels that are no part of another term's. */
  readonly whole: ReadonlySet<string>;
}

const memory = new WeakMap<Vocabulary, Terms>();

const termsOf = (vocabulary: Vocabulary): Terms => {
  const known = memory.get(vocabulary);
  if (known !== undefined) return known;
  const labels = labelsOf(vocabulary);
  const whole = labels.filter((one) => !isPartOfAnother(one, labels)).map(({ key }) => key);
  const lexicon = new Lexicon(labels.map(({ label, name }) => [label, name] as const));
  const terms = { lexicon, whole: new Set(whole) };
  memory.set(vocabulary, terms);
  return terms;
};

const read = (raw: string, { vocabulary }: ValueContext): ValueReading<string> => {
  const text = tidy(raw);
  if (text === '') return blank;
  const terms = vocabulary && termsOf(vocabulary);
  const hit = terms?.lexicon.nearest(text) ?? null;
  if (terms && hit?.distance === 0) {
    const whole = terms.whole.has(hit.key) && ({ isWhole: true } as const);
    return { ...reading(hit.entry, changesTo(hit.entry, raw)), isKnown: true, ...whole };
  }
  const within = vocabulary && wordWithin(text, vocabulary);
  return { ...likeOrUnknown(text, raw, hit), ...(within && { within }) };
};

const likeOrUnknown = (
  text: string,
  raw: string,
  hit: LexiconHit<string> | null,
): ValueReading<string> =>
  hit === null || hit.distance > forgiven
    ? unknown(text, hit === null ? [] : [hit.entry])
    : reading(hit.entry, changesTo(hit.entry, raw), [doubtedTerm(text, [hit.entry])]);

/** The change that makes the term of a text; none where it is the text. */
export const changesTo = (name: string, raw: string): readonly Change[] =>
  name === raw ? [] : [{ rule: 'term', from: raw, to: name }];

const unknown = (text: string, similar: readonly string[]): ValueReading<string> =>
  reading(text, [], [doubtedTerm(text, similar)]);

const doubtedTerm = (text: string, similar: readonly string[]) =>
  question(
    'unknown-label',
    [
      ...similar.map((name) => candidate(name, because.similarTerm)),
      candidate(text, because.asPrinted),
    ],
    similar[0] === undefined ? {} : { label: similar[0] },
  );

/** The words in the first brackets of a term, 必填 in 数量指标（必填）; null where there are none. */
export const bracketWords = (raw: string): string | null =>
  tidy(bracketContents(raw)[0] ?? '') || null;

/** A name out of the grammar's vocabulary, by its canonical form. */
export const termType: ValueType<string> = {
  name: 'term',
  schema: z.string(),
  read,
  print: (value) => value,
};
