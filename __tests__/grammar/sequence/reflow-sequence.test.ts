import { describe, expect, it } from '@jest/globals';
import { reflowSequence } from '../../../src/grammar/sequence/reflow-sequence.ts';
import { blockOf } from '../../support/form.ts';
import {
  alternativesOf,
  doubtsOf,
  grammar,
  header,
  money,
  reflow,
  tasks,
  textsOf,
  top,
} from './plan.ts';

const fields = [
  '0:工作名称 1:修桥',
  '0:承办部门 1:交通局',
  '0:工作资金',
  '0:资金总计 1:12',
  '0:自有资金 1:12',
  '0:工作目的 1:方便出行',
];
const table = [
  '0:任务表',
  '1:任务大类 2:任务小类 3:任务内容 4:任务指标',
  '1:建设任务 2:数量任务 3:桥梁座数 4:3 座',
  '2:成本任务 3:每座造价 4:4 万元',
  '2:时间任务 3:完工时间 4:2024 年底',
];

describe('reflowSequence', () => {
  it('gives every cell its column without a question where each stands on its line', () => {
    const form = reflow(top, money, header, tasks);
    expect(textsOf(form)).toEqual([...fields, ...table]);
    expect(alternativesOf(form)).toEqual({});
    expect(form.doubts).toEqual([]);
    expect(form.value.borders).toBe('sequence');
  });

  it('leaves a field blank when the next label follows its label', () => {
    const blank = ['资金总计', '12', '自有资金', '工作目的', '方便出行'];
    const form = reflow(top, blank, header, tasks);
    expect(textsOf(form).slice(2, 5)).toEqual([
      '0:资金总计 1:12',
      '0:自有资金',
      '0:工作目的 1:方便出行',
    ]);
    expect(form.doubts).toEqual([]);
  });

  it('asks about words where an amount belongs, and about the next field, which may begin there', () => {
    const mixed = ['资金总计', '12', '自有资金', '方便两岸', '工作目的', '村民出行'];
    const form = reflow(top, mixed, header, tasks);
    expect(doubtsOf(form)).toEqual(['unknown-row 方便两岸', 'uncertain-borders /money/own']);
    expect(alternativesOf(form)).toEqual({ 村民出行: ['方便两岸村民出行'] });
  });

  it('puts a label together that is broken over lines, and reads cells that share a line', () => {
    const broken = ['工作', '资金', '资金总计 12', '自有资', '金 12', '工作目的 方便出行'];
    const form = reflow(top, broken, header, tasks);
    expect(textsOf(form).slice(2, 6)).toEqual(fields.slice(2));
    expect(form.doubts).toEqual([]);
  });

  it('asks about a text of two lines, and about its neighbours, whose lines may be among them', () => {
    const two = ['工作计划资金表', '工作名称', '修建跨河大桥', '承办部门', '县交通运输', '局'];
    const form = reflow(two, money, header, tasks);
    expect(alternativesOf(form)).toEqual({ 修建跨河大桥: [''], 县交通运输局: ['县交通运输'] });
  });

  it('offers a number that is broken over two lines as one', () => {
    const two = ['工作计划资金表', '工作名称', '修建桥梁共12', '34座', '承办部门', '交通局'];
    const form = reflow(two, money, header, tasks);
    expect(alternativesOf(form)).toMatchObject({
      '修建桥梁共12 34座': ['修建桥梁共12', '修建桥梁共1234座'],
    });
  });

  it('lets no punctuation vanish in the label below it', () => {
    const form = reflow(top, money.with(-1, '方便出行').concat('；'), header, tasks);
    expect(textsOf(form)[5]).toBe('0:工作目的 1:方便出行；');
  });

  it('offers every division of texts in words', () => {
    const words = ['管理任务', '效果任务', '过桥时间', '明显缩短'];
    const form = reflow(top, money, header, tasks, words);
    expect(textsOf(form).at(-1)).toBe('1:管理任务 2:效果任务 3:过桥时间 4:明显缩短');
    expect(alternativesOf(form)).toEqual({
      过桥时间: ['', '过桥时间明显缩短'],
      明显缩短: ['过桥时间明显缩短', ''],
    });
  });

  it('takes a gap between words in a line for a border', () => {
    const form = reflow(top, money, header, tasks, ['管理任务', '效果任务', '过桥时间 明显缩短']);
    expect(textsOf(form).at(-1)).toBe('1:管理任务 2:效果任务 3:过桥时间 4:明显缩短');
    expect(alternativesOf(form)).toEqual({});
  });

  it('asks where one text stands for name and value, and does not take cells of the next row', () => {
    const gone = tasks.filter((line) => line !== '3 座');
    const form = reflow(top, money, header, gone);
    expect(doubtsOf(form)).toEqual(['uncertain-borders /tasks/0/task']);
    expect(textsOf(form).slice(8, 10)).toEqual([
      '1:建设任务 2:数量任务 4:桥梁座数',
      '2:成本任务 3:每座造价 4:4 万元',
    ]);
    expect(alternativesOf(form)).toHaveProperty('桥梁座数', ['']);
  });

  it('makes a question of what follows the last row, and of the rows that it may belong to', () => {
    const form = reflow(top, money, header, tasks, ['填表人：张三', '以上内容属实。']);
    expect(doubtsOf(form)).toEqual([
      'unknown-row 填表人：张三 以上内容属实。',
      'uncertain-borders /tasks',
    ]);
    expect(textsOf(form).at(-1)).toBe('2:时间任务 3:完工时间 4:2024 年底');
    expect(Object.keys(alternativesOf(form))).toEqual([
      '每座造价',
      '4 万元',
      '完工时间',
      '2024 年底',
    ]);
  });

  it('asks about everything when a merged cell stands in the middle of its rows', () => {
    const [kind = '', ...rows] = tasks;
    const mixed = [...rows.slice(0, 3), kind, ...rows.slice(3)];
    const form = reflow(top, money, header, mixed);
    expect(doubtsOf(form)).toContain('uncertain-borders /tasks');
    for (const text of [
      '修桥',
      '交通局',
      '方便出行',
      '每座造价',
      '4 万元',
      '建设任务',
      '时间任务',
    ]) {
      expect(alternativesOf(form)).toHaveProperty([text]);
    }
  });

  it('asks about everything when texts of one line are rows of their own, as on a page read by height', () => {
    const block = blockOf(grammar, [...top, ...money, ...header, ...tasks].join('\n'), 'sequence');
    const rows = block.rows.map((row, i) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        source: { line: i < 3 ? 1 : i, column: 1 + i },
      })),
    }));
    const form = reflowSequence(grammar, { ...block, rows });
    expect(doubtsOf(form)).toContain('uncertain-borders /tasks');
    expect(Object.keys(alternativesOf(form))).toEqual(
      expect.arrayContaining(['修桥', '交通局', '12', '方便出行', '桥梁座数', '3 座']),
    );
  });

  it('asks about everything when too few rows show that merged cells stand at their head', () => {
    const form = reflow(top, money, header, tasks.slice(0, 7));
    expect(Object.keys(alternativesOf(form))).toContain('交通局');
  });

  it('takes a figure in brackets below a label for its value', () => {
    const form = reflow(top, ['资金总计', '(3.2)', '工作目的', '方便出行'], header, tasks);
    expect(textsOf(form)[2]).toBe('0:资金总计 1:(3.2)');
  });

  it('asks about everything when a term comes under another than its own', () => {
    const form = reflow(top, money, header, tasks.with(0, '管理任务'));
    expect(Object.keys(alternativesOf(form))).toContain('交通局');
  });

  it('fills the row of a matrix whose texts are as many as its columns', () => {
    const matrix = ['计划数', '实际数', '全部支出', '12', '11'];
    const form = reflow(top, money, matrix, header, tasks);
    expect(textsOf(form).slice(6, 8)).toEqual(['1:计划数 2:实际数', '0:全部支出 1:12 2:11']);
    expect(form.doubts).toEqual([]);
  });

  it('asks about the row of a matrix that has fewer texts than columns', () => {
    const form = reflow(top, money, ['计划数', '实际数', '全部支出', '12'], header, tasks);
    expect(doubtsOf(form)).toEqual(['uncertain-borders /spent/whole']);
  });
});
