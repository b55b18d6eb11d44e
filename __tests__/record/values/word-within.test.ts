import { describe, expect, it } from '@jest/globals';
import { wordWithin } from '../../../src/record/values/word-within.ts';

const vocabulary = {
  id: 'level',
  terms: [
    { name: '产出指标', synonyms: ['产出', '产出数量指标'] },
    { name: '成本指标', synonyms: ['成本'] },
    { name: '社会成本指标', synonyms: ['社会成本'] },
  ],
};

describe('The word of a vocabulary within a text', () => {
  it('is the longest, with what stands around it but for its brackets', () => {
    expect(wordWithin('区 产出指标（必填）', vocabulary)).toEqual({ word: '产出指标', rest: '区' });
    expect(wordWithin('产出★\n人', vocabulary)).toEqual({ word: '产出', rest: '★人' });
  });

  it('is none where there are two, or it may be the rest of a longer one of another term', () => {
    expect(wordWithin('产出 社会成本', vocabulary)).toBeNull();
    expect(wordWithin('★成本', vocabulary)).toBeNull();
    expect(wordWithin('立出', vocabulary)).toBeNull();
  });

  it('is found though a longer label of the same term has it within', () => {
    expect(wordWithin('★产出', vocabulary)).toEqual({ word: '产出', rest: '★' });
  });
});
