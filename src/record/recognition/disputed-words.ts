import type { DisputedWords } from '../../model/record.ts';
import { asPhrase } from '../../text/look-alikes.ts';
import { differences } from './differences.ts';
import { wordCharacter } from './word-character.ts';

/** So much on both sides makes words unlike others: an end of the text counts as a character. */
const around = 2;
const words = new RegExp(`^(?:${wordCharacter}){1,4}$`, 'u');

/**
 * Where readings differ from the first in Chinese characters alone: those with their surroundings. Null where they
 * differ in anything else, such as a figure, what only one of them sees, or marks that look alike.
 */
export const disputedWords = (
  texts: readonly [string, ...string[]],
): readonly DisputedWords[] | null => {
  const [own, ...others] = texts.map(asPhrase) as [string, ...string[]];
  const found: DisputedWords[] = [];
  for (const other of others) {
    let shift = 0;
    const differing = differences(own, other) ?? [];
    // None: they differ in look-alikes and white space, which words elsewhere say nothing of.
    if (differing.length === 0) return null;
    for (const { at, here, there } of differing) {
      if (!words.test(here)) return null;
      found.push({
        read: surrounded(own, at, here),
        otherwise: surrounded(other, at + shift, there),
      });
      shift += there.length - here.length;
    }
  }
  return found;
};

const surrounded = (text: string, at: number, { length }: string): string =>
  text.slice(Math.max(0, at - around), at + length + around);
