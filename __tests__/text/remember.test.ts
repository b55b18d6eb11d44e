import { describe, expect, it } from '@jest/globals';
import { remember } from '../../src/text/remember.ts';

describe('remember', () => {
  const counting = () => {
    let calls = 0;
    const lengthOf = remember((text) => {
      calls++;
      return text.length;
    });
    return { lengthOf, calls: () => calls };
  };

  it('gives what the function gives', () => {
    const { lengthOf } = counting();
    expect(['', '资金', '资金', '资金总额'].map(lengthOf)).toEqual([0, 2, 2, 4]);
  });

  it('asks the function once for the same text, whatever it answers', () => {
    const { lengthOf, calls } = counting();
    for (const text of ['', '资金', '', '资金']) lengthOf(text);
    expect(calls()).toBe(2);
  });

  it('forgets rather than grow without end', () => {
    const { lengthOf, calls } = counting();
    for (let i = 0; i < 5000; i++) lengthOf(String(i));
    lengthOf('0');
    expect(calls()).toBe(5001);
    lengthOf('4999');
    expect(calls()).toBe(5001);
  });
});
