import type { TextReading } from '../../model/text-reading.ts';

/** An end of a text: what the first engine takes a stroke of a pen for there, and what another may make of it. */
interface End {
  readonly mark: RegExp;
  readonly anything: RegExp;
}

/** No character, figure, bracket or quotation mark. */
const mark = String.raw`[^\p{Script=Han}\p{N}()（）【】《》〔〕“”"%％]`;
/** A tick, or marks that stand away from the words. */
const ends: readonly End[] = [
  {
    mark: new RegExp(String.raw`^\s*(?:√|${mark}{1,3}\s)\s*(?=\p{Script=Han}{3})`, 'u'),
    anything: /^\s*\S{1,3}\s+(?=\p{Script=Han}{3})/u,
  },
  {
    mark: new RegExp(String.raw`(?<=\p{Script=Han}{3})(?:\s*√|\s${mark}{1,3})\s*$`, 'u'),
    anything: /\s+\S{1,3}\s*$/u,
  },
];
/** What all engines may see in a tick. */
const tick = /^[vV√<>\\/]$/;
/** Longer texts are prose. */
const longestPhrase = 40;

/**
 * Takes a stroke of a pen off the words of a phrase beside which it stands: the first engine sees marks there, and
 * each other one something else, or nothing, or a tick too.
 */
export const withoutStrokesBeside = ([first, ...others]: readonly [
  TextReading,
  ...TextReading[],
]): ((reader: TextReading) => TextReading) => {
  const drawn = first.text.length > longestPhrase ? [] : ends.filter(isStroke(first, others));
  return (reader) => ({
    ...reader,
    text: drawn.reduce(
      (text, end) => text.replace(patternFor(reader, first, end), ''),
      reader.text,
    ),
  });
};

const patternFor = (reader: TextReading, first: TextReading, end: End): RegExp =>
  reader === first ? end.mark : end.anything;

const isStroke =
  (first: TextReading, others: readonly TextReading[]) =>
  (end: End): boolean => {
    const seen = first.text.match(end.mark)?.[0].trim();
    if (seen === undefined) return false;
    const isOtherwise = ({ text }: TextReading): boolean => {
      const other = text.match(end.anything)?.[0].trim();
      return other !== seen || tick.test(seen);
    };
    return others.length > 0 && others.every(isOtherwise);
  };
