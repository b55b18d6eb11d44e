import { describe, expect, it } from '@jest/globals';
import { secondOpinion } from '../../../src/sources/image/second-opinion.ts';

const isLabel = (text: string): boolean => text === '项目名称';
const reading = (text: string, confidence = 0.99) => ({
  engine: 'paddle',
  text,
  confidence,
  characters: [],
});

describe('A second reader', () => {
  it.each(['3.9', '057', '≥95', 'R01', '１２'])('is asked about figures and signs: %s', (text) => {
    expect(secondOpinion(reading(text), isLabel)).toBe(true);
  });

  it.each([
    '柏川区民政局',
    '杏花乡图书室维修',
    '道路养护经费',
    '三年',
    '优',
    '王建国',
    '不少于计划数',
    '伍拾万元整',
  ])(
    'is asked about names, numerals and what one character turns round, however sure the first is: %s',
    (text) => {
      expect(secondOpinion(reading(text, 0.9999), isLabel)).toBe(true);
    },
  );

  it('is asked about other short words unless the first is very sure of them', () => {
    expect(secondOpinion(reading('基层治理效能', 0.99), isLabel)).toBe(true);
    expect(secondOpinion(reading('基层治理效能', 0.999), isLabel)).toBe(false);
    expect(secondOpinion(reading('基层治理效能√', 0.999), isLabel)).toBe(true);
  });

  it('is asked about long names unless the first is very sure of them', () => {
    const name = '“四好农村路”设备购置补助资金';
    expect(secondOpinion(reading(name, 0.98), isLabel)).toBe(true);
    expect(secondOpinion(reading(name, 0.999), isLabel)).toBe(false);
  });

  it('is asked about whatever the first is not sure of', () => {
    expect(secondOpinion(reading('项目名称', 0.8), isLabel)).toBe(true);
  });

  it('is not asked about labels and prose that were read with confidence', () => {
    expect(secondOpinion(reading('项目名称'), isLabel)).toBe(false);
    expect(secondOpinion(reading('提高村级管理水平和村干部的工作积极性'), isLabel)).toBe(false);
  });
});
