import { describe, expect, it } from '@jest/globals';
import { findForms } from '../../src/form/find-forms.ts';
import type { CellBorders } from '../../src/model/grid.ts';
import { planGrammar } from '../support/form.ts';
import { gridOf, recognised } from '../support/grid.ts';

/** Each text is a page. */
const doubtsOf = (borders: CellBorders, ...pages: readonly string[]) =>
  findForms(
    [planGrammar()],
    pages.map((text, i) => ({ ...gridOf(text, borders), page: i + 1 })),
  ).blocks.map(({ doubts }) => doubts.map(({ code, raw }) => `${code} ${raw}`));

const form = '工作计划资金表\n工作名称\t修桥\n承办部门及代码\t路政科\n工作目的\t通行';
const rest = '\n— 2 —\n\n桥梁座数\t3 座';

describe('rows below a form whose end no ruling line shows', () => {
  it('are asked about where texts stand side by side in them: they may be its rest', () => {
    expect(doubtsOf('aligned', form, rest)).toEqual([['split-form 桥梁座数 3 座']]);
  });

  it('are asked about where they open like a form and are none: its heading is printed again', () => {
    const again = '工作名称\t修侨\n桥梁座数\t3 座';
    const pages = [form, `- k\n\n${again}`]
      .map((text) => recognised(gridOf(text), 0.99))
      .map((grid, i) => ({ ...grid, page: i + 1 }));
    const [block] = findForms([planGrammar()], pages).blocks;
    expect(block?.doubts.map(({ code, raw }) => `${code} ${raw}`)).toEqual([
      'split-form 工作名称 修侨',
    ]);
  });

  it('are other text where each line is one', () => {
    expect(doubtsOf('aligned', form, '\n注：本表一式两份。\n填表人：张三')).toEqual([[]]);
  });

  it('belong to the next form below its title', () => {
    expect(doubtsOf('aligned', form, `\n另一张绩效目标表${rest}`)).toEqual([[]]);
    expect(doubtsOf('aligned', form, form.replace('修桥', '铺路'))).toEqual([[], []]);
  });

  it('are none of a table that ruling lines close', () => {
    expect(doubtsOf('known', form, rest)).toEqual([[]]);
  });

  it('are asked about where they are a table of the next page of a scan: the lines that join it may be lost', () => {
    const pages = [form, `\n注：本表一式两份。\n\n${rest}`]
      .map((text) => recognised(gridOf(text), 0.99))
      .map((grid, i) => ({ ...grid, page: i + 1 }));
    const [block] = findForms([planGrammar()], pages).blocks;
    expect(block?.doubts.map(({ code, raw }) => `${code} ${raw}`)).toEqual([
      'split-form 桥梁座数 3 座',
    ]);
  });

  it('are asked about where of that table one row alone is left', () => {
    const last = recognised(gridOf('桥梁座数\t3\t座'), 0.99);
    const note = recognised(gridOf('注：本表一式两份。'), 0.99);
    const grids = [recognised(gridOf(form), 0.99), { ...note, page: 2 }, { ...last, page: 2 }];
    const [block] = findForms([planGrammar()], grids).blocks;
    expect([last.rows, last.columns]).toEqual([1, 3]);
    expect(block?.doubts.map(({ code, raw }) => `${code} ${raw}`)).toEqual([
      'split-form 桥梁座数 3 座',
    ]);
  });

  it('are asked about where the page leaves cells of a scanned table open, and its rest was not seen as one', () => {
    const top = recognised(gridOf('— 1 —\n跨河大桥 3座'), 0.99);
    const questionsOf = (part: object, below = top) => {
      const table = recognised(gridOf(form), 0.99);
      const cells = table.cells.map((cell) =>
        cell.row === table.rows - 1 ? { ...cell, ...part } : cell,
      );
      const [block] = findForms(
        [planGrammar()],
        [
          { ...table, cells },
          { ...below, page: 2 },
        ],
      ).blocks;
      return block?.doubts.map(({ code, raw }) => `${code} ${raw}`);
    };
    expect(questionsOf({ cutBelow: true })).toEqual(['split-form 跨河大桥 3座']);
    expect(questionsOf({ cutBelow: true }, recognised(gridOf('— 1 —'), 0.99))).toEqual([]);
    expect(questionsOf({})).toEqual([]);
  });
});
