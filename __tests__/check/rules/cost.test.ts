import { describe, expect, it } from '@jest/globals';
import {
  agreementsIn,
  doubtsIn,
  draftOf,
  findingsOf,
  planGrammar,
  planTop,
} from '../../support/form.ts';

const grammar = planGrammar();
const attributes = {
  total: '/money/total',
  unit: '/unit',
  kind: '/tasks/*/sort',
  is: '成本任务',
  value: '/tasks/*/goal',
};
const check = (total: string, ...goals: readonly string[]) => {
  const rows = goals.map((goal) => `\t建设任务\t成本任务\t造价\t${goal}`).join('\n');
  const header = '任务表\t任务大类\t任务小类\t任务内容\t任务指标';
  return findingsOf('cost', attributes, [
    draftOf(grammar, `${planTop}\n工作资金\t资金总计\t\t${total}\n${header}\n${rows}`),
  ]);
};

describe('cost', () => {
  it.each([
    ['12.5', '12.5万元'],
    ['12.5', '125000元'],
    ['5.9314', '2.9657万元/人/年'],
    ['2', '2万元/年'],
  ])('backs a total of %s with %s', (total, goal) => {
    expect(agreementsIn(check(total, goal))).toEqual(['/money/total', '/tasks/0/goal']);
    expect(doubtsIn(check(total, goal))).toEqual([]);
  });

  it('backs a total with several costs that add up to it', () => {
    expect(agreementsIn(check('12.5', '10万元', '2.5万元'))).toEqual([
      '/money/total',
      '/tasks/0/goal',
      '/tasks/1/goal',
    ]);
  });

  it('stays silent about a cost that divides the total, which proves nothing', () => {
    expect(check('12', '3万元')).toEqual([]);
  });

  it('asks about a cost above the total', () => {
    const [doubt] = doubtsIn(check('12.5', '15.2万元'));
    expect(doubt).toMatchObject({
      code: 'cost-mismatch',
      pointer: '/tasks/0/goal',
      severity: 'confirm',
      details: { cost: '15.2', total: '12.5' },
    });
    expect(doubt?.candidates[1]?.also).toEqual({ '/money/total': 15.2 });
  });

  it('notes a cost below the total and a rate that does not divide it', () => {
    expect(doubtsIn(check('12.5', '3万元'))).toMatchObject([{ severity: 'note' }]);
    const [rate] = doubtsIn(check('12.5', '3万元/人'));
    expect(rate).toMatchObject({ severity: 'note' });
    expect(rate?.candidates.length).toBe(1);
  });

  it('stays silent where no cost is money', () => {
    expect(check('12.5', '100%', '控制在预算内')).toEqual([]);
  });

  it('stays silent without a total', () => {
    expect(check('', '3万元')).toEqual([]);
  });
});
