import type { ReaderResult } from './document.ts';

/** An engine is sure of a character from here on. */
export const sureOfCharacter = 0.95;

/** Below this an engine doubts what it reads. */
const doubted = 0.5;

/** Whether every engine doubts what it reads: what it says is nothing to go by. */
export const isDoubtedByAll = (readers: readonly Pick<ReaderResult, 'confidence'>[]): boolean =>
  readers.every(({ confidence }) => confidence < doubted);

/** What one engine reads in a token or cell, with the parts of it that it is not sure of. */
export interface TextReading extends ReaderResult {
  /** The characters that the engine is not sure of, each with its neighbours; whole texts where it is not known which. */
  readonly unsure?: readonly string[];
  /** Where another Chinese character is nearly as likely as the one that was read. */
  readonly perhaps?: readonly Alternative[];
}

/** A part of a text, one character with its neighbours, and what it may be instead. */
export interface Alternative {
  readonly read: string;
  readonly instead: string;
}

/** The parts of its text that an engine is not sure of: all of it where nobody said which. */
export const unsureIn = ({ text, confidence, unsure }: TextReading): readonly string[] =>
  confidence >= sureOfCharacter ? [] : (unsure ?? [text]);

/** Readings of parts that belong together, in one: what is unsure in one of them is so in all. */
export const unsureOf = (
  confidence: number,
  parts: readonly TextReading[],
): Pick<TextReading, 'unsure' | 'perhaps'> => {
  if (confidence >= sureOfCharacter) return {};
  const perhaps = parts.flatMap((part) => part.perhaps ?? []);
  return { unsure: parts.flatMap(unsureIn), ...(perhaps.length > 0 && { perhaps }) };
};
