import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { Field } from '../../model/record.ts';
import { dropLayoutSpace } from '../../text/layout-space.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding, fieldsAt } from '../rule.ts';

const attributes = z.strictObject({ at: pointerSchema, also: z.string().optional() });
type Attributes = z.infer<typeof attributes>;

/** Shorter repetitions are figures of speech. */
const shortestRepetition = 8;

/** A text that says the same twice running, and a text at `also` that is the whole text at `at` again. */
export const saidTwice: CheckRuleKind<Attributes> = {
  name: 'said-twice',
  attributes,
  pointers: ({ at, also }) => [at, ...(also === undefined ? [] : [also])],
  run: ({ at, also }, { form }) => {
    const main = fieldsAt(form, at);
    const others = also === undefined ? [] : fieldsAt(form, also);
    return [
      ...[...main, ...others].flatMap(withinField),
      ...main.flatMap((field) => copies(field, others)),
    ];
  },
};

const withinField = (field: Field): readonly Finding[] => {
  if (typeof field.value !== 'string') return [];
  const once = withoutRepetition(field.value);
  if (once === null) return [];
  return [
    {
      is: 'doubt',
      doubt: {
        code: 'repeated-text',
        pointer: field.pointer,
        raw: field.raw,
        source: field.source,
        candidates: [
          { value: once, because: reasons.saidOnce() },
          { value: field.value, because: reasons.asPrinted() },
        ],
        details: {},
      },
    },
  ];
};

/** The text with a run of clauses that follows itself taken out once; null where there is none. */
const withoutRepetition = (text: string): string | null => {
  const clauses = text.match(/[^，。；！？,;!?]*[，。；！？,;!?]|[^，。；！？,;!?]+$/g) ?? [];
  const words = clauses.map((clause) => clause.replace(/[，。；！？,;!?]$/, ''));
  for (let size = 1; size <= Math.min(8, words.length / 2); size++) {
    for (let at = 0; at + 2 * size <= words.length; at++) {
      if (!repeats(words, at, size)) continue;
      // The later copy stays: it has the punctuation that ends the sentence.
      return [...clauses.slice(0, at), ...clauses.slice(at + size)].join('');
    }
  }
  return null;
};

const repeats = (words: readonly string[], at: number, size: number): boolean => {
  let length = 0;
  for (let i = at; i < at + size; i++) {
    if (words[i] !== words[i + size]) return false;
    length += words[i]?.length ?? 0;
  }
  return length >= shortestRepetition;
};

const copies = (field: Field, others: readonly Field[]): readonly Finding[] => {
  const text = comparable(field.value);
  if (text.length < shortestRepetition) return [];
  return others
    .filter((other) => comparable(other.value) === text)
    .map((other) => ({
      is: 'doubt',
      doubt: {
        code: 'repeated-text',
        pointer: other.pointer,
        raw: other.raw,
        source: other.source,
        candidates: [{ value: other.value, because: reasons.asPrinted() }],
        details: {},
        severity: 'note',
      },
    }));
};

const comparable = (value: unknown): string =>
  typeof value === 'string' ? dropLayoutSpace(value).replace(/[。.]$/, '') : '';
