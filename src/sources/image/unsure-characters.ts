import type { LineReading, RecognisedCharacter } from '../../model/line-reader.ts';
import { type Alternative, sureOfCharacter, type TextReading } from '../../model/text-reading.ts';

/**
 * The characters of a line that its engine is not sure of, each with its neighbours, by which they are found again;
 * and what those may be that are as good as undecided. That an engine may have passed a character over says nothing of
 * where: then it is not said which are unsure.
 */
export const unsureCharacters = ({
  characters,
  confidence,
}: LineReading): Pick<TextReading, 'unsure' | 'perhaps'> => {
  if (confidence >= sureOfCharacter) return {};
  const least = Math.min(...characters.map((character) => character.confidence));
  const perhaps = characters.flatMap((_, i) => likelyInstead(characters, i));
  const unsure = characters.flatMap((character, i) =>
    character.confidence >= sureOfCharacter ? [] : [withNeighbours(characters, i)],
  );
  return { ...(confidence >= least && { unsure }), ...(perhaps.length > 0 && { perhaps }) };
};

const withNeighbours = (
  characters: readonly RecognisedCharacter[],
  i: number,
  instead: string = characters[i]?.text ?? '',
): string => (characters[i - 1]?.text ?? '') + instead + (characters[i + 1]?.text ?? '');

/** From here on an engine has as good as not decided between two characters. */
const leastLikely = 0.3;
const han = /\p{Script=Han}/u;
/** What ends a clause or a part of one: more than two are alike, of which one is half as likely as another. */
const stop = /^[，。、；：·]$/;
const leastShare = 0.5;

const likelyInstead = (
  characters: readonly RecognisedCharacter[],
  i: number,
): readonly Alternative[] => {
  const { text = '', confidence = 0, alternatives = [] } = characters[i] ?? {};
  const isLikely = (other: { readonly text: string; readonly confidence: number }): boolean =>
    (han.test(text) && han.test(other.text) && other.confidence >= leastLikely) ||
    (stop.test(text) && stop.test(other.text) && other.confidence >= confidence * leastShare);
  return alternatives.filter(isLikely).map((other) => ({
    read: withNeighbours(characters, i),
    instead: withNeighbours(characters, i, other.text),
  }));
};
