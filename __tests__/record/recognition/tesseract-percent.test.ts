import { describe, expect, it } from '@jest/globals';
import { isMisreadByTesseract } from '../../../src/record/recognition/tesseract-percent.ts';

const misread = (surer: string, text: string, confidence = 0.8): boolean =>
  isMisreadByTesseract({ engine: 'paddle', text: surer, confidence }, text, 0.95);

describe('isMisreadByTesseract', () => {
  it.each([
    ['≥95 %', '≥95 多'],
    ['100 %', '100 %%'],
    ['85%', '859%'],
    ['98.5%', '98.59%'],
    ['99.9%', '99.956'],
    ['不低于64 %', '不低于64 9'],
    ['=98.5%', '=98.5坟'],
    ['61%-68%', '619%0一068%'],
    ['87～94%', '87一949'],
  ])('sees a percentage in what it makes of one: %s and %s', (surer, text) => {
    expect(misread(surer, text)).toBe(true);
  });

  it.each([
    ['95%', '95个'],
    ['95%', '95‰'],
    ['20%', '20C'],
    ['95%', '96多'],
    ['95%', '95 % 以上的人'],
    ['61%-68%', '61%-69%'],
    ['≥8%', '≥80%'],
    ['295%', '295多'],
  ])('does not where something else may stand there: %s and %s', (surer, text) => {
    expect(misread(surer, text)).toBe(false);
  });

  it('believes that there is a percent sign where it reads nothing only if the other is sure', () => {
    expect(misread('90%', '90', 0.97)).toBe(true);
    expect(misread('90%', '90', 0.9)).toBe(false);
  });

  it('takes more figures for a percent sign of which the other is sure, behind a whole number', () => {
    for (const text of ['952%6', '95920', '95926'])
      expect([misread('95%', text, 0.97), misread('95%', text, 0.9)]).toEqual([true, false]);
    expect(misread('9%', '95%', 0.99)).toBe(false);
    expect(misread('98.5%', '98.52%6', 0.99)).toBe(false);
    for (const text of ['12345', '125%']) expect(misread('12%', text, 0.99)).toBe(false);
  });

  it('sees one before words that both read', () => {
    expect(misread('95%以上', '959以上')).toBe(true);
    expect(misread('95%以上', '959以下')).toBe(false);
  });

  it('believes nothing that the other hardly sees', () => {
    expect(misread('90%', '90多', 0.4)).toBe(false);
  });
});
