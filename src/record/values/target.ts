import type { Candidate } from '../../model/uncertainty.ts';
import { type Target, targetSchema } from '../../model/value.ts';
import { isDash } from '../../text/dash.ts';
import type { ValueContext, ValueReading, ValueType } from '../value-type.ts';
import { printNumber } from './notation/decimal.ts';
import { draft, rewrite } from './notation/draft.ts';
import { blank, candidate, unparsed } from './notation/reading.ts';
import { because } from './reasons.ts';
import { readDeadline } from './target-deadline.ts';
import { readQuantity } from './target-quantity.ts';
import { readRange } from './target-range.ts';
import { readWords } from './target-words.ts';

const read = (raw: string, context: ValueContext): ValueReading<Target> => {
  const from = draft(raw);
  if (from.text === '') return blank;
  if (isDash(from.text)) return unparsed([candidate(null, because.leftBlank)]);
  if (/^[一 ]+$/.test(from.text)) return unparsed(oneOrDash(from.text));
  const measured = withoutStop(from);
  return (
    readDeadline(measured, context) ??
    readRange(measured) ??
    readQuantity(measured, context) ??
    readWords(raw, from)
  );
};

/** What ends a sentence is none of a number with its unit, nor of a day: `≥95%；`. Behind a figure it may be a decimal point. */
const withoutStop = rewrite('punctuation', (text) =>
  /\d/.test(text) ? text.replace(/(?<=[\p{Script=Han}%％‰])[。．.；;]$/u, '') : text,
);

/** A scanned dash looks like the numeral. */
const oneOrDash = (text: string): readonly Candidate[] => [
  ...(text === '一' ? [candidate(one, because.numeralOne)] : []),
  candidate(null, because.numeralForDash),
];

const one: Target = { kind: 'quantity', comparator: '=', value: 1, unit: null };

const print = (target: Target): string => {
  switch (target.kind) {
    case 'quantity':
      return `${comparatorMark(target.comparator)}${printNumber(target.value)}${target.unit ?? ''}`;
    case 'range':
      return `${printNumber(target.low)}-${printNumber(target.high)}${target.unit ?? ''}`;
    case 'deadline':
      return target.date;
    case 'qualitative':
      return target.text;
  }
};

const comparatorMark = (comparator: string): string => (comparator === '=' ? '' : comparator);

/** What an indicator must reach: `≥95%`, `90%-95%`, `2024 年底`, `显著提升`. */
export const targetType: ValueType<Target> = { name: 'target', schema: targetSchema, read, print };
