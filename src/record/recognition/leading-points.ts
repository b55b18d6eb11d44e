import type { TextReading } from '../../model/text-reading.ts';

/** A speck before the first character of a phrase, */
const point = /^\s*[.．·•・。，,、'‘’`*]\s*(?=\p{Script=Han})/u;
/** and what another engine takes it for. */
const speck = /^\s*[.．·•・。，,、'‘’`*\-—–_~]?\s*(?=\p{Script=Han})/u;
/** Longer texts are prose, whose clauses may begin with a bullet each. */
const longestPhrase = 24;

/** Takes the point off the beginning of a phrase, where one engine reads a point there and each a speck or nothing. */
export const withoutLeadingPoint = (
  readers: readonly TextReading[],
): ((reader: TextReading) => TextReading) => {
  const isPhrase = readers.every(({ text }) => text.length <= longestPhrase && speck.test(text));
  if (!isPhrase || !readers.some(({ text }) => point.test(text))) return (reader) => reader;
  return (reader) => ({ ...reader, text: reader.text.replace(speck, '') });
};
