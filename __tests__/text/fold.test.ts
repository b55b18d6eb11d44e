import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bracketContents,
  dropSpace,
  foldBrackets,
  foldDashes,
  foldWidth,
  labelKey,
  withoutBrackets,
} from '../../src/text/fold.ts';

describe('Folding', () => {
  it('makes full-width letters, digits and signs ASCII', () => {
    expect(foldWidth('１２．５％ Ａ（ｂ）')).toBe('12.5% A(b)');
    expect(foldWidth('﹪')).toBe('%');
    expect(foldWidth('万元、。“一”')).toBe('万元、。“一”');
  });

  it('makes every kind of bracket a round one', () => {
    expect(foldBrackets('（a）〔b〕［c］【d】[e]﹙f﹚')).toBe('(a)(b)(c)(d)(e)(f)');
  });

  it.each(['--', '—', '——', '－', '–', '−', '─'])('makes %s one dash', (dash) => {
    expect(foldDashes(`0101${dash}一年`)).toBe('0101-一年');
  });

  it('leaves the numeral 一 and a single hyphen alone', () => {
    expect(foldDashes('一-一')).toBe('一-一');
  });

  it('drops white space of all kinds', () => {
    expect(dropSpace(' 年\u3000度\n总\u00a0额\u200b\ufeff')).toBe('年度总额');
  });

  it('compares labels without spaces, punctuation and the form of their brackets', () => {
    expect(labelKey('其中： 财政\n拨款')).toBe('其中财政拨款');
    expect(labelKey('资金（万元）：')).toBe('资金(万元)');
    expect(labelKey('*工作名称')).toBe('工作名称');
  });

  it('takes brackets off unless nothing else is there', () => {
    expect(withoutBrackets('数量指标(必填)')).toBe('数量指标');
    expect(withoutBrackets('(万元)')).toBe('(万元)');
  });

  it('tells what stands in brackets, in order', () => {
    expect(bracketContents('数量（ 必填 ）指标[硬性]')).toEqual(['必填', '硬性']);
    expect(bracketContents('没有（')).toEqual([]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const fold of [foldWidth, foldBrackets, dropSpace, foldDashes]) {
          expect(fold(fold(text))).toBe(fold(text));
        }
      }),
    );
  });
});
