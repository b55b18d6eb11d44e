import type { JsonValue } from '../../../model/json.ts';
import { foldRadicals } from '../../../text/radicals.ts';
import type { ValueReading, ValueType } from '../../value-type.ts';
import { question } from './reading.ts';

/** Control characters but white space, U+FFFD, private use, lone surrogates and non-characters. */
const garbled = /[\p{Co}\p{Cs}\ufffd\ufdd0-\ufdef\ufffe\uffff]|[^\P{Cc}\t\n\v\f\r]/u;

/** ASCII and the characters of everyday Chinese text: most texts hold nothing else, and need no closer look. */
const everyday =
  /^[\t\n\r -~\u00b1-\u00f7\u2010-\u2027\u2030\u2264\u2265\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Whether the text has characters that no one writes: it comes from a text layer without a character map. */
const isGarbled = (text: string): boolean => garbled.test(text);

/**
 * The type as the registry holds it. What concerns the characters of every type stands here: radicals are
 * read as the characters that they stand for, and garbled characters are doubted whatever the type says.
 */
export const registered = <V extends JsonValue>(type: ValueType<V>): ValueType => ({
  name: type.name,
  schema: type.schema,
  // Callers hold values of the type's own schema only.
  print: (value) => type.print(value as V),
  read: (raw, context) => {
    if (everyday.test(raw)) return type.read(raw, context);
    const text = foldRadicals(raw);
    const reading = type.read(text, context);
    const unified = text === raw ? reading : afterRadicals(raw, text, reading);
    if (!isGarbled(raw)) return unified;
    return { ...unified, doubts: [...unified.doubts, question('garbled-text-layer')] };
  },
});

const afterRadicals = (from: string, to: string, reading: ValueReading): ValueReading => ({
  ...reading,
  changes: [{ rule: 'radical', from, to }, ...reading.changes],
});
