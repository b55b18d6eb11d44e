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
const check = (rows: string, severity?: 'note') =>
  findingsOf(
    'sum',
    { total: '/money/total', parts: '/money/own /money/lent' },
    [draftOf(grammar, `${planTop}\n${rows}`)],
    severity,
  );
const money = (total: string, own: string, lent?: string) =>
  `工作资金\t资金总计\t\t${total}\n\t自有资金\t\t${own}${lent === undefined ? '' : `\n\t借入资金\t\t${lent}`}`;

describe('sum', () => {
  it('backs total and parts that agree, exactly', () => {
    const findings = check(money('0.3', '0.1', '0.2'));
    expect(agreementsIn(findings)).toEqual(['/money/total', '/money/own', '/money/lent']);
    expect(doubtsIn(findings)).toEqual([]);
  });

  it('counts parts that the form lacks as nothing', () => {
    expect(agreementsIn(check(money('5', '5')))).toEqual(['/money/total', '/money/own']);
  });

  it('says nothing where a row is lost that each form has: its part may be what the others lack', () => {
    const run = (rows: string) =>
      findingsOf('sum', { total: '/money/total', parts: '/money/own /spent/whole/planned' }, [
        draftOf(grammar, `${planTop}\n${money('5', '2')}\n${rows}`),
      ]);
    const head = '\t计划数\t实际数\t完成率';
    expect(doubtsIn(run(`${head}\n全部支出\t2\t2\t100%`))).toHaveLength(1);
    expect(run(`${head}\n其中支出\t2\t2\t100%`)).toEqual([]);
  });

  it('asks about the total where it is not the sum, and offers every way out', () => {
    const [doubt, ...more] = doubtsIn(check(money('5', '2', '2.5')));
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({
      code: 'sum-mismatch',
      pointer: '/money/total',
      details: { total: '5', sum: '4.5' },
    });
    expect(doubt?.candidates.map(({ value, also }) => [value, also])).toEqual([
      [4.5, undefined],
      [5, { '/money/own': 2.5 }],
      [5, { '/money/lent': 3 }],
    ]);
  });

  it('asks about the one number that engines read in another way which makes it right', () => {
    const draft = draftOf(grammar, `${planTop}\n${money('5', '2', '-3')}`);
    const [pointer, lent] = [...draft.fields].find(([at]) => at === '/money/lent') ?? [];
    if (!pointer || !lent) throw new Error('nothing lent');
    const because = { zh: '', en: '' };
    const doubt = {
      code: 'low-confidence',
      candidates: [-3, 3].map((value) => ({ value, because })),
      details: {},
      settledByCorroboration: true,
    } as const;
    const doubted = {
      ...draft,
      fields: new Map([...draft.fields, [pointer, { ...lent, doubts: [doubt] }]]),
    };
    const parts = '/money/own /money/lent';
    const [asked, ...more] = doubtsIn(
      findingsOf('sum', { total: '/money/total', parts }, [doubted]),
    );
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ code: 'sum-mismatch', pointer: '/money/lent' });
    expect(asked?.candidates.map(({ value }) => value)).toEqual([3, -3]);
  });

  it('offers a part that the form lacks where it was recognised: its row may not have been seen', () => {
    const printed = draftOf(grammar, `${planTop}\n${money('5', '2')}`);
    const recognition = { readers: [], confidence: 1 };
    const recognised = {
      ...printed,
      fields: new Map([...printed.fields].map(([at, field]) => [at, { ...field, recognition }])),
    };
    const waysOut = (draft: typeof printed) =>
      doubtsIn(
        findingsOf('sum', { total: '/money/total', parts: '/money/own /money/lent' }, [draft]),
      ).flatMap(({ candidates }) => candidates.map(({ value, also }) => [value, also]));
    const bySum = [
      [2, undefined],
      [5, { '/money/own': 5 }],
    ];
    expect(waysOut(recognised)).toEqual([...bySum, [5, { '/money/lent': 3 }]]);
    expect(waysOut(printed)).toEqual(bySum);
  });

  it('backs no numbers that add up with a point in their gaps as well', () => {
    expect(check(money('28232 7716', '28230 8061', '1 9655'))).toEqual([]);
    const [agreed] = agreementsIn(check(money('28232 7716', '28230 8061', '19655')));
    expect(agreed).toBe('/money/total');
    expect(agreementsIn(check(money('14 0', '140')))).toEqual(['/money/total', '/money/own']);
  });

  it('backs neither side where engines dispute the total and a part: both may lack the same', () => {
    const draft = draftOf(grammar, `${planTop}\n${money('159.89', '139.89', '20')}`);
    const doubt = {
      code: 'readers-disagree',
      candidates: [],
      details: {},
      settledByCorroboration: true,
    } as const;
    const agreed = (...disputed: readonly string[]) =>
      agreementsIn(
        findingsOf('sum', { total: '/money/total', parts: '/money/own /money/lent' }, [
          {
            ...draft,
            fields: new Map(
              [...draft.fields].map(([at, field]) => [
                at,
                disputed.includes(at) ? { ...field, doubts: [doubt] } : field,
              ]),
            ),
          },
        ]),
      );
    expect(agreed('/money/total', '/money/own')).toEqual([]);
    expect(agreed('/money/total')).toHaveLength(3);
    expect(agreed('/money/own', '/money/lent')).toHaveLength(3);
  });

  it('asks about the total though a part is asked about, where the number offered for it does not fit', () => {
    const asked = (lent: string) =>
      doubtsIn(check(money('5', '2', lent))).map(({ code, pointer }) => [code, pointer]);
    expect(asked('4 c')).toEqual([['sum-mismatch', '/money/total']]);
    expect(asked('3 c')).toEqual([]);
    expect(asked('c')).toEqual([]);
  });

  it('offers no negative amounts', () => {
    const [doubt] = doubtsIn(check(money('1', '2', '2.5')));
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([4.5]);
  });

  it('is backed by nothing where a part is blank, even if the others happen to add up', () => {
    expect(agreementsIn(check(money('3.9', '', '3.9')))).toEqual([]);
  });

  it('asks about a blank part and offers what the total leaves', () => {
    expect(doubtsIn(check(money('5', '4.5', '')))).toMatchObject([
      {
        code: 'blank-amount',
        pointer: '/money/lent',
        candidates: [{ value: 0.5 }, { value: null }],
      },
    ]);
  });

  it('asks about a blank total, for which nothing can be left', () => {
    expect(doubtsIn(check(money('', '4.5', '')))).toMatchObject([
      { pointer: '/money/lent', candidates: [{ value: 0 }, { value: null }] },
    ]);
  });

  it('does not say which of two blank parts holds what the total leaves', () => {
    const matrix = '\t\t计划数\t实际数\n全部支出\t\t\t1';
    const form = draftOf(grammar, `${planTop}\n${money('5', '4.5', '')}\n${matrix}`);
    const parts = '/money/own /money/lent /spent/whole/planned';
    const doubts = doubtsIn(findingsOf('sum', { total: '/money/total', parts }, [form]));
    expect(doubts.map(({ pointer, candidates }) => [pointer, candidates[0]?.value])).toEqual([
      ['/money/lent', 0],
      ['/spent/whole/planned', 0],
    ]);
  });

  it('stays silent where no part has a number', () => {
    expect(check(money('5', ''))).toEqual([]);
  });

  it('takes its severity from the grammar', () => {
    expect(doubtsIn(check(money('5', '4'), 'note'))[0]?.severity).toBe('note');
  });
});
