import { describe, expect, it } from '@jest/globals';
import { inTheLightOf } from '../../../src/record/recognition/tesseract-habits.ts';

const reader = (engine: string, text: string, confidence: number) => ({ engine, text, confidence });
const inLight = (surer: string, text: string, confidence = 0.995): string =>
  inTheLightOf(reader('paddle', surer, confidence), reader('tesseract', text, 0.9), 0.99).text;

describe('inTheLightOf', () => {
  it('gives Tesseract the signs that its alphabet lacks, where it sees a sign or nothing known', () => {
    expect(inLight('≥6台', '> 6台', 0.8)).toBe('≥6台');
    expect(inLight('≥百分之九十', '之百分之九十', 0.8)).toBe('≥百分之九十');
    expect(inLight('≥6台', '< 6台', 0.8)).toBe('< 6台');
  });

  it('takes its 一 after a code for the dash that the other sees', () => {
    expect(inLight('0203－部门专项', '0203一部门专项', 0.5)).toBe('0203－部门专项');
    expect(inLight('31－一年期项目', '31一一年期项目', 0.5)).toBe('31－一年期项目');
  });

  it('leaves its 一 where a year follows: there the dash may have been one', () => {
    expect(inLight('31－年期项目', '31一年期项目', 0.5)).toBe('31一年期项目');
  });

  it('takes a few Chinese characters as an engine reads them that is sure of each', () => {
    expect(inLight('青岚县玉泉街道', '青册县玉凡街道')).toBe('青岚县玉泉街道');
    expect(inLight('有所改善', '有所改')).toBe('有所改善');
  });

  it('leaves them where the other is less sure', () => {
    expect(inLight('青岚县', '青册县', 0.98)).toBe('青册县');
  });

  it.each([
    ['95次', '96次'],
    ['第一批', '第二批'],
    ['A类服务', 'B类服务'],
    ['养老驿站', '完全不同的文字'],
  ])('leaves figures, letters, numerals and whole texts: %s and %s', (surer, text) => {
    expect(inLight(surer, text)).toBe(text);
  });

  it('leaves what another engine reads', () => {
    const other = reader('text-layer', '青册县', 1);
    expect(inTheLightOf(reader('paddle', '青岚县', 1), other, 0.99)).toBe(other);
  });
});
