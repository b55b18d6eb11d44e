/** Letters that stand beside digits and look like one: engines with different mistakes share this one. */
const digitLike: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };

/** Every such letter as the digit it may be; the same text where there is none. */
export const withDigitsForLetters = (text: string): string =>
  text.replace(
    /(?<=\d)[OoIl](?![a-z])|(?<![a-z])[OoIl](?=\d)/g,
    (letter) => digitLike[letter] ?? letter,
  );
