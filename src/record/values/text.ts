import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { blank, reading } from './notation/reading.ts';
import { tidy } from './notation/white.ts';

/** Running text: only the white space that layout made goes. */
export const textType: ValueType<string> = {
  name: 'text',
  schema: z.string(),
  read: (raw) => {
    const text = tidy(raw);
    if (text === '') return blank;
    return reading(text, text === raw ? [] : [{ rule: 'layout-space', from: raw, to: text }]);
  },
  print: (value) => value,
};
