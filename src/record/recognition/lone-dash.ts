import { signReader } from '../../model/sign-reader.ts';
import type { TextReading } from '../../model/text-reading.ts';
import { dashCharacters } from '../../text/dash.ts';
import type { RecognitionSettings } from './settings.ts';
import type { Version } from './version.ts';

/** A dash that stands alone, and the numeral that engines take it for. */
export const loneDash = new RegExp(`^[一${dashCharacters}\\s]+$`);

/** What an engine that sees a figure is not sure of may be a stroke. */
const leastOfFigure = 0.5;

/** The dash that a text was measured to be, where no engine sees a figure; null where it was not. */
export const measuredDash = (readers: readonly TextReading[]): TextReading | null => {
  const isFigure = ({ text, confidence }: TextReading): boolean =>
    /\p{N}/u.test(text) && !(text.trim() === '1' && confidence < leastOfFigure);
  if (readers.some(isFigure)) return null;
  return (
    readers.find(
      ({ engine, text, confidence }) =>
        engine === signReader && confidence === 1 && loneDash.test(text),
    ) ?? null
  );
};

/** What could be a number, or a word; a letter alone may be a figure. */
const figureOrWord = /[\p{N}\p{Script=Han}]|^\s*[A-Za-z|]\s*$/u;
/** An engine that is less sure than this of other characters sees a flat stroke in its own way. */
const leastOfOthers = 0.5;

/**
 * The blank that one engine is sure to see a dash for, where a number would stand, and others make letters or points
 * of; null where there is none, or no other engine.
 */
export const blankOfDash = (
  versions: readonly Version[],
  { decided, weak }: RecognitionSettings,
): Version | null => {
  const dash = versions.find(
    ({ engine, text, confidence, reading: { value, doubts } }) =>
      !weak.includes(engine) &&
      loneDash.test(text) &&
      confidence >= decided &&
      value === null &&
      doubts.length === 0,
  );
  const isNoNumber = (other: Version): boolean =>
    other.reading.value === null &&
    (loneDash.test(other.text) ||
      (other.confidence < leastOfOthers && !figureOrWord.test(other.text)));
  return dash && versions.length > 1 && versions.every(isNoNumber) ? dash : null;
};
