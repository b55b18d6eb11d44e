import { describe, expect, it } from '@jest/globals';
import { checkRules } from '../../../src/check/rules/registry.ts';
import type { Field, RecordDraft } from '../../../src/model/record.ts';
import {
  agreementsIn,
  doubtsIn,
  draftOf,
  findingsOf,
  planGrammar,
  planTop,
} from '../../support/form.ts';

const grammar = planGrammar();
const header = '任务表\t任务大类\t任务小类\t任务内容\t任务指标';
const draft = (rows: string) =>
  draftOf(grammar, `${planTop}\n承办部门及代码\t\t路政科 01\n${rows}`);
const tasks = (...rows: readonly string[]) =>
  draft(`工作目的\t\t方便群众安全通行\n${header}\n${rows.join('\n')}`);

describe('The registry of checks', () => {
  it('knows every rule by its name', () => {
    expect([...checkRules.keys()].sort()).toEqual([
      'blank-together',
      'consistent',
      'cost',
      'needs',
      'neighbour',
      'quotient',
      'said-twice',
      'same-year',
      'sum',
    ]);
  });

  it.each([...checkRules.values()])('$name refuses attributes that it does not know', (rule) => {
    expect(rule.attributes.safeParse({ nonsense: 'a' }).success).toBe(false);
  });
});

describe('blank-together', () => {
  const form = tasks(
    '\t建设任务\t数量任务\t完工\t2024年底',
    '\t建设任务\t成本任务\t造价\t3万元',
    '\t管理任务\t效果任务\t通行\t顺畅',
  );
  const [code, last] = ['low-confidence', '/tasks/2/note'] as const;
  /** The form with a doubt whether words were overlooked in the last row; changed otherwise too. */
  const check = (change: (fields: Map<string, Field>) => void = () => {}) => {
    const doubts = [{ code, candidates: [], details: {}, settledByCorroboration: true }];
    const fields = new Map(form.fields);
    const put = (pointer: string, part: Partial<Field>) => {
      const field = fields.get(pointer);
      if (!field) throw new Error(pointer);
      fields.set(pointer, { ...field, ...part });
    };
    put(last, { doubts });
    change(fields);
    return agreementsIn(
      findingsOf('blank-together', { at: '/tasks/*/note' }, [{ ...form, fields }]),
    );
  };
  const changed = (pointer: string, part: Partial<Field>) => (fields: Map<string, Field>) => {
    const field = fields.get(pointer);
    if (field) fields.set(pointer, { ...field, ...part });
  };

  it('settles that words were not overlooked where two other texts have none', () => {
    expect(check()).toEqual([last]);
  });

  it('does not where another text has words, or where one text stands in all other rows', () => {
    expect(check(changed('/tasks/1/note', { value: '必填' }))).toEqual([]);
    expect(check(changed('/tasks/1/note', { raw: '数量任务' }))).toEqual([]);
  });
});

describe('same-year', () => {
  const attributes = { year: '/year', deadline: '/tasks/*/goal', period: '/period', text: '/name' };
  const check = (goal: string, more = '') =>
    findingsOf('same-year', attributes, [
      draft(`${more}${header}\n\t建设任务\t数量任务\t完工\t${goal}`),
    ]);

  it('backs a deadline in the year of the form', () => {
    expect(agreementsIn(check('2024年底'))).toEqual(['/year', '/tasks/0/goal']);
    expect(agreementsIn(check('2024年6月'))).toEqual(['/year', '/tasks/0/goal']);
  });

  it('backs no deadline of which the year alone was read', () => {
    expect(agreementsIn(check('2024年'))).toEqual(['/year']);
  });

  it('backs no year by a deadline that has its year from the form', () => {
    expect(check('年底前')).toEqual([]);
  });

  it('asks about one in another year', () => {
    expect(doubtsIn(check('2025年6月30日'))).toMatchObject([
      {
        code: 'year-conflict',
        pointer: '/tasks/0/goal',
        details: { year: '2024', found: '2025' },
        candidates: [
          { value: { kind: 'deadline', date: '2025-06-30' } },
          { value: { kind: 'deadline', date: '2024-06-30' } },
        ],
      },
    ]);
  });

  it('lets a project of three years end in the third', () => {
    expect(doubtsIn(check('2026年底', '工作期\t\t3年\n'))).toEqual([]);
    expect(doubtsIn(check('2027年底', '工作期\t\t3年\n')).length).toBe(1);
  });

  it('notes another year in a text', () => {
    const form = draftOf(
      grammar,
      `${planTop.replace('修桥', '2023年修桥')}\n工作目的\t\t通行\n工作期\t\t1年`,
    );
    expect(doubtsIn(findingsOf('same-year', attributes, [form]))).toMatchObject([
      { pointer: '/name', severity: 'note', details: { found: '2023' } },
    ]);
  });

  it('stays silent about goals that are no dates', () => {
    expect(check('1座')).toEqual([]);
  });
});

describe('needs', () => {
  const attributes = { at: '/tasks/*/kind', terms: '建设任务 管理任务' };
  const check = (rows: readonly string[], severity?: 'note') =>
    doubtsIn(findingsOf('needs', attributes, [tasks(...rows)], severity));
  const built = '\t建设任务\t数量任务\t修桥\t1座';

  it('stays silent where every term stands in some row', () => {
    expect(check([built, '\t管理任务\t\t巡查\t3次'])).toEqual([]);
  });

  it('asks for each that is missing', () => {
    expect(check([built])).toMatchObject([
      { code: 'missing-required', pointer: '/tasks', details: { field: '管理任务' } },
    ]);
    expect(check([built], 'note')[0]?.severity).toBe('note');
  });

  it('asks once for a table that is missing as a whole, and not for what is worth a note', () => {
    expect(check([])).toMatchObject([{ pointer: '/tasks', details: { field: '/tasks' } }]);
    expect(check([], 'note')).toEqual([]);
  });
});

describe('said-twice', () => {
  const check = (aim: string, task = '修桥') =>
    doubtsIn(
      findingsOf('said-twice', { at: '/aim', also: '/tasks/*/task' }, [
        draft(`工作目的\t\t${aim}\n${header}\n\t建设任务\t数量任务\t${task}\t1座`),
      ]),
    );

  it('asks about a sentence that stands twice, and offers it once', () => {
    expect(check('方便群众安全通行，方便群众安全通行。')).toMatchObject([
      {
        code: 'repeated-text',
        pointer: '/aim',
        candidates: [
          { value: '方便群众安全通行。' },
          { value: '方便群众安全通行，方便群众安全通行。' },
        ],
      },
    ]);
  });

  it('asks about several clauses that stand twice', () => {
    const [doubt] = check('修好桥梁，方便群众；修好桥梁，方便群众。按时完工。');
    expect(doubt?.candidates[0]?.value).toBe('修好桥梁，方便群众。按时完工。');
  });

  it('notes a row that says the whole text again', () => {
    expect(check('方便群众安全通行。', '方便群众安全通行')).toMatchObject([
      { pointer: '/tasks/0/task', severity: 'note' },
    ]);
  });

  it('stays silent about short figures of speech', () => {
    expect(check('很好，很好，群众满意。')).toEqual([]);
  });
});

describe('neighbour', () => {
  const check = (task: string, goal: string) =>
    findingsOf('neighbour', { text: '/tasks/*/task', value: '/tasks/*/goal' }, [
      tasks(`\t建设任务\t数量任务\t${task}\t${goal}`),
    ]);

  it('asks about words in the column of values beside a blank name, and withholds both', () => {
    expect(check('', '群众对桥的满意度')).toMatchObject([
      {
        is: 'doubt',
        withhold: ['/tasks/0/task', '/tasks/0/goal'],
        doubt: {
          code: 'misplaced-cell',
          pointer: '/tasks/0/goal',
          candidates: [
            { value: null, also: { '/tasks/0/task': '群众对桥的满意度' } },
            { value: { kind: 'qualitative' }, also: { '/tasks/0/task': null } },
          ],
        },
      },
    ]);
  });

  it.each([
    ['≥90%', '≥', 90, '%'],
    ['＞＝９０．５％', '≥', 90.5, '%'],
    ['95', '=', 95, null],
    ['<3', '<', 3, null],
  ])('offers a name that is a number (%s) as the value it is', (name, comparator, value, unit) => {
    expect(doubtsIn(check(name, '群众满意度'))).toMatchObject([
      {
        candidates: [
          {
            value: { kind: 'quantity', comparator, value, unit },
            also: { '/tasks/0/task': '群众满意度' },
          },
          {
            value: { kind: 'qualitative', text: '群众满意度' },
            also: { '/tasks/0/task': expect.any(String) },
          },
        ],
      },
    ]);
  });

  it.each([
    ['群众满意度', '明显提高'],
    ['修桥', '≥1座'],
    ['', '≥1座'],
    ['2024年目标', '明显提高'],
    ['', ''],
  ])('stays silent about the name %j beside %j', (task, goal) => {
    expect(check(task, goal)).toEqual([]);
  });
});

describe('quotient', () => {
  const at = { value: '/spent/whole/rate', of: '/spent/whole/real', by: '/spent/whole/planned' };
  const formOf = (real: string, rate: string) =>
    draft(`\t\t计划数\t实际数\t完成率\n全部支出\t\t3\t${real}\t${rate}`);
  const check = (real: string, rate: string) => findingsOf('quotient', at, [formOf(real, rate)]);

  it.each([
    ['1.5', '50%'],
    ['2', '66.67%'],
    ['2', '66.66%'],
    ['2', '67%'],
  ])('backs %s of 3 being %s', (real, rate) => {
    expect(agreementsIn(check(real, rate)).length).toBe(3);
  });

  it('does not back a third decimal that was recognised: it may be a percent sign', () => {
    const form = formOf('2', '66.667');
    const field = form.fields.get(at.value);
    if (!field) throw new Error('no rate');
    const recognised = { ...field, recognition: { readers: [], confidence: 1 } };
    const fields = new Map([...form.fields, [at.value, recognised]]);
    expect(agreementsIn(findingsOf('quotient', at, [{ ...form, fields }]))).toEqual([at.of, at.by]);
    expect(agreementsIn(check('2', '66.667%')).length).toBe(3);
  });

  it('asks about a rate that the amounts do not give', () => {
    expect(doubtsIn(check('2', '76.7%'))).toMatchObject([
      {
        code: 'rate-mismatch',
        details: { rate: '76.7', expected: '66.7' },
        candidates: [{ value: 66.7 }, { value: 76.7 }],
      },
    ]);
  });

  it('stays silent where a number is missing', () => {
    expect(check('', '50%')).toEqual([]);
  });
});

describe('consistent', () => {
  const form = (owner: string) =>
    draftOf(grammar, `${planTop}\n承办部门及代码\t\t${owner}\n工作期\t\t1年`);
  const usual = [1, 2, 3].map(() => form('公路养护科 014'));
  const check = (owner: string, others = usual) =>
    findingsOf('consistent', { name: '/owner/name', code: '/owner/code' }, [
      form(owner),
      ...others,
    ]);

  it('backs what other forms say too', () => {
    expect(agreementsIn(check('公路养护科 014'))).toEqual(['/owner']);
  });

  it('backs what engines dispute only where a form has it without a doubt', () => {
    const contested = (owner: string, other: string, code = '014'): RecordDraft => {
      const draft = form(owner);
      const field = draft.fields.get('/owner');
      if (!field) throw new Error('no owner');
      const because = { zh: '', en: '' };
      const values = [field.value, { name: other, code }];
      const doubt = {
        code: 'readers-disagree',
        candidates: values.map((value) => ({ value, because })),
        details: {},
        settledByCorroboration: true,
      } as const;
      return {
        ...draft,
        fields: new Map([...draft.fields, ['/owner', { ...field, doubts: [doubt] }]]),
      };
    };
    const sure = form('公路养科 014');
    const agreements = (others: readonly string[], ...more: readonly RecordDraft[]) =>
      agreementsIn(
        findingsOf('consistent', { name: '/owner/name' }, [
          ...others.map((other) => contested('公路养科 014', other)),
          ...more,
        ]),
      );
    expect(agreements(['公路养沪科'], sure)).toEqual(['/owner']);
    // An engine may make the same mistake on every form, whatever another one makes of it there.
    expect(agreements(['公路养沪科', '公路并护科'])).toEqual([]);
    // Engines that differ in the same way on several forms do so of habit.
    expect(agreements(['公路养沪科', '公路养沪科'], sure)).toEqual([]);
    // A name that another form has says nothing of the code beside it.
    const withCode = (code: string, other: string) =>
      agreementsIn(
        findingsOf('consistent', { name: '/owner/name', code: '/owner/code' }, [
          contested('公路养护科 014', '公路养沪科', code),
          form(`公路养护科 ${other}`),
        ]),
      );
    expect(withCode('011', '021.4')).toEqual([]);
    expect(withCode('011', '014')).toEqual(['/owner']);
    // Nor does a form of another name.
    expect(
      agreementsIn(
        findingsOf('consistent', { name: '/owner/name', code: '/owner/code' }, [
          contested('公路养护科 014', '公路养护科', '011'),
          contested('公路养护科 014', '公路养护科', '012'),
          form('桥梁养护科 014'),
        ]),
      ),
    ).toEqual([]);
  });

  it('asks about a name that differs from most others by one character', () => {
    expect(doubtsIn(check('公路养沪科 014'))).toMatchObject([
      {
        code: 'inconsistent-value',
        pointer: '/owner',
        details: { usual: '公路养护科' },
        candidates: [
          { value: { name: '公路养护科', code: '014' } },
          { value: { name: '公路养沪科', code: '014' } },
        ],
      },
    ]);
  });

  it('asks about another code beside the same name', () => {
    expect(doubtsIn(check('公路养护科 041'))).toMatchObject([
      {
        details: { usual: '014' },
        candidates: [{ value: { code: '014' } }, { value: { code: '041' } }],
      },
    ]);
  });

  it('asks about a recognised code that is a part of that of another form', () => {
    const asRecognised = (draft: RecordDraft): RecordDraft => ({
      ...draft,
      fields: new Map(
        [...draft.fields].map(([pointer, field]) => [
          pointer,
          { ...field, recognition: { readers: [], confidence: 1 } },
        ]),
      ),
    });
    const of = (owner: string) => asRecognised(form(owner));
    const asked = (own: RecordDraft, other: RecordDraft) =>
      doubtsIn(
        findingsOf('consistent', { name: '/owner/name', code: '/owner/code' }, [own, other]),
      );
    expect(asked(of('公路养护科 145'), of('公路养护科 0145'))).toMatchObject([
      { pointer: '/owner', candidates: [{ value: { code: '0145' } }, { value: { code: '145' } }] },
    ]);
    expect(asked(of('公路养护科 0145'), of('公路养护科 145'))).toHaveLength(1);
    expect(asked(of('公路养护科 253'), of('公路养护科 0145'))).toEqual([]);
    expect(asked(form('公路养护科 145'), form('公路养护科 0145'))).toEqual([]);
  });

  it('takes another name for another thing', () => {
    expect(doubtsIn(check('桥梁检测中心 02'))).toEqual([]);
  });

  it('stays silent until three forms agree', () => {
    expect(doubtsIn(check('公路养沪科 014', usual.slice(1)))).toEqual([]);
  });

  it('compares numbers too', () => {
    const other = draftOf(
      grammar,
      `${planTop.replace('2024', '2025')}\n工作期\t\t1年\n工作目的\t\t通行`,
    );
    const [doubt] = doubtsIn(findingsOf('consistent', { name: '/year' }, [other, ...usual]));
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([2024, 2025]);
  });
});
