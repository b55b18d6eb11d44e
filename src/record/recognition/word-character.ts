/** A Chinese character that is no numeral, as a pattern with the flag `u`: a numeral is another value. */
export const wordCharacter = '(?![零〇一二三四五六七八九十百千万亿两])\\p{Script=Han}';
