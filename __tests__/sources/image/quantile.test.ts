import { describe, expect, it } from '@jest/globals';
import { quantile } from '../../../src/sources/image/quantile.ts';

describe('quantile', () => {
  it('is the value that a share of all is below, whatever their order', () => {
    expect(quantile([30, 10, 20, 40], 0.5)).toBe(30);
    expect(quantile([30, 10, 20, 40], 0)).toBe(10);
  });

  it('is the largest for all of them, and 0 of nothing', () => {
    expect(quantile([30, 10, 20], 1)).toBe(30);
    expect(quantile([], 0.5)).toBe(0);
  });
});
