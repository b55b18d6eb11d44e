import { describe, expect, it, jest } from '@jest/globals';
import { ellipsize, places, wrap } from '../../../src/outputs/draw/measure.ts';

describe('places', () => {
  it('counts Chinese characters twice', () => {
    expect(places('年度2024')).toBe(8);
    expect(places('（𠀀）')).toBe(6);
  });

  it('stops soon after the limit', () => {
    expect(places('年'.repeat(1_000_000), 10)).toBe(12);
  });
});

describe('wrap', () => {
  it('breaks Chinese text anywhere', () => {
    expect(wrap('保障运转村数', 8, 5)).toEqual(['保障运转', '村数']);
  });

  it('begins no line with a mark that closes', () => {
    expect(wrap('数量（必填）。', 10, 5)).toEqual(['数量（必', '填）。']);
  });

  it('breaks other text between words', () => {
    expect(wrap('the same is said twice', 12, 5)).toEqual(['the same is ', 'said twice']);
  });

  it('breaks a word that is wider than the line', () => {
    expect(wrap('abcdefgh', 3, 5)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps the line breaks of the text', () => {
    expect(wrap('项目\r\n资金', 20, 5)).toEqual(['项目', '资金']);
  });

  it('says that there is more', () => {
    expect(wrap('保障运转村数正常', 8, 1)).toEqual(['保障运…']);
    expect(ellipsize('/indicators/12/target', 10)).toBe('/indicato…');
  });

  it('does not say so where everything fits', () => {
    expect(wrap('保障运转', 8, 1)).toEqual(['保障运转']);
    expect(wrap('', 8, 1)).toEqual(['']);
  });

  it('reads no more of a long text than it shows', () => {
    const match = jest.spyOn(String.prototype, 'match');
    expect(wrap('长'.repeat(10_000_000), 20, 3)).toEqual([
      '长'.repeat(10),
      '长'.repeat(10),
      `${'长'.repeat(9)}…`,
    ]);
    expect(match.mock.contexts.map((text) => String(text).length)).toEqual([126]);
    match.mockRestore();
  });
});
