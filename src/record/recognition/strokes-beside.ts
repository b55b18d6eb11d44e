import type { TextReading } from '../../model/text-reading.ts';

/** An end of a text: what the first engine takes a stroke of a pen for there, and what another may make of it. */
interface End {
  readonly mark: RegExp;
  readonly anything: RegExp;
}

/** A tick, or strokes that stand away from the words. Letters, figures, dashes and signs may be printed there. */
const ends: readonly End[] = [
  {
    mark: /^(?:√|[\\/|<>^]{1,2} ) *(?=\p{Script=Han}{3})/u,
    anything: /^\S{1,2} +(?=\p{Script=Han}{3})/u,
  },
  { mark: /(?<=\p{Script=Han}{3})(?: *√| [\\/|<>^]{1,2})$/u, anything: / +\S{1,2}$/u },
];
/** What means something, whatever the other engine sees. */
const content = /\p{N}|\p{Script=Han}{2}/u;
/** What all engines may see. */
const tick = '√';
/** Longer texts are prose. */
const longestPhrase = 40;

/**
 * Takes a stroke of a pen off the words of a phrase beside which it stands: the first engine sees a stroke there, and
 * each other one something else, or nothing, or a tick too.
 */
export const withoutStrokesBeside = ([first, ...others]: readonly [
  TextReading,
  ...TextReading[],
]): ((reader: TextReading) => TextReading) => {
  const arePhrases = [first, ...others].every(({ text }) => text.length <= longestPhrase);
  const drawn = arePhrases ? ends.filter(isStroke(first, others)) : [];
  if (drawn.length === 0) return (reader) => reader;
  return (reader) => ({
    ...reader,
    text: drawn.reduce(
      (text, end) => text.replace(reader === first ? end.mark : end.anything, ''),
      reader.text.trim(),
    ),
  });
};

const isStroke =
  (first: TextReading, others: readonly TextReading[]) =>
  (end: End): boolean => {
    const seen = first.text.trim().match(end.mark)?.[0].trim();
    if (seen === undefined) return false;
    const isOtherwise = ({ text }: TextReading): boolean => {
      const other = text.trim().match(end.anything)?.[0].trim() ?? '';
      return !content.test(other) && (other !== seen || seen === tick);
    };
    return others.length > 0 && others.every(isOtherwise);
  };
