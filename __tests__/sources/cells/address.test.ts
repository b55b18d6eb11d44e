import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress, placeOf } from '../../../src/sources/cells/address.ts';

describe('cellAddress', () => {
  it.each([
    [0, 0, 'A1'],
    [4, 25, 'Z5'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [9, 702, 'AAA10'],
    [1048575, 16383, 'XFD1048576'],
  ])('names row %p, column %p: %s', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  it('is undone by placeOf', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(placeOf(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
  });
});
