import { describe, expect, it } from '@jest/globals';
import type { Skipped } from '../../../src/model/document.ts';
import { drawnLines } from '../../../src/sources/text/aligned.ts';
import { withoutRepeatedHeads } from '../../../src/sources/text/repeated.ts';
import { countedWidth } from '../../../src/sources/text/width.ts';

const kept = (pages: readonly (readonly string[])[]) => {
  const skipped: Skipped[] = [];
  const text = pages.map((lines) => lines.join('\n')).join('\n\f');
  const lines = [...withoutRepeatedHeads(drawnLines(text, countedWidth), skipped)];
  const texts = lines.map(({ tokens }) => tokens.map((token) => token.text).join('|'));
  return { texts: texts.filter((line) => line !== ''), skipped };
};

const form = ['甲表', '2024年度', '项目名称    修桥', '主管部门    交通局', '指标    修桥数'];

describe('the first row of a table printed again over the page', () => {
  it('is left out and noted with its place', () => {
    const { texts, skipped } = kept([form, ['项目名称     修桥', '修桥数     3 座']]);
    expect(texts.filter((line) => line === '项目名称|修桥')).toHaveLength(1);
    expect(texts.at(-1)).toBe('修桥数|3 座');
    expect(skipped).toEqual([
      { pages: [2, 2], lines: [6, 6], reason: 'no-form', text: '项目名称 修桥' },
    ]);
  });

  it('stays where the same row follows it: another form of the same name begins', () => {
    const { texts, skipped } = kept([form, ['项目名称    修桥', '主管部门    水利局']]);
    expect(texts.filter((line) => line === '项目名称|修桥')).toHaveLength(2);
    expect(skipped).toEqual([]);
  });

  it('stays in the middle of a page', () => {
    const { texts } = kept([[...form, '项目名称    修桥', '修桥数     3 座']]);
    expect(texts.filter((line) => line === '项目名称|修桥')).toHaveLength(2);
  });
});

describe('a title printed again over the page', () => {
  const titled = ['农村公路项目表', '2024年度', '项目名称    修桥', '主管部门    交通局'];
  const again = (...below: readonly string[]) =>
    kept([titled, ['农村公路项目表', ...below]]).texts.filter((line) => line === '农村公路项目表');

  it('is left out above the rest of a table', () => {
    expect(again('修桥数     3 座')).toHaveLength(1);
  });

  it('stays above the year of the next form', () => {
    expect(again('2024年度', '项目名称    修路')).toHaveLength(2);
  });

  it('is not mistaken for the end of a wrapped cell', () => {
    const { texts } = kept([
      ['列入计划', '项目名称    修桥', '数量    1'],
      ['列入计划', '修桥数     3 座'],
    ]);
    expect(texts.filter((line) => line === '列入计划')).toHaveLength(2);
  });
});

describe('a running head', () => {
  const pages = [
    ['某某局2024年部门预算', '说明', '甲    1'],
    ['某某局2024年部门预算', '接上页的说明文字', '乙    2'],
    ['某某局2024年部门预算', '丙    3'],
  ];

  it('is kept once, whatever stands below it', () => {
    const { texts } = kept(pages);
    expect(texts.filter((line) => line === '某某局2024年部门预算')).toHaveLength(1);
  });
});
