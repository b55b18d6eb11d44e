import { describe, expect, it } from '@jest/globals';
import type { Document, JsonValue } from '../src/index.ts';
import { documentSchema, parseDocument, valueAtPointer } from '../src/index.ts';
import { parseText, readSample } from './support/parse.ts';

const text = await readSample('attachment-2.txt');
const document = await parseText(text, 'attachment-2.txt');
const lines = text.split('\n');

const at = (form: number, pointer: string): JsonValue | undefined =>
  valueAtPointer(document.forms[form - 1]?.record ?? null, pointer);

const all = (pointer: string): readonly (JsonValue | undefined)[] =>
  document.forms.map((_, i) => at(i + 1, pointer));

const evidenceAt = (form: number, pointer: string) => document.forms[form - 1]?.evidence[pointer];

const questions = document.uncertainties.filter(({ severity }) => severity === 'confirm');

const ask = (form: string, code: string) =>
  questions.find((question) => question.form === form && question.code === code);

/** The pointers of all values that a record holds, `requirement` and the parts of structured values too. */
const leaves = (value: JsonValue | undefined, pointer = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${pointer}/${key}`))
    : [pointer];

const isBacked = (evidence: Document['forms'][number]['evidence'], leaf: string): boolean =>
  leaf.split('/').some((_, i, parts) => i > 0 && evidence[parts.slice(0, i + 1).join('/')]);

describe('The attachment with 11 forms', () => {
  it('gives a document of the contract', () => {
    expect(documentSchema.safeParse(document).error).toBeUndefined();
    expect(document.skipped).toEqual([]);
  });

  it('bears the heading above its first form as title', () => {
    expect(document.title).toBe('附件2：平罗县通伏乡人民政府项目支出预算绩效目标表');
  });

  it('is read as the checked file beside it says, value by value and doubt by doubt', async () => {
    const expected = JSON.parse(await readSample('attachment-2.expected.json')) as Document;
    const forms = document.forms.map(({ id, grammar, where, record }) => ({
      id,
      grammar,
      where,
      record,
    }));
    expect(forms).toEqual(expected.forms);
    expect(document.uncertainties).toEqual(expected.uncertainties);
  });

  it('has the 11 projects in order', () => {
    expect(all('/project/name')).toEqual([
      '村干部民族团结奖',
      '村级组织办公经费自治区补助资金',
      '村干部报酬自治区补助资金',
      '乡镇“两个中心”运行费',
      '村委会办公经费',
      '组干部任职补贴',
      '村干部任职补贴',
      '村级党务工作者津贴',
      '村干部任职年限补贴',
      '政府长聘人员经费',
      '2024年助力乡村振兴驻村工作队经费',
    ]);
  });

  it('has their totals as numbers', () => {
    const totals = [3.9, 39, 130, 2, 39, 88.32, 199.368, 3.12, 15.24, 5.9314, 1];
    expect(all('/funding/total')).toEqual(totals);
    expect(all('/funding/fiscal')).toEqual(totals);
    expect(all('/funding/other')).toEqual([0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('reads code and name from both sides of every kind of dash', () => {
    const attribute = { code: '0101', name: '一年期项目' };
    expect(all('/project/attribute')).toEqual(Array(11).fill(attribute));
    const printed = document.forms.map(({ evidence }) => evidence['/project/attribute']?.raw);
    expect(new Set(printed)).toEqual(
      new Set(['0101--一年期项目', '0101—一年期项目', '0101-一年期项目']),
    );
  });

  it('keeps the leading zero of the department code', () => {
    const department = { name: '平罗县通伏乡人民政府', code: '057' };
    expect(all('/project/department')).toEqual(Array(11).fill(department));
  });

  it('reads every deadline as the last day of the year', () => {
    expect(all('/indicators/2/target')).toEqual(
      Array(11).fill({ kind: 'deadline', date: '2024-12-31' }),
    );
  });

  it('gives the level-2 indicators their canonical names', () => {
    expect(evidenceAt(5, '/indicators/4/level2')?.raw).toBe('经济效益（必填）');
    expect(at(5, '/indicators/4/level2')).toBe('经济效益指标');
    expect(at(5, '/indicators/4/requirement')).toBe('必填');
    expect(at(1, '/indicators/0/requirement')).toBe('必填硬性指标');
  });

  it('asks three questions and no others', () => {
    expect(questions.map(({ form, code, pointer }) => [form, code, pointer])).toEqual([
      ['2', 'blank-amount', '/funding/other'],
      ['4', 'misplaced-cell', '/indicators/6/target'],
      ['5', 'repeated-text', '/goal'],
    ]);
  });

  it('offers zero for the blank amount, as the total leaves nothing', () => {
    expect(ask('2', 'blank-amount')).toMatchObject({ raw: '', value: null });
    expect(ask('2', 'blank-amount')?.candidates.map(({ value }) => value)).toEqual([0, null]);
  });

  it('offers the misplaced name as level 3 without a target', () => {
    const name = '群众对“两个中心”工作的满意度';
    expect(at(4, '/indicators/6')).toEqual({
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      requirement: '必填',
      level3: null,
      target: null,
    });
    const [moved, printed] = ask('4', 'misplaced-cell')?.candidates ?? [];
    expect(moved).toMatchObject({ value: null, also: { '/indicators/6/level3': name } });
    expect(printed).toMatchObject({
      value: { kind: 'qualitative', text: name },
      also: { '/indicators/6/level3': null },
    });
  });

  it('offers the goal without the sentence that it says twice', () => {
    expect(ask('5', 'repeated-text')?.candidates[0]?.value).toBe(
      '保障村级组织各项日常工作的有效运转和广大人民群众合法利益。',
    );
  });

  it.each([
    [8, '/funding/total', '3. 12', '3.12'],
    [8, '/funding/fiscal', '3. 12', '3.12'],
    [8, '/indicators/3/target', '3. 12 万元', '3.12 万元'],
    [10, '/funding/total', '5. 9314', '5.9314'],
    [10, '/funding/fiscal', '5. 9314', '5.9314'],
    [10, '/indicators/3/target', '2. 9657 万元/人/年', '2.9657 万元/人/年'],
  ])(
    'records in form %d at %s the change of %s, which other fields back',
    (form, pointer, from, to) => {
      expect(evidenceAt(form, pointer)).toMatchObject({
        raw: from,
        changes: [{ rule: 'number-spacing', from, to }],
        status: 'normalized',
      });
    },
  );

  it('has evidence for every value', () => {
    for (const { record, evidence } of document.forms) {
      expect(leaves(record).filter((leaf) => !isBacked(evidence, leaf))).toEqual([]);
    }
  });

  it('points with all evidence at the line and column where the raw text begins', () => {
    let checked = 0;
    for (const { evidence } of document.forms) {
      for (const { raw, source } of Object.values(evidence)) {
        if (!('line' in source)) throw new Error('a text has lines');
        const printed = lines[source.line - 1]?.slice(source.column - 1) ?? '';
        expect(printed.startsWith(raw)).toBe(true);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(400);
  });

  it('gives every doubt its own id, and the same on a second run', async () => {
    const ids = document.uncertainties.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await parseText(text, 'renamed.txt')).uncertainties.map(({ id }) => id)).toEqual(ids);
  });
});

describe('A number with a space inside', () => {
  const withTotal = (printed: string): string =>
    text.split('\n\n')[9]?.replace('年度资金总额：\t\t3. 12', `年度资金总额：\t\t${printed}`) ?? '';

  it('is a question where the sum does not agree', async () => {
    const { uncertainties, forms } = await parseText(withTotal('4. 12'));
    expect(forms.length).toBe(1);
    const asked = uncertainties.filter(({ severity }) => severity === 'confirm');
    expect(asked.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'number-spacing /funding/total',
    );
  });

  it('is none where the sum agrees', async () => {
    const { uncertainties } = await parseText(withTotal('3. 12'));
    expect(uncertainties).toEqual([]);
  });
});

describe('parseDocument', () => {
  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(parseDocument({ name: 'a.txt', text }, { signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('gives the same to many calls at once', async () => {
    const documents = await Promise.all([1, 2, 3].map(() => parseText(text, 'attachment-2.txt')));
    for (const one of documents) expect(one).toEqual(document);
  });
});

describe('Answers to the questions of the attachment', () => {
  const answers = questions.map(({ id, candidates }) => ({
    uncertainty: id,
    action: 'choose' as const,
    value: candidates[0]?.value ?? null,
    by: '王会计',
    at: '2026-03-04T05:06:07Z',
  }));

  it('leave nothing to ask when it is parsed again, and say who answered and when', async () => {
    const again = await parseText(text, 'attachment-2.txt', { decisions: answers });
    expect(answers).toHaveLength(3);
    expect(again.uncertainties.filter(({ severity }) => severity === 'confirm')).toEqual([]);
    expect(again.decisions).toEqual({ applied: answers, refused: [] });
    const confirmed = again.forms.flatMap(({ evidence }) =>
      Object.values(evidence).filter(({ status }) => status === 'confirmed'),
    );
    expect(new Set(confirmed.map((one) => JSON.stringify(one.confirmed)))).toEqual(
      new Set([JSON.stringify({ by: '王会计', at: '2026-03-04T05:06:07Z' })]),
    );
    expect(valueAtPointer(again.forms[1]?.record ?? null, '/funding/other')).toBe(0);
  });
});
