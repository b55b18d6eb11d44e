import { labelKey } from '../../text/fold.ts';
import type { ValueReading } from '../value-type.ts';
import type { Version } from './version.ts';

/**
 * The term of the vocabulary that all engines read, or are nearest to, where one reads it word for word or each has
 * other characters wrong: what is misread by each in its own way was printed as the term has it. Null otherwise; also
 * where all read it alike, which may be a name of the form's own, or one is `sure` of what it reads otherwise.
 */
export const termOfAll = ([first, ...others]: readonly Version[], sure: number): string | null => {
  const term = first ? termOf(first.reading) : null;
  if (!first || term === null || others.length === 0) return null;
  const versions = [first, ...others];
  const misread = versions.filter(({ reading }) => !reading.isKnown);
  const agree = others.every(({ reading }) => termOf(reading) === term);
  const differ =
    misread.length < versions.length ||
    others.every(({ text }) => labelKey(text) !== labelKey(first.text));
  const isSure = misread.some(({ confidence }) => confidence >= sure);
  return agree && differ && misread.length > 0 && !isSure ? term : null;
};

/** The term that a text is, or that it was taken for. */
const termOf = ({ value, isKnown, doubts }: ValueReading): string | null => {
  if (isKnown && typeof value === 'string') return value;
  return doubts.flatMap(({ details: { label } }) => label ?? [])[0] ?? null;
};
