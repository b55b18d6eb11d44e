import type { Candidate } from '../../model/uncertainty.ts';
import { reasons } from '../reasons.ts';
import type { ValueReading } from '../value-type.ts';

/** An engine gives letters for a sign of comparison that its alphabet lacks, most often V, N or Λ. */
const lettersBeforeNumber = /^\s*([A-Za-zΛ∧πⅡ]{1,2})(?=\s?\d)/u;
const signs = ['≥', '≤', '>', '<', '≈'];

/** What a text means where the letters before its number are each of the signs; nothing for other texts. */
export const lettersAsSigns = (
  text: string,
  read: (text: string) => ValueReading,
): readonly Candidate[] => {
  const letters = text.match(lettersBeforeNumber)?.[1];
  if (letters === undefined) return [];
  return signs.flatMap((sign) => {
    const { value, doubts } = read(text.replace(lettersBeforeNumber, sign));
    const isQuantity = value !== null && doubts.length === 0;
    return isQuantity ? [{ value, because: reasons.signFor(letters) }] : [];
  });
};
