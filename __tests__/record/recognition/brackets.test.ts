import { describe, expect, it } from '@jest/globals';
import { withBrackets } from '../../../src/record/recognition/brackets.ts';

describe('withBrackets', () => {
  it('gives brackets one shape', () => {
    expect(withBrackets('数量指标《必填)')).toBe('数量指标（必填）');
    expect(withBrackets('时效指标〈选填】')).toBe('时效指标（选填）');
  });

  it('closes the one that was not seen to end', () => {
    expect(withBrackets('质量指标(必填')).toBe('质量指标（必填）');
    expect(withBrackets('质量指标')).toBe('质量指标');
  });
});
