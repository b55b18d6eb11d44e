import { describe, expect, it } from '@jest/globals';
import { emptyRecord, emptyRow } from '../../src/record/empty-record.ts';
import { planGrammar } from '../support/form.ts';

const { grammar } = planGrammar();

describe('An empty record', () => {
  it('has every key that is not optional, all null', () => {
    const cell = { planned: null, real: null, rate: null };
    expect(emptyRecord(grammar)).toEqual({
      title: null,
      year: null,
      unit: null,
      name: null,
      owner: null,
      period: null,
      money: { total: null, own: null },
      aim: null,
      spent: { whole: cell, part: cell },
      points: { sum: { points: null } },
    });
  });

  it('is a new one each time', () => {
    expect(emptyRecord(grammar)).not.toBe(emptyRecord(grammar));
  });

  it('has rows with a key for the words in brackets', () => {
    expect(emptyRow(grammar.tables[0]?.columns ?? [])).toEqual({
      kind: null,
      sort: null,
      note: null,
      task: null,
      goal: null,
    });
  });
});
