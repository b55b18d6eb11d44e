import { z } from 'zod';
import type { Change } from '../../model/document.ts';
import type { Vocabulary } from '../../model/grammar.ts';
import { bracketContents, labelKey } from '../../text/fold.ts';
import { Lexicon, type LexiconHit } from '../../text/lexicon.ts';
import type { ValueContext, ValueReading, ValueType } from '../value-type.ts';
import { blank, candidate, question, reading } from './notation/reading.ts';
import { tidy } from './notation/white.ts';
import { because } from './reasons.ts';
import { labelsOf } from './vocabulary-labels.ts';
import { wordWithin } from './word-within.ts';

/** More wrong characters than this make it another word. */
const forgiven = 1;

const lexicons = new WeakMap<Vocabulary, Lexicon<string>>();

const lexiconOf = (vocabulary: Vocabulary): Lexicon<string> => {
  const known = lexicons.get(vocabulary);
  if (known !== undefined) return known;
  const lexicon = new Lexicon(labelsOf(vocabulary));
  lexicons.set(vocabulary, lexicon);
  return lexicon;
};

const read = (raw: string, { vocabulary }: ValueContext): ValueReading<string> => {
  const text = tidy(raw);
  if (text === '') return blank;
  const hit = vocabulary === null ? null : lexiconOf(vocabulary).nearest(text);
  if (vocabulary && hit?.distance === 0) {
    const whole = isWhole(hit, vocabulary) && ({ isWhole: true } as const);
    return { ...reading(hit.entry, changesTo(hit.entry, raw)), isKnown: true, ...whole };
  }
  const within = vocabulary && wordWithin(text, vocabulary);
  return { ...likeOrUnknown(text, raw, hit), ...(within && { within }) };
};

const isWhole = ({ entry, key }: LexiconHit<string>, vocabulary: Vocabulary): boolean =>
  labelsOf(vocabulary).every(([label, name]) => name === entry || !labelKey(label).includes(key));

const likeOrUnknown = (
  text: string,
  raw: string,
  hit: LexiconHit<string> | null,
): ValueReading<string> =>
  hit === null || hit.distance > forgiven
    ? unknown(text, hit === null ? [] : [hit.entry])
    : reading(hit.entry, changesTo(hit.entry, raw), [doubtedTerm(text, [hit.entry])]);

const changesTo = (name: string, raw: string): readonly Change[] =>
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
