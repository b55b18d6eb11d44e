import { describe, expect, it } from '@jest/globals';
import { withoutStrokesBeside } from '../../../src/record/recognition/strokes-beside.ts';

const textsOf = (first: string, other: string, confidence = 0.95): readonly string[] => {
  const readers = [
    { engine: 'paddle', text: first, confidence },
    { engine: 'tesseract', text: other, confidence },
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

describe('Marks beside words that all engines read alike', () => {
  it.each([
    ['社会公众满意度“', '社会公众满意度、'],
    ['健全长效管护机制', '健全长效管护机制\\'],
    ['!资金投入', '/资金投入'],
    ['公共安全水平', '公共安全水平 -一一一'],
    ['基层治理效能 A', '基层治理效能'],
    ['F 基层治理效能', '基层治理效能'],
    ['健全长效管护机制 E-', '.,- 健全长效管护机制'],
    ['防汛仓库维修（二期）·', '防汛仓库维修（二期）,'],
  ])('are taken off: %j beside %j', (first, other) => {
    const words = first.replace(/[^\p{Script=Han}（）]/gu, '');
    expect(textsOf(first, other, 0.8)).toEqual([words, words]);
  });

  it.each([
    ['words that differ', '社会公众满章度“', '社会公众满意度、'],
    ['all see the same', '社会公众满意度、', '社会公众满意度,'],
    ['it ends a sentence', '社会公众满意度；', '社会公众满意度,'],
    ['a quote that closes', '·“四好农村路”服务能力', '“四好农村路”服务能力'],
    ['what a bracket opens', '社会公众（满意度“', '社会公众（满意度、'],
    ['a bracket', '社会公众满意度（', '社会公众满意度,'],
    ['a figure', '社会公众满意度1', '社会公众满意度,'],
    ['a word', '社会公众满意度人', '社会公众满意度,'],
    ['a level stroke, or 一', '社会公众满意度—', '社会公众满意度一'],
    ['letters to all', '社会公众满意度kn', '社会公众满意度km'],
    ['the same letter to all', 'V 验收时间安排', 'v 验收时间安排'],
    ['a letter that touches a word', '建设示范园区A', '建设示范园区'],
    ['a numeral', '技术标准统一', '技术标准统、'],
    ['a numeral to another engine', '’般公共预算拨款', '一般公共预算拨款'],
    ['a quotation', '“四好农村路”', '四好农村路'],
    ['a mark that is drawn', '★核心指标完成', '*核心指标完成'],
    ['a share in a thousand', '群众满意度‰', '群众满意度.'],
    ['a share', '社会公众满意度%', '社会公众满意度.'],
    ['too few words', '验收率“', '验收率、'],
  ])('stay: %s', (_, first, other) => {
    expect(textsOf(first, other, 0.8)).toEqual([first, other]);
  });

  it('stay where an engine is sure of a letter', () => {
    expect(textsOf('示范园区A', '示范园区、', 0.95)).toEqual(['示范园区A', '示范园区、']);
  });
});
