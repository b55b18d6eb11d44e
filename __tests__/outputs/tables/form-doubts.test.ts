import { describe, expect, it } from '@jest/globals';
import type { Evidence, Form } from '../../../src/model/document.ts';
import type { Uncertainty } from '../../../src/model/uncertainty.ts';
import { FormDoubts } from '../../../src/outputs/tables/form-doubts.ts';

const read: Evidence = {
  ...{ raw: '5', source: { line: 1, column: 1 }, changes: [] },
  ...{ status: 'read', confidence: 1 },
};
const form: Form = {
  ...{ id: 'f1', grammar: 'plan', where: { line: 1, column: 1 } },
  record: {
    name: '甲',
    rows: [
      { task: '桥梁', points: 5 },
      { task: null, points: 100 },
    ],
  },
  evidence: {
    '/name': read,
    '/rows/0/task': read,
    '/rows/0/points': read,
    '/rows/1/points': read,
  },
} as unknown as Form;

const asking = (pointer: string): FormDoubts => {
  const question: Uncertainty = {
    ...{ id: 'q1', form: 'f1', pointer, code: 'missing-required', severity: 'confirm' },
    ...{ message: { zh: '缺', en: 'missing' }, raw: '', value: null, candidates: [] },
    source: { line: 1, column: 1 },
  };
  return new FormDoubts(form, [question]);
};

describe('a question about a row', () => {
  it('makes each value in it uncertain, and none beside it', () => {
    const doubts = asking('/rows/1');
    expect(doubts.statusOf(['/rows/1/points'])).toBe('uncertain');
    expect(doubts.statusOf(['/rows/0/points'])).toBeNull();
    expect(doubts.at('/rows/1/points').map(({ id }) => id)).toEqual(['q1']);
  });

  it('names the values that are withheld, never the row that keeps the others in their places', () => {
    expect(asking('/rows/1').uncertain()).toEqual(['/rows/1/points']);
    expect(asking('/rows').uncertain()).toEqual([
      '/rows/0/task',
      '/rows/0/points',
      '/rows/1/points',
    ]);
  });
});

describe('a question about a value', () => {
  it('is about that value alone, also where it was not found', () => {
    expect(asking('/rows/1/task').uncertain()).toEqual(['/rows/1/task']);
    expect(asking('/rows/1/task').statusOf(['/rows/1/points'])).toBeNull();
  });
});
