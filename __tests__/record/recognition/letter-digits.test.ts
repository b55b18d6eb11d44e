import { describe, expect, it } from '@jest/globals';
import { withDigitsForLetters } from '../../../src/record/recognition/letter-digits.ts';

describe('withDigitsForLetters', () => {
  it('takes letters beside digits for the digits that they look like', () => {
    expect(withDigitsForLetters('RO1')).toBe('R01');
    expect(withDigitsForLetters('2o24')).toBe('2024');
    expect(withDigitsForLetters('0l01')).toBe('0101');
  });

  it('leaves words alone', () => {
    for (const text of ['Windows10', 'R01', 'OA系统', '10only', 'Protocol2'])
      expect(withDigitsForLetters(text)).toBe(text);
  });
});
