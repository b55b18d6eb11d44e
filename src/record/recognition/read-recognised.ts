import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../../model/json.ts';
import type { Recognition } from '../../model/record.ts';
import type { TextReading } from '../../model/text-reading.ts';
import type { Candidate } from '../../model/uncertainty.ts';
import { withoutBesideWords } from '../../text/beside-words.ts';
import { foldLookAlikes } from '../../text/look-alikes.ts';
import { reasons } from '../reasons.ts';
import type { ValueDoubt, ValueReading } from '../value-type.ts';
import { closed, withBrackets } from './brackets.ts';
import { clearVersion } from './clear-version.ts';
import { disputedWords, wordsOtherwise } from './disputed-words.ts';
import { areDoubtfulWords } from './doubtful-words.ts';
import { withoutLeadingPoint } from './leading-points.ts';
import { lettersAsSigns } from './letter-for-sign.ts';
import { blankOfDash, loneDash, measuredDash } from './lone-dash.ts';
import { measureSign } from './measured-sign.ts';
import { isPercentMisread } from './percent-misread.ts';
import { restorePunctuation } from './punctuation.ts';
import { defaultRecognitionSettings, type RecognitionSettings } from './settings.ts';
import { otherSigns, sharedMistakes } from './shared-mistakes.ts';
import { withStops } from './stops.ts';
import { endsInMark, withoutStrayMarks } from './stray-marks.ts';
import { withoutStrokesBeside } from './strokes-beside.ts';
import { termOfAll } from './term-of-all.ts';
import { inTheLightOf } from './tesseract-habits.ts';
import type { Version } from './version.ts';
import { withWordSpaces } from './word-spaces.ts';

/** The text that was chosen among the readings, what it says, and how sure that is. */
export interface RecognisedReading {
  readonly raw: string;
  readonly reading: ValueReading;
  readonly recognition: Recognition;
}

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

/** The readings of all engines, held against that of the first. */
interface Compared {
  /** What each engine reads by itself. */
  readonly each: readonly Version[];
  readonly first: Version;
  readonly backing: readonly Version[];
  /** Weak readers contest nothing. */
  readonly contesting: readonly Version[];
}

const compare = (
  readers: readonly [TextReading, ...TextReading[]],
  toOne: (reader: TextReading) => Version,
  { weak, sure }: RecognitionSettings,
): Compared => {
  const first = toOne(readers[0]);
  const pairs = readers.slice(1).map((reader) => ({ reader, own: toOne(reader) }));
  const others = pairs.map(({ reader, own }) => {
    const isItsOwn = namesAnother(first, [own]) || isOnlyKnown(own, first);
    return toOne(inTheLightOf(readers[0], reader, isItsOwn ? never : sure));
  });
  const each = [first, ...pairs.map(({ own }) => own)];
  const term = termOfAll(each, sure);
  if (term !== null) return { each, first: withTerm(first, term), backing: others, contesting: [] };
  const backs = (other: Version): boolean =>
    saysTheSame(first, other) || (first.reading.isKnown === true && namesTheSame(first, other));
  const backing = others.filter(backs);
  return {
    each,
    first: withoutGap(first, backing),
    backing,
    contesting: others.filter(
      (other) => !weak.includes(other.engine) && !backs(other) && !isSilent(other, first),
    ),
  };
};

/** An engine sees nothing now and then where a word stands alone, of which the first is sure. */
const isSilent = ({ text }: Version, first: Version): boolean =>
  text.trim() === '' && onlyWords.test(first.text.trim()) && first.confidence >= sureOfWord;

/** Borders that cross may be read as numerals. */
const onlyWords = /^(?:(?![〇零一二三四五六七八九十百千万亿两半])\p{Script=Han})+$/u;
const sureOfWord = 0.99;

const withTerm = (version: Version, value: string): Version => {
  const { changes, value: own } = version.reading;
  const change = { rule: 'term', from: version.text, to: value };
  const recorded = own === value ? changes : [...changes, change];
  return { ...version, reading: { value, changes: recorded, doubts: [], isKnown: true } };
};

/** A space inside a number that only one engine sees is the width of its figures. */
const withoutGap = (first: Version, backing: readonly Version[]): Version => {
  const { doubts, value } = first.reading;
  if (doubts.length === 0 || doubts.some(({ code }) => code !== 'number-spacing')) return first;
  const sees = backing.some(
    (other) => isOfItsKind(other) && isDeepStrictEqual(other.reading.value, value),
  );
  return sees ? { ...first, reading: { ...first.reading, doubts: [] } } : first;
};

const isNumber = ({ first, contesting }: Compared): boolean =>
  contesting.length === 0 && isOfItsKind(first) && typeof first.reading.value === 'number';

const withoutStray = (reader: TextReading): TextReading => ({
  ...reader,
  text: withoutStrayMarks(reader.text),
});

/** `from`: the text as the engine gave it, where some of it has been left out already. */
const toVersion = (
  reader: TextReading,
  read: (text: string) => ValueReading,
  from: string = reader.text,
): Version => {
  const text = asKnown(withZero(withDash(restorePunctuation(reader.text), read), read), read);
  const reading = read(text);
  const name = nameIn(text, read);
  if (text === from) return { ...reader, text, reading, ...name };
  const change = { rule: 'punctuation', from, to: text };
  return { ...reader, ...name, reading: { ...reading, changes: [change, ...reading.changes] } };
};

/** An opening bracket, or the space that is left of one whose other half was read. */
const beforeBracket = /（|\s(?=[^（]*）)/;

const nameIn = (text: string, read: (text: string) => ValueReading): Pick<Version, 'name'> => {
  const [before = '', ...inBrackets] = withBrackets(text).split(beforeBracket);
  return before.trim() === '' || inBrackets.length === 0 ? {} : { name: read(before) };
};

/** Engines take a dash that stands alone for 一. Where only numbers stand, it says that there is none. */
const withDash = (text: string, read: (text: string) => ValueReading): string => {
  if (!loneDash.test(text)) return text;
  return isBlank(read) && read(text).value === null ? '—' : text;
};

/** Whether a dash says that there is no value, without a question but one of this kind. */
const isBlank = (read: (text: string) => ValueReading, asked?: ValueDoubt['code']): boolean => {
  const { value, doubts } = read('—');
  return value === null && doubts.every(({ code }) => code === asked);
};

/** A nought that stands alone is as round as a letter. Where only numbers stand, it is none. */
const withZero = (text: string, read: (text: string) => ValueReading): string =>
  loneRound.test(text) && typeof read('0').value === 'number' ? '0' : text;

/** Figures in a row are no strokes: a code stands before some words. */
const figures = /\d{2}/;

/** Where only the words of a vocabulary stand, strokes beside one of them are none of it. */
const asKnown = (text: string, read: (text: string) => ValueReading): string => {
  const { isKnown, doubts } = read(text);
  if (isKnown || doubts.length === 0 || figures.test(text)) return text;
  const words = closed(withoutBesideWords(text));
  return read(words).isKnown ? words : text;
};

const loneRound = /^\s*[oO]\s*$/;

const saysTheSame = (a: Version, b: Version): boolean =>
  JSON.stringify(a.reading.value) === JSON.stringify(b.reading.value) ||
  (isText(a) &&
    isText(b) &&
    foldLookAlikes(a.text) === foldLookAlikes(b.text) &&
    commasOf(a.text) === commasOf(b.text) &&
    !isStopOrPoint(a.text, b.text)) ||
  (isOfItsKind(a) && isPercentMisread(a.text, b.text));

/** The two kinds of comma that Chinese print has, which are alike to the eye and not in meaning. */
const commasOf = (text: string): string =>
  restorePunctuation(text)
    .replaceAll(',', '，')
    .replace(/[^、，]/g, '');

/** A phrase that is no sentence ends in no full stop: where another engine sees a point, it is a speck. */
const phraseWithStop = /^[^。，；：！？、,;:]{1,24}。$/;
const endsInPoint = /[.．·]$/;

const isStopOrPoint = (a: string, b: string): boolean =>
  (phraseWithStop.test(a) && endsInPoint.test(b)) ||
  (phraseWithStop.test(b) && endsInPoint.test(a));

/** Words of a vocabulary are known by what stands before their brackets. */
const namesTheSame = (first: Version, { name }: Version): boolean =>
  name !== undefined && isDeepStrictEqual(name.value, first.reading.value);

/** Look-alikes mean the same in running text only: in a number a dot is no comma. */
const isText = ({ reading }: Version): boolean => typeof reading.value === 'string';

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
  const sure = isSure && !(isText(first) && onlySigns.test(first.text));
  return (
    perhapsShared(first, given) ??
    perhapsOtherSign(first, backing, given) ??
    withOverruled(
      reported(first, readers, confidence, sure ? [] : [lowConfidence(first)]),
      first,
      given,
    )
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

/** The reading with a question, where it may be a mistake that engines share; else null. */
const perhapsShared = (first: Version, given: Given): RecognisedReading | null =>
  perhapsOne(first, sharedMistakes(first.text, given.isMeasured), given);

/** The same where the first engine sees no sign, and another an equals sign: what was overlooked may be another one. */
const perhapsOtherSign = (
  first: Version,
  backing: readonly Version[],
  given: Given,
): RecognisedReading | null => {
  if (given.isMeasured || otherSigns(first.text).length > 0) return null;
  const others = backing.map(({ text }) => otherSigns(text)).find(({ length }) => length > 0);
  return others ? perhapsOne(first, others, given) : null;
};

/** The reading with a question whether it is one of those texts; null where each says the same, or nothing of the kind. */
const perhapsOne = (
  first: Version,
  texts: readonly string[],
  { readers, read }: Given,
): RecognisedReading | null => {
  const others = texts
    .map((text) => ({ ...first, text, reading: read(restorePunctuation(text)) }))
    .filter(
      ({ reading: { value } }) =>
        !isDeepStrictEqual(value, first.reading.value) && (value !== null || !isOfItsKind(first)),
    );
  if (others.length === 0) return null;
  return reported(first, readers, Math.min(first.confidence, 0.5), [
    sharedDoubt([first, ...others]),
  ]);
};

/** All engines make this mistake, on every form of a document: nothing that was read backs it. */
const sharedDoubt = (versions: readonly Version[]): ValueDoubt => ({
  ...question('low-confidence', versions.map(toCandidate)),
  settledByCorroboration: false,
});

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
  const disagree = {
    ...question('readers-disagree', [...versions.map(toCandidate), ...asSigns]),
    settledByCorroboration: maybeBacked,
    ...(disputed && { disputed }),
  };
  return reported(first, readers, Math.min(first.confidence, 0.5), [disagree]);
};

/** What one engine reads before a number and is no mark may be a figure that the other does not see. */
const mayHoldAnotherDigit = (other: Version, only: Version): boolean => {
  const [text, number] = [withoutSpace(other), withoutSpace(only)];
  return (
    typeof only.reading.value === 'number' &&
    text.endsWith(number) &&
    perhapsFigure.test(text.slice(0, text.length - number.length))
  );
};

const perhapsFigure = /^[^\d.,:;'"`_*·•~\-–—=，。：；、“”‘’]$/;

const withoutSpace = ({ text }: Version): string => text.replace(/\s+/g, '');

/** A word of the vocabulary is no mistake for words that another engine is sure of. */
const never = Infinity;

const isOnlyKnown = (one: Version, other: Version): boolean =>
  one.reading.isKnown === true && !other.reading.isKnown;

/** Whether a text is another word of the vocabulary than the known one, or most like another. */
const namesAnother = (known: Version, others: readonly Version[]): boolean =>
  known.reading.isKnown === true &&
  isText(known) &&
  others.some(
    ({ reading: { value, isKnown, doubts } }) =>
      (isKnown && value !== known.reading.value) ||
      doubts.some(({ details: { label } }) => label !== undefined && label !== known.reading.value),
  );

/** Nearly every text is some target: that the type reads one proves nothing against the other. */
const isTarget = ({ reading: { value } }: Version): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** The type reads the text without a doubt. */
const isOfItsKind = ({ reading }: Version): boolean =>
  reading.value !== null && reading.doubts.length === 0;

const reported = (
  { text, reading }: Version,
  readers: readonly TextReading[],
  confidence: number,
  doubts: readonly ValueDoubt[],
): RecognisedReading => ({
  raw: text,
  reading: { ...reading, doubts: [...reading.doubts, ...doubts] },
  recognition: { readers, confidence },
});

const lowConfidence = (version: Version): ValueDoubt =>
  question('low-confidence', [toCandidate(version)]);

const question = (
  code: 'readers-disagree' | 'low-confidence',
  candidates: readonly Candidate[],
): ValueDoubt => ({
  code,
  candidates: withoutTwins(candidates),
  details: {},
  settledByCorroboration: true,
});

const toCandidate = ({ engine, text, reading }: Version): Candidate => ({
  value: reading.value,
  because: reasons.readBy(engine, text),
});

const withoutTwins = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const key = (value: JsonValue): string => JSON.stringify(value);
  return candidates.filter(
    ({ value }, index) =>
      candidates.findIndex((other) => key(other.value) === key(value)) === index,
  );
};
