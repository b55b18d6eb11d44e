import { isDeepStrictEqual } from 'node:util';
import type { ValueReading } from '../value-type.ts';
import type { Version } from './version.ts';

/**
 * What the text would say with a Chinese character that its engine finds nearly as likely: two that are alike are often
 * mistaken by all engines in the same way. A word of the vocabulary is told from its likes by the vocabulary.
 */
export const likelyOthers = (
  version: Version,
  read: (text: string) => ValueReading,
): readonly Version[] => {
  if (version.reading.isKnown) return [];
  return (version.perhaps ?? [])
    .filter(({ read: part }) => version.text.split(part).length === 2)
    .map((part) => version.text.replace(part.read, () => part.instead))
    .map((text) => ({ ...version, text, reading: read(text) }))
    .filter(({ reading: { value } }) => !isDeepStrictEqual(value, version.reading.value));
};
