import type { LineReading } from '../../model/line-reader.ts';
import { sureOfCharacter, type TextReading } from '../../model/text-reading.ts';

/**
 * The characters of a line that its engine is not sure of, each with its neighbours, by which they are found again.
 * That an engine may have passed a character over says nothing of where: then nothing is said.
 */
export const unsureCharacters = ({
  characters,
  confidence,
}: LineReading): Pick<TextReading, 'unsure'> => {
  const least = Math.min(...characters.map((character) => character.confidence));
  if (confidence >= sureOfCharacter || confidence < least) return {};
  const unsure = characters.flatMap((character, i) =>
    character.confidence >= sureOfCharacter
      ? []
      : [
          characters
            .slice(Math.max(0, i - 1), i + 2)
            .map(({ text }) => text)
            .join(''),
        ],
  );
  return { unsure };
};
