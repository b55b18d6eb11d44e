import type { TextReading } from '../../model/text-reading.ts';
import type { ValueReading } from '../value-type.ts';

/** One engine's text with the value that it gives. */
export interface Version extends TextReading {
  readonly reading: ValueReading;
  /** What stands before the first bracket says, where there is one. */
  readonly name?: ValueReading;
}

/** Nearly every text is some target: that the type reads one proves nothing against the other. */
export const isTarget = ({ reading: { value } }: Version): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** The type reads the text without a doubt. */
export const isOfItsKind = ({ reading }: Pick<Version, 'reading'>): boolean =>
  reading.value !== null && reading.doubts.length === 0;

/** Look-alikes mean the same in running text only: in a number a dot is no comma. */
export const isText = ({ reading }: Version): boolean => typeof reading.value === 'string';

export const isOnlyKnown = (one: Version, other: Version): boolean =>
  one.reading.isKnown === true && !other.reading.isKnown;

/** Whether a text is another word of the vocabulary than the known one, or most like another. */
export const namesAnother = (known: Version, others: readonly Version[]): boolean =>
  known.reading.isKnown === true &&
  isText(known) &&
  others.some(
    ({ reading: { value, isKnown, doubts } }) =>
      (isKnown && value !== known.reading.value) ||
      doubts.some(({ details: { label } }) => label !== undefined && label !== known.reading.value),
  );
