import Big from 'big.js';
import { z } from 'zod';
import type { Candidate } from '../../model/uncertainty.ts';
import { isDashLike, saysNone } from '../../text/dash.ts';
import { convertMoney, isMoneyUnit } from '../../text/money.ts';
import type { ValueContext, ValueReading, ValueType } from '../value-type.ts';
import { exactNumber, printNumber } from './notation/decimal.ts';
import { type Draft, draft, hasChange, narrow, rewrite } from './notation/draft.ts';
import { parseFigure, spacingDoubts, tidyFigure } from './notation/figure.ts';
import { guesses } from './notation/guess.ts';
import { tooPrecise } from './notation/read-figure.ts';
import { blank, candidate, question, reading, unparsed } from './notation/reading.ts';
import { because } from './reasons.ts';

/** A sum as it is printed; `unit` is the canonical name of its own unit, null where it names none. */
interface Sum {
  readonly digits: string;
  readonly unit: string | null;
}

const read = (raw: string, context: ValueContext): ValueReading<number> => {
  const from = draft(raw);
  if (from.text === '') return blank;
  const bare = currencySign(narrow(from));
  if (saysNone(bare.text)) return reading<number>(null, [], [question('blank-amount', zeroOrNone)]);
  if (isDashLike(bare.text)) return unparsed(onesOrNone(bare.text));
  const tidied = tidyFigure(bare);
  const sum = parseSum(tidied.text);
  if (sum === null) return unparsed(guessSums(bare, context));
  return inUnit(tidied, sum, context);
};

const currencySign = rewrite('currency-sign', (text) =>
  text.replace(/^(-?) ?(?:人民币|RMB|[¥￥]) ?/, '$1'),
);

/** null where the text is not one number with a money unit or none after it. */
const parseSum = (text: string): Sum | null => {
  const figure = parseFigure(text);
  if (figure === null) return null;
  const unit = unitOf(figure.suffix);
  return unit === '' || isMoneyUnit(unit) ? { digits: figure.digits, unit: unit || null } : null;
};

/** In an amount 万 alone is 万元, and 整 after 元 says only that nothing follows. */
const unitOf = (suffix: string): string => {
  const bare = suffix.replace(/[()]/g, '').replace(/元[整正]$/, '元');
  return bare === '万' || bare === '亿' ? `${bare}元` : bare;
};

const inUnit = (tidied: Draft, sum: Sum, context: ValueContext): ValueReading<number> => {
  const converted = convert(tidied, sum, context.unit);
  const value = exactNumber(converted.value);
  if (value === null) return tooPrecise(converted.value.toFixed());
  const reread = (text: string): number | null => sumOf(text, context);
  return reading(value, converted.draft.changes, [
    ...spacingDoubts(converted.draft, value, reread),
    ...unitDoubts(converted.draft, sum, value, context.unit),
  ]);
};

interface Converted {
  readonly value: Big;
  readonly draft: Draft;
}

/** The sum in the form's unit; as it is printed where either unit is not known. */
const convert = (tidied: Draft, { digits, unit }: Sum, formUnit: string | null): Converted => {
  const printed = new Big(digits);
  if (unit === null || formUnit === null || unit === formUnit)
    return { value: printed, draft: tidied };
  const value = convertMoney(printed, unit, formUnit);
  if (value === null) return { value: printed, draft: tidied };
  return { value, draft: rewrite('unit', () => `${value.toFixed()}${formUnit}`)(tidied) };
};

const sumOf = (text: string, context: ValueContext): number | null => {
  const sum = parseSum(text);
  return sum === null ? null : exactNumber(convert(draft(text), sum, context.unit).value);
};

const unitDoubts = (tidied: Draft, sum: Sum, value: number, formUnit: string | null) => {
  if (sum.unit !== null)
    return isKnown(formUnit)
      ? []
      : [unitConflict(sum.unit, formUnit, [candidate(value, because.asPrinted)])];
  if (!hasChange(tidied, 'currency-sign') || formUnit === '元') return [];
  return [signConflict(sum, value, formUnit)];
};

const isKnown = (unit: string | null): boolean => unit !== null && isMoneyUnit(unit);

const unitConflict = (found: string, formUnit: string | null, candidates: readonly Candidate[]) =>
  question('unit-conflict', candidates, { found, form: formUnit ?? '' });

/** A bare ￥ in a table of 万元 may be an ornament or may say 元. */
const signConflict = (sum: Sum, value: number, formUnit: string | null) => {
  const yuan = formUnit === null ? null : convertMoney(new Big(sum.digits), '元', formUnit);
  const inYuan = yuan === null ? null : exactNumber(yuan);
  const candidates = [
    candidate(value, because.inTableUnit),
    ...(inYuan === null ? [] : [candidate(inYuan, because.inYuan)]),
  ];
  return unitConflict('￥', formUnit, candidates);
};

const zeroOrNone = [candidate(0, because.dashIsZero), candidate(null, because.leftBlank)];

const onesOrNone = (text: string): readonly Candidate[] => {
  if (!text.startsWith('一')) {
    return [candidate(0, because.lettersForDigits), candidate(null, because.leftBlank)];
  }
  return text === '一' ? [candidate(1, because.numeralOne), ...zeroOrNone] : zeroOrNone;
};

const guessSums = (from: Draft, context: ValueContext): readonly Candidate[] =>
  guesses(from).flatMap((guess) => {
    const value = sumOf(guess.text, context);
    return value === null ? [] : [candidate(value, guess.because)];
  });

/** A sum of money in the form's unit: `3. 12` → 3.12, `39000元` → 3.9 in a table of 万元. */
export const amountType: ValueType<number> = {
  name: 'amount',
  schema: z.number(),
  read,
  print: printNumber,
};
