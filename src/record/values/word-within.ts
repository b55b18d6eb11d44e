import type { Vocabulary } from '../../model/grammar.ts';
import { labelKey } from '../../text/fold.ts';
import { isPartOfAnother, labelsOf } from './vocabulary-labels.ts';

/** A word of a vocabulary in a text that says more. */
export interface WordWithin {
  readonly word: string;
  /** What stands around it, without white space, punctuation and what follows a bracket. */
  readonly rest: string;
}

const fromBracket = /\(.*$/;

/**
 * The only word of the vocabulary that stands in the text. None where the rest has another, and where the word is part
 * of a longer one of another term: of that, the other part may be in the rest, misread.
 */
export const wordWithin = (text: string, vocabulary: Vocabulary): WordWithin | null => {
  const labels = labelsOf(vocabulary);
  const key = labelKey(text);
  const [longest] = labels
    .filter((one) => key.includes(one.key))
    .sort((a, b) => b.key.length - a.key.length);
  if (!longest) return null;
  const rest = key.replace(longest.key, '');
  const isUnclear =
    labels.some(({ key: other }) => rest.includes(other)) || isPartOfAnother(longest, labels);
  return isUnclear ? null : { word: longest.label, rest: rest.replace(fromBracket, '') };
};
