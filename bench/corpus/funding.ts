import Big from 'big.js';
import type { Picker } from './picker.ts';
import { type AmountStyle, amountStyles, type Written, writeAmount } from './written.ts';

/** The money of one form, in its unit. */
export interface Funding {
  readonly unit: '万元' | '元';
  readonly style: AmountStyle;
  readonly total: Big;
  readonly fiscal: Big;
  readonly carryover: Big | null;
  readonly other: Big;
}

export const fund = (pick: Picker): Funding => {
  const unit = pick.chance(0.2) ? '元' : '万元';
  const decimals = unit === '元' ? pick.of([0, 2]) : pick.of([0, 1, 2, 2, 4]);
  const amount = (most: number): Big =>
    new Big(pick.int(1, most * 10 ** Math.min(decimals, 4))).div(10 ** decimals);
  const scale = unit === '元' ? 10_000 : 1;
  const fiscal = amount(pick.of([5, 90, 900, 30_000]) * scale);
  const carryover = pick.chance(0.25) ? amount(40 * scale) : null;
  const other = pick.chance(0.4) ? amount(60 * scale) : new Big(0);
  const total = fiscal.plus(other).plus(carryover ?? 0);
  return { unit, style: pick.of(amountStyles), total, fiscal, carryover, other };
};

/** An amount as the form writes it. */
export const written = (funding: Funding, amount: Big): Written =>
  amount.eq(0)
    ? { text: '0', value: 0, stored: { value: 0, format: 'General' } }
    : writeAmount(amount, funding.style);
