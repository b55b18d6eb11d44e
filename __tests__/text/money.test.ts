import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { convertMoney, isMoneyUnit, yuanFactor } from '../../src/text/money.ts';

const units = ['元', '千元', '万元', '百万元', '亿元'];

describe('Money units', () => {
  it('are known by their canonical names', () => {
    expect(units.every(isMoneyUnit)).toBe(true);
    expect(['万', '公里', '', 'constructor'].some(isMoneyUnit)).toBe(false);
  });

  it('are so many yuan', () => {
    expect(units.map((unit) => yuanFactor(unit)?.toFixed())).toEqual([
      '1',
      '1000',
      '10000',
      '1000000',
      '100000000',
    ]);
    expect(yuanFactor('美元')).toBeNull();
  });

  it('convert exactly', () => {
    expect(convertMoney(new Big('125000'), '元', '万元')?.toFixed()).toBe('12.5');
    expect(convertMoney(new Big('1.5'), '亿元', '万元')?.toFixed()).toBe('15000');
    expect(convertMoney(new Big('1'), '元', '亿元')?.toFixed()).toBe('0.00000001');
    expect(convertMoney(new Big('1'), '元', '公里')).toBeNull();
    expect(convertMoney(new Big('1'), '人', '元')).toBeNull();
  });

  it('come back unchanged from every other unit', () => {
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(fc.integer(), unit, unit, (cents, from, to) => {
        const value = new Big(cents).div(100);
        const there = convertMoney(value, from, to) ?? new Big(NaN);
        expect(convertMoney(there, to, from)?.eq(value)).toBe(true);
      }),
    );
  });
});
