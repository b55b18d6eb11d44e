import Big from 'big.js';

/** 0.285 → 28.5, without the error of binary fractions. */
export const percentOf = (fraction: number): number => new Big(fraction).times(100).toNumber();
