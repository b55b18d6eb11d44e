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
    ['问题整改率√', '问题整改率 WA'],
    ['问题整改率√', '问题整改率 √'],
    ['问题整改率 <', '问题整改率 V'],
    ['问题整改率 \\', '问题整改率'],
    ['< 问题整改率', 'V 问题整改率'],
    ['√ 问题整改率', '人 问题整改率'],
  ])('is taken off %j beside %j', (first, other) => {
    expect(textsOf(first, other)).toEqual(['问题整改率', '问题整改率']);
  });

  it.each([
    ['问题整改率 A', '问题整改率 A'],
    ['问题整改率 <', '问题整改率 <'],
    ['问题整改率A', '问题整改率B'],
    ['问题整改率 1', '问题整改率 A'],
    ['问题整改率 人', '问题整改率 A'],
    ['问题整改率 （', '问题整改率 A'],
    ['考核等级为 A', '考核等级为 4'],
    ['达到标准 III', '达到标准 Ill'],
    ['乡村道路改造 —', '乡村道路改造 一期'],
    ['乡村道路改造 \\', '乡村道路改造 二期'],
    ['完成维修任务 /', '完成维修任务 85'],
    ['V 形槽安装数量', 'V 形槽安装数量'],
    ['A 级景区数量', '4 级景区数量'],
    ['≥ 百分之九十', '> 百分之九十'],
    ['- 三十万元', '一 三十万元'],
    ['85 \\', '85 二'],
    [`${'长'.repeat(40)} \\`, `${'长'.repeat(40)} 二`],
  ])('is none in %j beside %j', (first, other) => {
    expect(textsOf(first, other)).toEqual([first, other]);
  });
});
