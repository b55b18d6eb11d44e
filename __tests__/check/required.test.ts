import { describe, expect, it } from '@jest/globals';
import { findMissing } from '../../src/check/required.ts';
import type { CellBorders } from '../../src/model/grid.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

/** Of a form whose matrix has the row that is required and not the one that is usual. */
const missing = (borders: CellBorders) => {
  const draft = draftOf(
    planGrammar(),
    `${planTop}\n承办部门及代码\t\t路政科 01\n\t计划数\t实际数\t完成率\n全部支出\t5\t4\t80%`,
  );
  const form = { ...draft, block: { ...draft.block, borders } };
  return findMissing(form, new Set(), true)
    .map(({ pointer }) => pointer)
    .filter((pointer) => pointer?.startsWith('/spent'));
};

describe('a row of a matrix that is not there', () => {
  it('is asked about where it may have been overlooked, though it is not required', () => {
    expect(missing('aligned')).toEqual(['/spent/part']);
  });

  it('is not there where the borders are known', () => {
    expect(missing('known')).toEqual([]);
  });
});

describe('a column that is required and not there', () => {
  const pointers = (borders: CellBorders) => {
    const table =
      '任务表\t任务大类\t任务小类\t任务指标\n\t建设任务\t数量任务\t3座\n\t\t数量任务\t4座';
    const draft = draftOf(planGrammar(), `${planTop}\n承办部门及代码\t\t路政科 01\n${table}`);
    const form = { ...draft, block: { ...draft.block, borders } };
    return findMissing(form, new Set(), true)
      .map(({ pointer }) => pointer)
      .filter((pointer) => pointer?.startsWith('/tasks'));
  };

  it('puts the whole table in question where it may have been overlooked', () => {
    expect(pointers('aligned')).toEqual(['/tasks']);
  });

  it('is asked about once where the borders are known', () => {
    expect(pointers('known')).toEqual(['/tasks/0/task']);
  });
});
