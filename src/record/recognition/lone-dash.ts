import { dashCharacters } from '../../text/dash.ts';
import type { RecognitionSettings } from './settings.ts';
import type { Version } from './version.ts';

/** A dash that stands alone, and the numeral that engines take it for. */
export const loneDash = new RegExp(`^[一${dashCharacters}\\s]+$`);

/** What could be a number, or a word. */
const figureOrWord = /[\d\p{Script=Han}]/u;
/** An engine that is less sure than this of other characters sees a flat stroke in its own way. */
const leastOfOthers = 0.5;

/**
 * The blank that one engine is sure to see a dash for, where a number would stand, and others make letters or points
 * of; null where there is none.
 */
export const blankOfDash = (
  versions: readonly Version[],
  { decided }: RecognitionSettings,
): Version | null => {
  const dash = versions.find(
    ({ text, confidence, reading: { value, doubts } }) =>
      loneDash.test(text) && confidence >= decided && value === null && doubts.length === 0,
  );
  const isMisread = (other: Version): boolean =>
    other.reading.value === null &&
    (loneDash.test(other.text) ||
      (other.confidence < leastOfOthers && !figureOrWord.test(other.text)));
  return dash && versions.every(isMisread) ? dash : null;
};
