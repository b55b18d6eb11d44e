import { quantitySchema } from '../../model/value.ts';
import type { ValueReading } from '../value-type.ts';
import { isMeasure } from '../values/notation/unit.ts';
import type { RecognitionSettings } from './settings.ts';
import { differInAWord } from './tesseract-habits.ts';
import type { Version } from './version.ts';

interface Given {
  readonly read: (text: string) => ValueReading;
  readonly settings: RecognitionSettings;
}

/** What engines that differ say nevertheless, without a question; null where there is one. */
export const clearVersion = (
  versions: readonly [Version, ...Version[]],
  given: Given,
): Version | null =>
  onlyKnown(versions, given.settings) ??
  wordWithinAll(versions, given) ??
  onlyCounted(versions, given.settings);

/**
 * The word of a vocabulary that one engine reads, where the other is less sure of a text that differs from it in one
 * Chinese character: a form may have a name of its own, but none that is so like a usual one.
 */
const onlyKnown = (
  versions: readonly Version[],
  { decided, sure }: RecognitionSettings,
): Version | null => {
  const [known, ...more] = versions.filter(({ reading }) => reading.isKnown);
  if (!known || more.length > 0 || known.confidence < decided) return null;
  const isMisread = (other: Version): boolean =>
    other === known ||
    (other.confidence < Math.min(sure, known.confidence) && differInAWord(known.text, other.text));
  return versions.every(isMisread) ? known : null;
};

/**
 * The word of a vocabulary that all engines read, alone or among strokes of a seal, a pen or a border: those are read
 * otherwise by each. What they have in common, or what one of them is sure of, is printed.
 */
const wordWithinAll = (
  versions: readonly [Version, ...Version[]],
  { read, settings: { sure } }: Given,
): Version | null => {
  const words = versions.flatMap(({ reading, confidence }) => {
    const { value, isKnown } = reading;
    const within =
      isKnown && typeof value === 'string' ? { word: value, rest: '' } : reading.within;
    return within ? [{ reading: read(within.word), ...within, confidence }] : [];
  });
  const [first] = words;
  const rests = words.map(({ rest }) => [...rest].filter((character) => han.test(character)));
  const isPrinted = words.some(({ confidence }, i) =>
    rests[i]?.some(
      (character) =>
        confidence >= sure || rests.some((other, j) => j !== i && other.includes(character)),
    ),
  );
  const agree = words.every(({ reading }) => reading.value === first?.reading.value);
  if (!first || words.length < versions.length || !agree || isPrinted) return null;
  const confidence = Math.max(...versions.map((one) => one.confidence));
  return { ...versions[0], text: first.word, reading: first.reading, confidence };
};

/** A stroke is read as 一. */
const han = /[^\P{Script=Han}一]/u;

/** The quantity of something that is counted, where others read the same number of what is no unit. */
const onlyCounted = (
  versions: readonly Version[],
  { decided }: RecognitionSettings,
): Version | null => {
  const [counted, ...more] = versions.filter(({ reading }) => isMeasure(unitOf(reading)));
  if (!counted || more.length > 0 || counted.confidence < decided) return null;
  const number = numberOf(counted.reading);
  const isMisread = (other: Version): boolean =>
    other === counted ||
    (!['', '%'].includes(unitOf(other.reading)) && numberOf(other.reading) === number);
  return versions.every(isMisread) ? counted : null;
};

const quantityOf = ({ value }: ValueReading) => quantitySchema.safeParse(value).data;

const unitOf = (reading: ValueReading): string => quantityOf(reading)?.unit ?? '';

const numberOf = (reading: ValueReading): string => {
  const quantity = quantityOf(reading);
  return quantity ? `${quantity.comparator}${quantity.value}` : '';
};
