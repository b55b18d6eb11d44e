import { z } from 'zod';
import { isMoneyUnit } from '../../text/money.ts';
import type { ValueReading, ValueType } from '../value-type.ts';
import { type Draft, draft, narrow, rewrite } from './notation/draft.ts';
import { blank, reading, unparsed } from './notation/reading.ts';

const withoutSpace = rewrite('layout-space', (text) => text.replaceAll(' ', ''));

/** 人民币万元, （万元） → 万元 */
const bareUnit = rewrite('unit', (text) => text.replace(/[()]/g, '').replace(/^人民币/, ''));

const tidyUnit = (raw: string): Draft => bareUnit(withoutSpace(narrow(draft(raw))));

const read = (raw: string): ValueReading<string> => {
  const tidied = tidyUnit(raw);
  if (tidied.text === '') return blank;
  return isMoneyUnit(tidied.text) ? reading(tidied.text, tidied.changes) : unparsed();
};

/** The unit of a form's amounts by its canonical name: 元, 千元, 万元, 百万元 or 亿元. */
export const moneyUnitType: ValueType<string> = {
  name: 'money-unit',
  schema: z.string(),
  read,
  print: (value) => value,
};
