import type { LineReading } from '../../model/line-reader.ts';
import { lengthOfProse, sureOfWords } from './settings.ts';

/** Digits, Latin letters and signs of comparison: one wrong character is another value. */
const saysMuch = /[0-9A-Za-z０-９％%≥≤＞＜<>=±]/;

/**
 * Whether a second engine reads the line too: whatever the first is not sure of, whatever holds figures or signs,
 * and short texts that are no printed label. Prose and labels that were read with confidence are left.
 */
export const secondOpinion = (
  { text, confidence }: LineReading,
  isLabel: (text: string) => boolean,
): boolean =>
  confidence < sureOfWords ||
  saysMuch.test(text) ||
  (text.length < lengthOfProse && !isLabel(text));
