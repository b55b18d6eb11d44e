import { isDeepStrictEqual } from 'node:util';
import type { TextReading } from '../../model/text-reading.ts';
import { withoutBesideWords } from '../../text/beside-words.ts';
import type { ValueReading } from '../value-type.ts';
import { clearVersion } from './clear-version.ts';
import { type Compared, compare } from './compare.ts';
import { disputedWords, wordsOtherwise } from './disputed-words.ts';
import { areDoubtfulWords } from './doubtful-words.ts';
import { withoutLeadingPoint } from './leading-points.ts';
import { lettersAsSigns } from './letter-for-sign.ts';
import { likelyOthers } from './likely-others.ts';
import { blankOfDash, measuredDash } from './lone-dash.ts';
import { measureSign } from './measured-sign.ts';
import {
  lowConfidence,
  question,
  type RecognisedReading,
  reported,
  toCandidate,
} from './reported.ts';
import { defaultRecognitionSettings, type RecognitionSettings } from './settings.ts';
import { perhapsOtherSign, perhapsShared, sharedDoubt } from './shared-doubt.ts';
import { sharedMistakes } from './shared-mistakes.ts';
import { withStops } from './stops.ts';
import { endsInMark, withoutStrayMarks } from './stray-marks.ts';
import { withoutStrokesBeside } from './strokes-beside.ts';
import { seesFigureAlone } from './tesseract-habits.ts';
import { isBlank, toVersion } from './to-version.ts';
import { isOfItsKind, isTarget, isText, namesAnother, type Version } from './version.ts';
import { withWordSpaces } from './word-spaces.ts';

/**
 * What the engines read → one value. The same value by two engines is certain. Where they differ, the value's
 * type decides if only one of the texts is one of its kind; otherwise it is a question with all of them
 * as candidates, which fields that agree may settle.
 */
export const readRecognised = (
  readers: readonly [TextReading, ...TextReading[]],
  read: (text: string) => ValueReading,
  settings: RecognitionSettings = defaultRecognitionSettings,
): RecognisedReading => {
  const dash = measuredDash(readers);
  if (dash && isBlank(read, 'blank-amount')) return reported(toVersion(dash, read), readers, 1, []);
  const { engines, isMeasured } = measureSign(withStops(withWordSpaces(readers)));
  const given: Given = { readers, read, isMeasured, settings };
  const withoutPoint = withoutLeadingPoint(engines);
  // Beside a target a stroke may be a sign of comparison.
  const isWords = typeof read(engines[0].text).value === 'string';
  const withoutStrokes = isWords ? withoutStrokesBeside(engines) : asItIs;
  const withoutEnds = (reader: TextReading): TextReading => withoutPoint(withoutStrokes(reader));
  const asRead = compare(
    engines,
    (reader) => toVersion(withoutEnds(reader), read, reader.text),
    settings,
  );
  const isAgreed = asRead.contesting.length === 0;
  if (isAgreed && isOfItsKind(asRead.first)) return believe(asRead, given);
  const blank = blankOfDash(asRead.each, settings);
  if (blank) return reported(blank, readers, blank.confidence, []);
  const cleaned = compare(
    engines,
    (reader) => toVersion(withoutStray(withoutEnds(reader)), read, reader.text),
    settings,
  );
  // A speck behind a number makes it none; what stands before or behind words may be part of them.
  if (isAgreed) return believe(isNumber(cleaned) ? cleaned : asRead, given);
  const isPrinted = isText(cleaned.first) && engines.every(({ text }) => endsInMark(text));
  return cleaned.contesting.length === 0 && !isPrinted
    ? believe(cleaned, given)
    : settle(asRead, [cleaned.first, ...cleaned.contesting], given);
};

const asItIs = (reader: TextReading): TextReading => reader;

/** What stays the same while one text is decided on. */
interface Given {
  /** As they read, for the evidence. */
  readonly readers: readonly TextReading[];
  readonly read: (text: string) => ValueReading;
  /** Whether the sign that the text begins with was measured. */
  readonly isMeasured: boolean;
  readonly settings: RecognitionSettings;
}

const isNumber = ({ first, contesting }: Compared): boolean =>
  contesting.length === 0 && isOfItsKind(first) && typeof first.reading.value === 'number';

const withoutStray = (reader: TextReading): TextReading => ({
  ...reader,
  text: withoutStrayMarks(reader.text),
});

/** Signs of comparison alone are no words: text stood there that was not seen. */
const onlySigns = /^[=≈<>≥≤＝＜＞\s]+$/;

const believe = ({ first, backing }: Compared, given: Given): RecognisedReading => {
  const { readers, settings } = given;
  const confidence = together([first, ...backing]);
  const least = backing.length > 0 ? settings.together : settings.alone;
  // Other ink may lie over a word of the vocabulary: what two engines read is no other one, nor a part of one.
  const isWhole = first.reading.isWhole === true && backing.length > 0;
  const isSure =
    isWhole ||
    (first.confidence >= settings.least &&
      confidence >= least &&
      !areDoubtfulWords(first, backing, settings));
  const others = likelyOthers(first, given.read);
  const sure = isSure && !(isText(first) && onlySigns.test(first.text));
  const unsure = sure ? [] : [lowConfidence(first)];
  const doubts = others.length > 0 ? [sharedDoubt([first, ...others])] : unsure;
  return (
    perhapsShared(first, given) ??
    perhapsOtherSign(first, backing, given) ??
    withOverruled(reported(first, readers, confidence, doubts), first, given)
  );
};

/** Keeps the words that another engine reads in place of some of the first's. */
const withOverruled = (
  reported: RecognisedReading,
  first: Version,
  { readers, read }: Given,
): RecognisedReading => {
  const others = readers.flatMap((reader) => {
    const disputed = reader.engine === first.engine ? [] : wordsOtherwise(first.text, reader.text);
    return disputed.length === 0 ? [] : [{ disputed, version: toVersion(reader, read) }];
  });
  if (others.length === 0) return reported;
  const overruled = {
    ...question(
      'readers-disagree',
      [first, ...others.map(({ version }) => version)].map(toCandidate),
    ),
    disputed: others.flatMap(({ disputed }) => disputed),
  };
  return { ...reported, recognition: { ...reported.recognition, overruled } };
};

/** Mistakes of engines that differ are taken as independent: the chance that not all of them err. */
const together = (versions: readonly Version[]): number =>
  1 - versions.reduce((chance, { confidence }) => chance * (1 - confidence), 1);

/** `cleaned`: the texts without stray marks, among which there may be more than one of its kind. */
const settle = (
  { first, contesting }: Compared,
  cleaned: readonly Version[],
  given: Given,
): RecognisedReading => {
  const { readers, settings } = given;
  const fitting = [first, ...contesting].filter(isOfItsKind);
  const [only, ...more] = fitting;
  const isDecided =
    only &&
    more.length === 0 &&
    cleaned.every(
      (other) => !isOfItsKind(other) || isDeepStrictEqual(other.reading.value, only.reading.value),
    ) &&
    (only.reading.isKnown ? !namesAnother(only, contesting) : !isText(only) && !isTarget(only)) &&
    !seesFigureAlone(only, readers) &&
    ![first, ...contesting].some((other) => mayHoldAnotherDigit(other, only));
  if (isDecided && only.confidence >= settings.decided)
    return perhapsShared(only, given) ?? reported(only, readers, only.confidence, []);
  const versions = [first, ...contesting] as const;
  const clear = clearVersion(versions, given);
  if (clear) return perhapsShared(clear, given) ?? reported(clear, readers, clear.confidence, []);
  // What backs the number says nothing of the sign before it.
  const maybeBacked = versions.every(
    ({ text }) => sharedMistakes(text, given.isMeasured).length === 0,
  );
  const disputed =
    maybeBacked && first.confidence >= settings.least
      ? disputedWords([first.text, ...contesting.map(({ text }) => text)])
      : null;
  const asSigns = versions.filter(isTarget).flatMap(({ text }) => lettersAsSigns(text, given.read));
  const bare = versions.flatMap((version) => bareWords(version, given));
  const disagree = {
    ...question('readers-disagree', [...[...versions, ...bare].map(toCandidate), ...asSigns]),
    settledByCorroboration: maybeBacked,
    ...(disputed && { disputed }),
  };
  return reported(first, readers, Math.min(first.confidence, 0.5), [disagree]);
};

/** The words without what is no Chinese at their ends, which may be strokes of a seal or a pen. */
const bareWords = (version: Version, { read }: Given): readonly Version[] => {
  const text = withoutBesideWords(version.text);
  const reading = read(text);
  const isWords = text !== version.text && hasWords.test(text);
  return isWords && isOfItsKind({ reading }) ? [{ ...version, text, reading }] : [];
};

const hasWords = /\p{Script=Han}{2}/u;

/**
 * What one engine reads before a number and is no mark, in place of its first 1, or as figures behind it, the other may
 * not have seen. Before a unit where the other sees nothing, 一 may be what is left of any figure.
 */
const mayHoldAnotherDigit = (other: Version, only: Version): boolean => {
  const [text, number] = [withoutSpace(other), withoutSpace(only)];
  if (text !== '' && number === `一${text}`) return true;
  return (
    typeof only.reading.value === 'number' &&
    ((text.endsWith(number) && perhapsFigure.test(text.slice(0, text.length - number.length))) ||
      (firstHan.test(text) && number === text.replace(firstHan, '1')) ||
      (text.startsWith(number) && onlyFigures.test(text.slice(number.length))))
  );
};

const perhapsFigure = /^[^\d.,:;'"`_*·•~\-–—=，。：；、“”‘’]$/;

/** A stroke before a figure makes a number of two: the other engine sees a character there that is none. */
const firstHan = /^\p{Script=Han}(?=\d)/u;

/** As where the last ones stand on a line of their own. */
const onlyFigures = /^\d+\D*$/;

const withoutSpace = ({ text }: Version): string => text.replace(/\s+/g, '');
