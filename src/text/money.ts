import Big from 'big.js';

/** The money units of budgets and their powers of ten of 元. */
const powers: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** Whether the text is the canonical name of a money unit. */
export const isMoneyUnit = (text: string): boolean => Object.hasOwn(powers, text);

/** How many 元 one unit is; null for what is no canonical money unit. */
export const yuanFactor = (unit: string): Big | null =>
  isMoneyUnit(unit) ? new Big(`1e${powers[unit]}`) : null;

/** The same sum in another unit, exactly; null where either is no money unit. */
export const convertMoney = (value: Big, from: string, to: string): Big | null => {
  const [source, target] = [powers[from], powers[to]];
  if (!isMoneyUnit(from) || !isMoneyUnit(to)) return null;
  // Dividing would round to a number of decimals, multiplying by a power of ten never does.
  return value.times(new Big(`1e${(source ?? 0) - (target ?? 0)}`));
};
