import { describe, expect, it } from '@jest/globals';
import { endsLikeTitle, titleFinder } from '../../src/grammar/title.ts';

const find = titleFinder(['工作计划表', '年度工作计划资金表', '计划资金表']);

describe('A title', () => {
  it.each([
    ['工作计划表', '工作计划表'],
    ['路政科 2024 年 工作计划表', '工作计划表'],
    ['工作计划表（一）', '工作计划表'],
    ['路政科年度工作计划资金表', '年度工作计划资金表'],
  ])('ends %j', (text, title) => {
    expect(find(text)).toMatchObject({ title, exact: true, length: title.length });
  });

  it('is known with one wrong character if it is long', () => {
    expect(find('年度工作计划资金裹')).toEqual({
      title: '年度工作计划资金表',
      length: 9,
      exact: false,
    });
    expect(find('年庋工怍计划资金表')).toMatchObject({ title: '计划资金表', exact: true });
    expect(find('工怍计划表')).toBeNull();
  });

  it('does not end prose', () => {
    expect(find('请填写工作计划表后交回')).toBeNull();
    expect(find(`${'长'.repeat(60)}工作计划表`)).toBeNull();
  });
});

describe('A text ends like a title', () => {
  const ends = endsLikeTitle(['工作计划表', '情况登记簿']);

  it.each(['收支总表', '车辆台账簿', '收支总表（续）', '收支总表：'])('%j does', (text) => {
    expect(ends(text)).toBe(true);
  });

  it.each(['', '收支总额', '表彰', '（表）后', `${'长'.repeat(60)}表`])('%j does not', (text) => {
    expect(ends(text)).toBe(false);
  });
});
