import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Vocabulary } from '../../model/grammar.ts';
import type { Candidate } from '../../model/uncertainty.ts';
import { type NameAndCode, nameAndCodeSchema } from '../../model/value.ts';
import type { ValueReading, ValueType } from '../value-type.ts';
import { readNameAndCode } from './notation/name-and-code.ts';
import { reading } from './notation/reading.ts';

const inOrder = ({ code, name }: NameAndCode): NameAndCode => ({ code, name });

const candidateInOrder = (candidate: Candidate): Candidate => {
  const parsed = nameAndCodeSchema.safeParse(candidate.value);
  return parsed.success ? { ...candidate, value: inOrder(parsed.data) } : candidate;
};

/** The key order of the record is the order in which forms print the two. */
const codeFirst = (reading: ValueReading<NameAndCode>): ValueReading<NameAndCode> => ({
  ...reading,
  value: reading.value === null ? null : inOrder(reading.value),
  doubts: reading.doubts.map((doubt) => ({
    ...doubt,
    candidates: doubt.candidates.map(candidateInOrder),
  })),
});

const reads = (text: string, { name, code }: NameAndCode): boolean => {
  const { value, doubts } = readNameAndCode(text);
  return doubts.length === 0 && value?.name === name && value.code === code;
};

/**
 * Of what the text may mean, the one whose name the vocabulary has; 一 before it is the dash. A name that it does
 * not have stays as it is: forms have names of their own.
 */
const asKnown = (
  found: ValueReading<NameAndCode>,
  raw: string,
  vocabulary: Vocabulary | null,
): ValueReading<NameAndCode> => {
  const isKnown = ({ name }: NameAndCode): boolean =>
    vocabulary?.terms.some((term) => term.name === name || term.synonyms.includes(name)) ?? false;
  const meant = meaningsOf(found).filter(isKnown).map(inOrder);
  const [only, ...others] = meant;
  if (!only || others.some((other) => !isDeepStrictEqual(other, only))) return found;
  if (isDeepStrictEqual(only, found.value)) return { ...found, doubts: [], isKnown: true };
  const to = codeNameType.print(only);
  return { ...reading(only, [{ rule: 'dash', from: raw, to }]), isKnown: true };
};

const meaningsOf = ({ value, doubts }: ValueReading<NameAndCode>): readonly NameAndCode[] =>
  [value, ...doubts.flatMap(({ candidates }) => candidates.map((one) => one.value))]
    .flatMap((one) => nameAndCodeSchema.safeParse(one).data ?? [])
    .flatMap((one) =>
      one.code !== null && one.name.startsWith('一')
        ? [one, { ...one, name: one.name.slice(1) }]
        : [one],
    );

/** With a space, as forms print it; with two dashes where the space would be taken for part of the name. */
const print = (value: NameAndCode, [first, second]: readonly [string, string]): string => {
  const spaced = `${first} ${second}`;
  return reads(spaced, value) ? spaced : `${first}--${second}`;
};

/** A name with its code after it: `平罗县通伏乡人民政府 057`. */
export const nameCodeType: ValueType<NameAndCode> = {
  name: 'name-code',
  schema: nameAndCodeSchema,
  read: (raw) => readNameAndCode(raw),
  print: (value) => (value.code === null ? value.name : print(value, [value.name, value.code])),
};

/** A code with its name after it: `0101--一年期项目`. */
export const codeNameType: ValueType<NameAndCode> = {
  name: 'code-name',
  schema: z.object({ code: nameAndCodeSchema.shape.code, name: nameAndCodeSchema.shape.name }),
  read: (raw, { vocabulary }) => asKnown(codeFirst(readNameAndCode(raw)), raw, vocabulary),
  print: (value) => (value.code === null ? value.name : print(value, [value.code, value.name])),
};
