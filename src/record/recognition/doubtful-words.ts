import type { RecognitionSettings } from './settings.ts';
import type { Version } from './version.ts';

/** Whether words that no vocabulary knows may be others than the engines agree on: hardly seen, or with a gap within. */
export const areDoubtfulWords = (
  first: Version,
  backing: readonly Version[],
  settings: RecognitionSettings,
): boolean => first.reading.isKnown !== true && (areDim(first, backing, settings) || hasGap(first));

/**
 * Words that the first engine hardly sees and no other is sure of: where there are no marks and
 * figures, a character is what it doubts, and engines may make the same of one.
 */
const areDim = (
  first: Version,
  backing: readonly Version[],
  { words, sure }: RecognitionSettings,
): boolean =>
  first.confidence < words &&
  onlyHan.test(first.text.trim()) &&
  backing.every(({ confidence }) => confidence < sure);

const onlyHan = /^\p{Script=Han}+$/u;

/** Words have no space between them in print, though two or three characters alone may be set apart: what stood there went with a seal. */
const hasGap = ({ text, reading }: Version): boolean =>
  typeof reading.value === 'string' &&
  gapInWords.test(text) &&
  text.replace(/\P{Script=Han}/gu, '').length >= leastOfWords;

const gapInWords = /\p{Script=Han}[ \u3000]+\p{Script=Han}/u;
const leastOfWords = 6;
