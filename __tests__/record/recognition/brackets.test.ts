import { describe, expect, it } from '@jest/globals';
import {
  bracketing,
  evenBrackets,
  withBrackets,
} from '../../../src/record/recognition/brackets.ts';

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

describe('bracketing', () => {
  const restore = bracketing(['必填', '选填', '必填硬性指标']);

  it('makes the brackets whole around words that a term has in them', () => {
    expect(restore('时效指标：必填！')).toBe('时效指标（必填）');
    expect(restore("时效指标 '必填，")).toBe('时效指标（必填）');
    expect(restore('成本指标“必填硬性指标')).toBe('成本指标（必填硬性指标）');
    expect(restore('数量指标\n（选填）')).toBe('数量指标（选填）');
  });

  it('leaves words without a mark, and those that may go on', () => {
    for (const text of ['时效指标必填', '时效指标（必填', '必填', '时效指标（心填）'])
      expect(restore(text)).toBe(text);
    expect(bracketing([])('时效指标：必填！')).toBe('时效指标：必填！');
  });
});
