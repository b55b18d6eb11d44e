import type { TextReading } from '../../model/text-reading.ts';

/** Nothing that is printed begins with one of these before a Chinese character; */
const stop = /^\s*[.．，,。、]\s*(?=\p{Script=Han})/u;
/** these may be bullets, where all engines see the same. */
const bullet = /^\s*([·•・*])\s*(?=\p{Script=Han})/u;
/** What another engine takes such a speck for; before a numeral a dash and a tilde may be signs. */
const speck =
  /^\s*(?:[.．，,。、·•・*]|[-—–_~](?!\s*[〇零一二三四五六七八九十百千万亿两半]))?\s*(?=\p{Script=Han})/u;
/** Longer texts are prose, whose clauses may begin with a bullet each. */
const longestPhrase = 24;

/** Takes the point off the beginning of a phrase, where one engine reads a point there and each a speck or nothing. */
export const withoutLeadingPoint = (
  readers: readonly TextReading[],
): ((reader: TextReading) => TextReading) => {
  const texts = readers.map(({ text }) => text);
  const isPhrase = texts.every((text) => text.length <= longestPhrase && speck.test(text));
  const bullets = new Set(texts.map((text) => text.match(bullet)?.[1]));
  const isSpeck = texts.some((text) => stop.test(text)) || bullets.size > 1;
  if (!isPhrase || !isSpeck) return (reader) => reader;
  return (reader) => ({ ...reader, text: reader.text.replace(speck, '') });
};
