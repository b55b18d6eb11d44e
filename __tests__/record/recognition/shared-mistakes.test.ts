import { describe, expect, it } from '@jest/globals';
import { sharedMistakes } from '../../../src/record/recognition/shared-mistakes.ts';

describe('sharedMistakes', () => {
  it('takes letters beside digits for the digits that they look like', () => {
    expect(sharedMistakes('RO1')).toEqual(['R01']);
    expect(sharedMistakes('2o24')).toEqual(['2024']);
    expect(sharedMistakes('0l01')).toEqual(['0101']);
  });

  it('takes a sign before a number for those that look like it', () => {
    expect(sharedMistakes('=130平方米')).toEqual(['≈130平方米', '≥130平方米', '≤130平方米']);
  });

  it('leaves all else alone', () => {
    for (const text of ['Windows10', 'R01', 'OA系统', 'Protocol2', '≥95%', 'a=b', '130平方米'])
      expect(sharedMistakes(text)).toEqual([]);
  });
});
