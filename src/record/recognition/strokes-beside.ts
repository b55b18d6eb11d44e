import type { TextReading } from '../../model/text-reading.ts';
import { foldLookAlikes } from '../../text/look-alikes.ts';

/** Several engines, the first before the others. */
type Readings = readonly [TextReading, ...TextReading[]];

/** An end of a text where strokes of a pen, a seal or a border may stand beside the words. */
interface End {
  /** What the first engine takes a stroke for there. */
  readonly stroke: RegExp;
  /** What another may make of it. */
  readonly anything: RegExp;
  /** What is no word there. */
  readonly marks: RegExp;
}

/** What strokes are read as beside words; letters stand off from them. Other marks, and 一 to the first engine, may be printed. */
const mark = '[-—–−_~.,，、·•\'’‘"“”`|!\\\\/<>^+*{}]';

/** A tick, or strokes that stand away from the words. Letters, figures, dashes and signs may be printed there. */
const ends: readonly End[] = [
  {
    stroke: /^(?:√|[\\/|<>^]{1,2} ) *(?=\p{Script=Han}{3})/u,
    anything: /^\S{1,2} +(?=\p{Script=Han}{3})/u,
    marks: new RegExp(`^(?:${mark}|一|[A-Za-z]{1,3}(?=\\s)|\\s)+(?=\\S)`, 'u'),
  },
  {
    stroke: /(?<=\p{Script=Han}{3})(?: *√| [\\/|<>^]{1,2})$/u,
    anything: / +\S{1,2}$/u,
    marks: new RegExp(`(?<=\\S)(?:${mark}|一|(?<=\\s)[A-Za-z]{1,3}|\\s)+$`, 'u'),
  },
];
/** What means something, whatever the other engine sees. */
const content = /\p{N}|\p{Script=Han}{2}/u;
/** What all engines may see. */
const tick = '√';
/** Longer texts are prose. */
const longestPhrase = 40;

/**
 * Takes a stroke of a pen off the words of a phrase beside which it stands: the first engine sees a stroke there, and
 * each other one something else, or nothing, or a tick too; or all read the same words and none sees a word beside them.
 */
export const withoutStrokesBeside = (engines: Readings): ((reader: TextReading) => TextReading) => {
  const [first, ...others] = engines;
  if (others.length === 0 || engines.some(({ text }) => text.length > longestPhrase))
    return (reader) => reader;
  const drawn = ends.filter(isStroke(first, others));
  const withoutStrokes = (reader: TextReading): TextReading =>
    without(
      drawn.map(({ stroke, anything }) => (reader === first ? stroke : anything)),
      reader,
    );
  const marked = endsWithMarks([withoutStrokes(first), ...others.map(withoutStrokes)]);
  return (reader) => without(marked, withoutStrokes(reader));
};

const without = (ends: readonly RegExp[], reader: TextReading): TextReading =>
  ends.length === 0
    ? reader
    : { ...reader, text: ends.reduce((text, end) => text.replace(end, ''), reader.text.trim()) };

const isStroke =
  (first: TextReading, others: readonly TextReading[]) =>
  (end: End): boolean => {
    const seen = first.text.trim().match(end.stroke)?.[0].trim();
    if (seen === undefined) return false;
    const isOtherwise = ({ text }: TextReading): boolean => {
      const other = text.trim().match(end.anything)?.[0].trim() ?? '';
      return !content.test(other) && (other !== seen || seen === tick);
    };
    return others.every(isOtherwise);
  };

/** The ends at which engines that read the same words see different marks beside them. */
const endsWithMarks = (engines: Readings): readonly RegExp[] => {
  const marked = ends.map(({ marks }) => marks);
  const [words = '', ...same] = engines.map((reader) =>
    foldLookAlikes(without(marked, reader).text),
  );
  const isOtherwise = same.some((text) => text !== words) || engines.some(isQuoted);
  if (!isPhrase(words) || isOtherwise) return [];
  return marked.filter((marks) => areStrokes(marks, engines));
};

/** Words enough to be read alike by no accident, with brackets and quotes that close. */
const isPhrase = (text: string): boolean =>
  phrase.test(text) && closed.test(text) && text.replace(noWord, '').length >= leastOfWords;

const phrase = /^\p{Script=Han}[\p{Script=Han}\p{N}()"]*$/u;
const closed = /^[^()"]*(?:(?:\([^()"]+\)|"[^()"]+")[^()"]*)*$/;
const noWord = /\P{Script=Han}/gu;
const leastOfWords = 4;

/** An engine that is surer than this of a letter may have read one. */
const sureOfLetter = 0.9;
const letter = /[A-Za-z]/;
/** A lone level stroke may be the character 一; other engines than the first read longer ones as several. */
const level = /^[一—–\-_~]?$/;
const severalLevel = /^[^一]*(?:[一\-—–]{2,}[^一]*)*$/;

/** Whether what engines see beside the words is no letter, no 一, and nothing that all of them see. */
const areStrokes = (marks: RegExp, engines: Readings): boolean => {
  const seen = engines.map(({ text, confidence }) => ({
    text: foldLookAlikes(text.trim().match(marks)?.[0] ?? ''),
    confidence,
  }));
  if (seen.every(({ text }) => text.toLowerCase() === seen[0]?.text.toLowerCase())) return false;
  if (seen.every(({ text }) => level.test(text)) || seen[0]?.text.includes('一')) return false;
  if (!seen.every(({ text }) => severalLevel.test(text))) return false;
  const withLetters = seen.filter(({ text }) => letter.test(text));
  return withLetters.length < 2 && withLetters.every(({ confidence }) => confidence < sureOfLetter);
};

/** A quotation from end to end, whether or not each engine sees it. */
const isQuoted = ({ text }: TextReading): boolean => /^".*"$/s.test(foldLookAlikes(text));
