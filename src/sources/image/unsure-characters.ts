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

/** Characters of which engines mistake one for another, and from where on one is as good as undecided. */
interface Likes {
  readonly of: RegExp;
  readonly least: (confidence: number) => number;
}

const likes: readonly Likes[] = [
  { of: /\p{Script=Han}/u, least: () => 0.3 },
  // What ends a clause or a part of one: more than two are alike, of which one is half as likely as another.
  { of: /^[，。、；：·]$/, least: (confidence) => confidence / 2 },
];

const likelyInstead = (
  characters: readonly RecognisedCharacter[],
  i: number,
): readonly Alternative[] => {
  const { text = '', confidence = 0, alternatives = [] } = characters[i] ?? {};
  const like = likes.find(({ of }) => of.test(text));
  if (!like) return [];
  const isLikely = (other: RecognisedCharacter['alternatives'][number]): boolean =>
    like.of.test(other.text) && other.confidence >= like.least(confidence);
  return alternatives.filter(isLikely).map((other) => ({
    read: withNeighbours(characters, i),
    instead: withNeighbours(characters, i, other.text),
  }));
};
