import type { TextReading } from '../../model/text-reading.ts';

/** A Latin word with a number close behind it: the space that is printed there is narrow. */
const closeNumber = /(?<![A-Za-z])([A-Za-z]{3,})(\d+)/g;

/**
 * The first text with the spaces between words and numbers that another engine sees: that no engine sees one is a
 * mistake they share, but none makes one up.
 */
export const withWordSpaces = ([first, ...others]: readonly [
  TextReading,
  ...TextReading[],
]): readonly [TextReading, ...TextReading[]] => {
  const text = first.text.replace(closeNumber, (whole, word: string, number: string) => {
    const spaced = `${word} ${number}`;
    return others.some((other) => other.text.includes(spaced)) ? spaced : whole;
  });
  return [text === first.text ? first : { ...first, text }, ...others];
};
