import { describe, expect, it } from '@jest/globals';
import { withoutStrokesBeside } from '../../../src/record/recognition/strokes-beside.ts';

const textsOf = (first: string, other: string): readonly string[] => {
  const readers = [
    { engine: 'paddle', text: first, confidence: 0.9 },
    { engine: 'tesseract', text: other, confidence: 0.9 },
  ] as const;
  return readers.map(withoutStrokesBeside(readers)).map(({ text }) => text);
};

describe('A stroke beside the words of a phrase', () => {
  it.each([
    ['问题整改率 \\', '问题整改率 二'],
    ['问题整改率 > r', '问题整改率 八'],
    ['问题整改率√', '问题整改率 WA'],
    ['问题整改率 v', '问题整改率 V'],
    ['问题整改率 \\', '问题整改率'],
    ['< 问题整改率', 'V 问题整改率'],
    ['√ 问题整改率', '人 问题整改率'],
  ])('is taken off %j beside %j', (first, other) => {
    expect(textsOf(first, other)).toEqual(['问题整改率', '问题整改率']);
  });

  it.each([
    ['问题整改率 A', '问题整改率 A'],
    ['问题整改率A', '问题整改率B'],
    ['问题整改率 1', '问题整改率 A'],
    ['问题整改率 人', '问题整改率 A'],
    ['问题整改率 （', '问题整改率 A'],
    ['85 \\', '85 二'],
    [`${'长'.repeat(40)} \\`, `${'长'.repeat(40)} 二`],
  ])('is none in %j beside %j', (first, other) => {
    expect(textsOf(first, other)).toEqual([first, other]);
  });
});
