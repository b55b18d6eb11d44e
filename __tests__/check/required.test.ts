import { describe, expect, it } from '@jest/globals';
import { findMissing } from '../../src/check/required.ts';
import type { CellBorders } from '../../src/model/grid.ts';
import type { RecordDraft } from '../../src/model/record.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

/** Of a form whose matrix has the row that is required and not the one that is usual. */
const missing = (borders: CellBorders, part = '') => {
  const draft = draftOf(
    planGrammar(),
    `${planTop}\n承办部门及代码\t\t路政科 01\n\t计划数\t实际数\t完成率\n全部支出\t5\t4\t80%${part}`,
  );
  const form = { ...draft, block: { ...draft.block, borders } };
  return findMissing(form, new Set(), [])
    .map(({ pointer }) => pointer)
    .filter((pointer) => pointer?.startsWith('/spent'));
};

describe('a row of a matrix that is not there', () => {
  it('is asked about where it may have been overlooked, though it is not required', () => {
    expect(missing('aligned')).toEqual(['/spent/part']);
  });

  it('is asked about cell by cell where some are blank, but for those in which a dash says so', () => {
    expect(missing('aligned', '\n其中支出\t3\t2\t')).toEqual(['/spent/part/rate']);
    expect(missing('aligned', '\n其中支出\t3\t2\t—')).toEqual([]);
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
    return findMissing(form, new Set(), [])
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

/** The draft as if its first row had been recognised. */
const recognised = (draft: RecordDraft): RecordDraft => {
  const [first, ...others] = draft.block.rows;
  if (!first) throw new Error('no rows');
  const cells = first.cells.map((cell) => ({
    ...cell,
    readers: [{ engine: 'paddle', text: cell.text, confidence: 0.99 }],
  }));
  return { ...draft, block: { ...draft.block, rows: [{ ...first, cells }, ...others] } };
};

describe('a blank cell of a form that was recognised', () => {
  const blanks = (rows: string) => {
    const draft = draftOf(
      planGrammar(),
      `${planTop}\n承办部门及代码\t\t路政科 01\n任务表\t任务大类\t任务小类\t任务内容\t任务指标\t分数\n${rows}`,
    );
    return findMissing(recognised(draft), new Set(), [])
      .map(({ pointer }) => pointer)
      .filter((pointer) => pointer?.startsWith('/tasks/'));
  };
  const filled = '\t建设任务\t数量任务\t桥梁\t3座\t5\n'.repeat(4);
  const blank = '\t建设任务\t数量任务\t涵洞\t4座\t';

  it('is asked about where nearly all rows of its column are filled', () => {
    expect(blanks(`${filled}${blank}`)).toEqual(['/tasks/4/points']);
  });

  it('puts its row in question where others that are required are blank too', () => {
    const total = '\t建设任务\t数量任务\t\t\t100';
    expect(blanks(`${filled}${total}`)).toEqual(['/tasks/4']);
  });

  it('puts its row in question where it is required: a border may be lost there', () => {
    const shifted = '\t建设任务\t数量任务\t涵洞4座\t\t5';
    expect(blanks(`${filled}${shifted}`)).toEqual(['/tasks/4']);
  });

  it('is blank where others of its column are', () => {
    expect(blanks(`${filled}${blank}\n${blank}\n${blank}`)).toEqual([]);
  });
});

describe('a blank field of a form that was recognised', () => {
  const blanks = (name: string, ...lost: readonly number[]) => {
    const draft = draftOf(
      planGrammar(),
      `${planTop.replace('修桥', name)}\n承办部门及代码\t\t\n任务表\t任务大类\t任务小类\t任务内容\t任务指标\n\t建设任务\t数量任务\t桥梁\t3座`,
    );
    const places = lost.map((line) => ({ line, column: 1 }));
    return findMissing(recognised(draft), new Set(), places).map(({ pointer }) => pointer);
  };

  it('may lack what stands in a row that found no place, but in none of the table below', () => {
    const [inForm, inTable] = [3, 20];
    expect(blanks('修桥', inForm)).toContain('/owner');
    expect(blanks('修桥', inTable)).not.toContain('/owner');
  });

  it('is asked about where one is lost that is required, and is blank where none is', () => {
    expect(blanks('修桥')).not.toContain('/owner');
    expect(blanks('')).toEqual(expect.arrayContaining(['/name', '/owner']));
  });
});
