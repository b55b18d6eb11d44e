/** Letters that stand beside digits and look like one: engines with different mistakes share this one. */
const digitLike: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };
const beside = /(?<=\d)[OoIl](?![a-z])|(?<![a-z])[OoIl](?=\d)/g;
/** Signs that are read as `=` by engines that do not know them, or see them blurred. */
const readAsEqual = ['≈', '≥', '≤'];
const equalBeforeNumber = /^\s*[=＝](?=\s*\d)/;

/**
 * What else a text may be though all engines read it so: letters beside digits as digits, and a sign of comparison
 * before a number as its like. Empty where there is nothing of that kind.
 */
export const sharedMistakes = (text: string): readonly string[] => {
  const digits = text.replace(beside, (letter) => digitLike[letter] ?? letter);
  const signs = equalBeforeNumber.test(text)
    ? readAsEqual.map((sign) => text.replace(equalBeforeNumber, sign))
    : [];
  return digits === text ? signs : [digits, ...signs];
};
