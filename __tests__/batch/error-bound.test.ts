import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { upperErrorBound } from '../../src/batch/error-bound.ts';

describe('The bound on silent errors', () => {
  // With no error found, the bound p solves (1 − p)^n = 0.05.
  it.each([
    [0, 100, 0.02951],
    [0, 300, 0.00994],
    [0, 1, 0.95],
    [1, 100, 0.04656],
    [2, 10, 0.5069],
    [5, 100, 0.10225],
  ])('is, for %d wrong of %d, %d', (wrong, looked, bound) => {
    expect(upperErrorBound(wrong, looked)).toBeCloseTo(bound, 4);
  });

  it('is 1 where nothing was looked at and where all are wrong', () => {
    expect(upperErrorBound(0, 0)).toBe(1);
    expect(upperErrorBound(7, 7)).toBe(1);
  });

  it('does not break down with many draws', () => {
    expect(upperErrorBound(0, 100_000)).toBeCloseTo(0.0000299568, 8);
  });

  it('lies above the share that was found, and falls with every further right value', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 500 }), (wrong, right) => {
        const bound = upperErrorBound(wrong, wrong + right);
        expect(bound).toBeGreaterThan(wrong / (wrong + right));
        expect(upperErrorBound(wrong, wrong + right + 1)).toBeLessThan(bound);
      }),
    );
  });
});
