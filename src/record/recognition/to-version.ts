import type { TextReading } from '../../model/text-reading.ts';
import { withoutBesideWords } from '../../text/beside-words.ts';
import type { ValueDoubt, ValueReading } from '../value-type.ts';
import { closed, withBrackets } from './brackets.ts';
import { loneDash } from './lone-dash.ts';
import { restorePunctuation } from './punctuation.ts';
import type { Version } from './version.ts';

/** `from`: the text as the engine gave it, where some of it has been left out already. */
export const toVersion = (
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
export const isBlank = (
  read: (text: string) => ValueReading,
  asked?: ValueDoubt['code'],
): boolean => {
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
