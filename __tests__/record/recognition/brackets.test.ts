import { describe, expect, it } from '@jest/globals';
import { evenBrackets, withBrackets } from '../../../src/record/recognition/brackets.ts';

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

describe('evenBrackets', () => {
  it('rounds the halves of a pair that do not fit each other', () => {
    expect(evenBrackets('补助《二期)', '')).toBe('补助（二期）');
    expect(evenBrackets('《办法》（试行）', '')).toBe('《办法》（试行）');
  });

  it('doubles a quotation mark whose other half is double', () => {
    expect(evenBrackets(`实现'有人管、管得好"的目标`, '')).toBe('实现"有人管、管得好"的目标');
    expect(evenBrackets("实现'有人管'的目标", '')).toBe("实现'有人管'的目标");
  });

  it('takes two opening ones at once for one, if the better reading has no such', () => {
    expect(evenBrackets('台【〈套) 数', '台（套）数')).toBe('台（套） 数');
    expect(evenBrackets('（《办法》）', '（《办法》）')).toBe('（《办法》）');
  });
});
