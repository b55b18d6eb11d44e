import type { ValueType } from '../value-type.ts';
import { amountType } from './amount.ts';
import { moneyUnitType } from './money-unit.ts';
import { codeNameType, nameCodeType } from './name-code.ts';
import { registered } from './notation/registered.ts';
import { numberType } from './number.ts';
import { percentageType } from './percentage.ts';
import { periodType } from './period.ts';
import { targetType } from './target.ts';
import { termType } from './term.ts';
import { textType } from './text.ts';
import { yearType } from './year.ts';

const types: readonly ValueType[] = [
  registered(textType),
  registered(amountType),
  registered(targetType),
  registered(termType),
  registered(nameCodeType),
  registered(codeNameType),
  registered(periodType),
  registered(yearType),
  registered(moneyUnitType),
  registered(percentageType),
  registered(numberType),
];

/** Every way of writing values, by the name that grammars use. */
export const valueTypes: ReadonlyMap<string, ValueType> = new Map(
  types.map((type) => [type.name, type]),
);
