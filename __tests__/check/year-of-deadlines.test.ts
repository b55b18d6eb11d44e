import { describe, expect, it } from '@jest/globals';
import { withDeadlines } from '../../src/check/year-of-deadlines.ts';
import type { JsonValue } from '../../src/model/json.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

const draft = draftOf(
  planGrammar(),
  [
    planTop,
    '任务表',
    '任务大类\t任务小类\t任务内容\t任务指标',
    '建设任务\t数量任务\t完工\t年底前',
    '建设任务\t数量任务\t开工\t2月29日前',
    '建设任务\t数量任务\t验收\t2024年6月底前',
  ].join('\n'),
);

const doubtAbout = (pointer: string, ...years: readonly JsonValue[]) => {
  const { source } = draft.fields.get('/year') ?? {};
  if (!source) throw new Error('the form has no year');
  const because = { zh: '', en: '' };
  const candidates = years.map((value) => ({ value, because }));
  return { code: 'low-confidence' as const, pointer, raw: '2024', source, candidates, details: {} };
};
const alsoIn = (pointer: string, ...years: readonly JsonValue[]) =>
  withDeadlines(draft, [doubtAbout(pointer, ...years)]).flatMap(({ candidates }) =>
    candidates.map(({ also }) => also),
  );

describe('a question about the year of a form', () => {
  it('names the deadlines that have their year from it, in each of the years', () => {
    expect(alsoIn('/year', 2024, 2023)).toEqual([
      {
        '/tasks/0/goal': { kind: 'deadline', date: '2024-12-31' },
        '/tasks/1/goal': { kind: 'deadline', date: '2024-02-29' },
      },
      {
        '/tasks/0/goal': { kind: 'deadline', date: '2023-12-31' },
        '/tasks/1/goal': { kind: 'deadline', date: '2023-02-28' },
      },
    ]);
  });

  it('leaves them words where the form may have no year', () => {
    expect(alsoIn('/year', null)).toEqual([
      {
        '/tasks/0/goal': { kind: 'qualitative', text: '年底前' },
        '/tasks/1/goal': { kind: 'qualitative', text: '2月29日前' },
      },
    ]);
  });

  it('is the only one that does', () => {
    expect(alsoIn('/name', '修桥')).toEqual([undefined]);
  });
});
