import { describe, expect, it } from '@jest/globals';
import { findStrainedBorders } from '../../src/check/strained-borders.ts';
import type { CellBorders } from '../../src/model/grid.ts';
import type { Doubt } from '../../src/model/uncertainty.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

const doubt = (code: Doubt['code'], pointer: string): Doubt => ({
  code,
  pointer,
  raw: '3 座4 座',
  source: { line: 9, column: 2 },
  candidates: [],
  details: {},
});

const asked = (borders: CellBorders, ...found: readonly Doubt[]) => {
  const draft = draftOf(
    planGrammar(),
    `${planTop}\n工作名称\t修桥\n承办部门及代码\t路政科\n工作目的\t通行`,
  );
  const form = { ...draft, block: { ...draft.block, borders } };
  return findStrainedBorders(form, found).map(({ code, pointer, source }) => [
    code,
    pointer,
    source,
  ]);
};

describe('a value that does not fit its column', () => {
  const misfit = doubt('unparsed-value', '/tasks/3/goal');

  it('puts the whole table in question where its borders were concluded', () => {
    expect(asked('aligned', misfit, doubt('misplaced-cell', '/tasks/4/kind'))).toEqual([
      ['uncertain-borders', '/tasks', { line: 9, column: 2 }],
    ]);
  });

  it('says nothing of the table where its borders are known or it has none', () => {
    expect(asked('known', misfit)).toEqual([]);
    expect(asked('sequence', misfit)).toEqual([]);
  });

  it('may be a cell that has none, but not a note', () => {
    const blank = doubt('missing-required', '/tasks/2/kind');
    expect(asked('aligned', blank)).toHaveLength(1);
    expect(asked('aligned', { ...blank, severity: 'note' })).toEqual([]);
    expect(
      asked('aligned', misfit, { ...blank, pointer: '/tasks', severity: 'note' }),
    ).toHaveLength(1);
  });

  it('adds nothing to a question about the table, nor does one about another field', () => {
    expect(asked('aligned', misfit, doubt('uncertain-borders', '/tasks'))).toEqual([]);
    expect(asked('aligned', doubt('unparsed-value', '/money/own'))).toEqual([]);
    expect(asked('aligned', doubt('uncertain-borders', '/tasks/3/goal'))).toEqual([]);
  });
});
