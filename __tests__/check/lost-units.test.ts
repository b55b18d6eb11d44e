import { describe, expect, it } from '@jest/globals';
import { findLostUnits } from '../../src/check/lost-units.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

const formWith = (goals: readonly string[]) =>
  draftOf(
    planGrammar(),
    [
      planTop,
      '任务表',
      '任务大类\t任务小类\t任务内容\t任务指标',
      ...goals.map((goal, i) => `建设任务\t数量任务\t任务${'甲乙丙丁戊'[i]}\t${goal}`),
    ].join('\n'),
  );

const recognised = (goals: readonly string[]) => {
  const { fields, ...draft } = formWith(goals);
  const recognition = { readers: [], confidence: 1 };
  const all = [...fields].map(([at, field]) => [at, { ...field, recognition }] as const);
  return { ...draft, fields: new Map(all) };
};

const asked = (draft: ReturnType<typeof formWith>) =>
  findLostUnits(draft).map(({ code, pointer, candidates }) => [
    code,
    pointer,
    candidates.map(({ value }) => value),
  ]);

const goals = ['≥95%', '90', '3 人', '100%'];

describe('a number without a unit on a recognised form', () => {
  it('is asked about where other numbers of the form have one, with the most usual of theirs', () => {
    const quantity = { kind: 'quantity', comparator: '=', value: 90 };
    expect(asked(recognised(goals))).toEqual([
      [
        'low-confidence',
        '/tasks/1/goal',
        [
          { ...quantity, unit: null },
          { ...quantity, unit: '%' },
        ],
      ],
    ]);
  });

  it('is no question where numbers without one are as usual, or few have one', () => {
    expect(asked(recognised([...goals, '85']))).toEqual([]);
    expect(asked(recognised(['≥95%', '90', '3 人']))).toEqual([]);
  });

  it('is no question where the text is the one of the file', () => {
    expect(asked(formWith(goals))).toEqual([]);
  });
});
