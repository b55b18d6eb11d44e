import { describe, expect, it } from '@jest/globals';
import { printedName } from '../../src/check/printed-name.ts';
import { planGrammar } from '../support/form.ts';

const nameOf = (pointer: string) => printedName(planGrammar().grammar, pointer);

describe('the name of a value', () => {
  it('is the label of its field, or the title or line above the form', () => {
    expect(nameOf('/money/own')).toEqual({ label: '自有资金' });
    expect(nameOf('/title')).toEqual({ label: '工作计划资金表' });
    expect(nameOf('/year')).toEqual({ label: '…年度' });
  });

  it('is the label of its column, with the row counted from 1', () => {
    expect(nameOf('/tasks/0/goal')).toEqual({ label: '任务指标', row: '1' });
    expect(nameOf('/tasks/11/task')).toEqual({ label: '任务内容', row: '12' });
  });

  it('is that of the table for all of its rows', () => {
    expect(nameOf('/tasks')).toEqual({ label: '任务表' });
  });

  it('is the labels of row and column in a matrix, or that of the row alone', () => {
    expect(nameOf('/spent/whole/real')).toEqual({ label: '全部支出 · 实际数' });
    expect(nameOf('/spent/whole')).toEqual({ label: '全部支出' });
  });

  it('is the pointer where the form prints none', () => {
    expect(nameOf('/tasks/0/note')).toEqual({ label: '/tasks/0/note' });
    expect(nameOf('/nowhere')).toEqual({ label: '/nowhere' });
  });
});
