import { describe, expect, it } from '@jest/globals';
import { findForms } from '../../src/form/find-forms.ts';
import { planGrammar } from '../support/form.ts';
import { gridOf } from '../support/grid.ts';

/** Each text is a page. */
const find = (...pages: readonly string[]) =>
  findForms(
    [planGrammar()],
    pages.map((text, i) => ({ ...gridOf(text, 'aligned'), page: i + 1 })),
  );

const names = (found: ReturnType<typeof find>) =>
  found.blocks.map(({ rows }) => rows.map(({ cells }) => cells[0]?.text));

const top = '工作计划资金表\n工作名称\t修桥\n承办部门及代码\t路政科';
const bottom = '工作资金\t5\n工作目的\t通行';

describe('a title at the top of a page', () => {
  it('that is the one before it goes on with the form where no form opens, and is asked about', () => {
    const found = find(top, `工作计划资金表\n${bottom}`);
    expect(names(found)).toEqual([['工作名称', '承办部门及代码', '工作资金', '工作目的']]);
    expect(found.doubts.map(({ code, raw }) => [code, raw])).toEqual([
      ['split-form', '工作计划资金表'],
    ]);
  });

  it('begins a form where the label that forms open with follows', () => {
    const found = find(`${top}\n${bottom}`, `${top}\n${bottom}`);
    expect(names(found).map(([first]) => first)).toEqual(['工作名称', '工作名称']);
    expect(found.doubts).toEqual([]);
  });

  it('goes on with the form where other rows come before the next title', () => {
    const next = `${top.replace('工作', '年度工作')}\n${bottom}`;
    const found = find(`${top}\n工作目的\t通行`, `工作计划资金表\n桥梁座数\t3 座\n${next}`);
    expect(names(found)).toEqual([
      ['工作名称', '承办部门及代码', '工作目的', '桥梁座数'],
      ['工作名称', '承办部门及代码', '工作资金', '工作目的'],
    ]);
  });

  it('begins a form where a year follows, as below every title', () => {
    expect(find(top, `工作计划资金表\n（2024年度）\n${bottom}`).doubts).toEqual([]);
  });

  it('in the middle of a page begins a form', () => {
    expect(find(`${top}\n工作计划资金表\n${bottom}`).doubts).toEqual([]);
  });
});
