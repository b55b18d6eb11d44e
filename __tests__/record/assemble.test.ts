import { describe, expect, it } from '@jest/globals';
import { matchToRecord } from '../../src/record/assemble.ts';
import { draftOf, matchOf, planGrammar, planTop } from '../support/form.ts';

const grammar = planGrammar();
const money = '工作资金\t资金总计\t\t5. 5\n\t自有资金\t\t5. 5\n工作目的\t\t方便 通行';
const table =
  '任务表\t任务大类\t任务小类\t任务内容\t任务指标\n\t建设\t数量任务（必填）\t修桥\t≥1座';
const draft = draftOf(grammar, `${planTop}\n${money}\n${table}`);

const withUnits = (unitLine: string, label: string) =>
  draftOf(
    grammar,
    `工作计划资金表\n${unitLine}${label}\t资金总计\t\t5\n工作名称\t\t修桥\t\n\t自有资金\t\t5`,
  );

describe('Assembling a record', () => {
  it('reads every value by its type and puts it at its pointer', () => {
    expect(draft.record).toMatchObject({
      title: '工作计划资金表',
      year: 2024,
      unit: '万元',
      name: '修桥',
      owner: null,
      money: { total: 5.5, own: 5.5 },
      aim: '方便通行',
    });
    expect(draft.record.tasks).toEqual([
      {
        kind: '建设任务',
        sort: '数量任务',
        note: '必填',
        task: '修桥',
        goal: { kind: 'quantity', comparator: '≥', value: 1, unit: '座' },
      },
    ]);
  });

  it('has keys that are optional only where the form has their label', () => {
    expect(draft.record.money).not.toHaveProperty('lent');
    const lent = draftOf(grammar, `${planTop}\n${money}\n\t借入资金\t\t0`);
    expect(lent.record.money).toHaveProperty('lent', 0);
  });

  it('keeps raw text, place, changes and doubts with each field', () => {
    expect(draft.fields.get('/money/total')).toMatchObject({
      raw: '5. 5',
      source: { line: 5, column: 12 },
      value: 5.5,
      changes: [{ rule: 'number-spacing', from: '5. 5', to: '5.5' }],
      doubts: [{ code: 'number-spacing', settledByCorroboration: true }],
    });
    expect(draft.fields.get('/tasks/0/note')).toMatchObject({
      raw: '数量任务（必填）',
      value: '必填',
    });
  });

  it('reads amounts in the unit of the form, and dates in its year', () => {
    const rows = '任务表\t任务大类\t任务小类\t任务内容\t任务指标\n\t建设任务\t数量任务\t修桥\t当年';
    const form = draftOf(grammar, `${planTop}\n工作资金\t资金总计\t\t50000元\n${rows}`);
    expect(form.record.money).toMatchObject({ total: 5 });
    expect(form.record.tasks).toMatchObject([{ goal: { kind: 'deadline', date: '2024-12-31' } }]);
  });
});

describe('The unit of a form', () => {
  it('may stand in the brackets of a label alone', () => {
    const { record, fields } = withUnits('', '工作资金（元）');
    expect(record.unit).toBe('元');
    expect(fields.get('/unit')).toMatchObject({ raw: '元', doubts: [], source: { line: 2 } });
  });

  it('is not doubted where line and label agree, or the brackets say something else', () => {
    expect(withUnits('单位：万元\n', '工作资金(人民币万元)').fields.get('/unit')?.doubts).toEqual(
      [],
    );
    expect(withUnits('单位：万元\n', '工作资金（必填）（）').fields.get('/unit')?.doubts).toEqual(
      [],
    );
  });

  it('is a question where line and label differ', () => {
    const { record, fields } = withUnits('单位：万元\n', '工作资金（元）');
    expect(record.unit).toBe('万元');
    expect(fields.get('/unit')?.doubts).toMatchObject([
      {
        code: 'unit-conflict',
        details: { found: '元' },
        candidates: [{ value: '万元' }, { value: '元' }],
        settledByCorroboration: false,
      },
    ]);
  });
});

describe('A cell with uncertain borders', () => {
  const { value: match } = matchOf(grammar, `${planTop}\n${money}`);
  const because = { zh: '理由', en: 'reason' };
  const withAlternatives = (pointer: string, ...texts: readonly string[]) => {
    const values = match.values.map((value) =>
      value.pointer === pointer
        ? { ...value, alternatives: texts.map((text) => ({ text, because })) }
        : value,
    );
    return matchToRecord({ ...match, values }).fields.get(pointer)?.doubts;
  };
  const borders = (pointer: string, ...texts: readonly string[]) =>
    withAlternatives(pointer, ...texts)?.filter(({ code }) => code === 'uncertain-borders');

  it('offers its other readings as values of its type', () => {
    const [doubt] = borders('/money/total', '5', '5.0万元') ?? [];
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([5.5, 5, 5]);
    expect(doubt?.candidates[1]?.because).toEqual(because);
    expect(doubt?.settledByCorroboration).toBe(false);
  });

  it('is no question where the other reading gives the same value', () => {
    expect(borders('/money/total', '5.50')).toEqual([]);
    expect(borders('/aim', '方便\n通行')).toEqual([]);
  });

  it('stays a question where the other reading is no value, which is then not offered', () => {
    const [doubt] = borders('/money/total', '五点几') ?? [];
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([5.5]);
  });

  it('may be blank', () => {
    const [doubt] = borders('/aim', '') ?? [];
    expect(doubt?.candidates.map(({ value }) => value)).toEqual(['方便通行', null]);
  });
});

describe('Words in brackets that were recognised', () => {
  /** The sort of the only task as two engines read it. */
  const noteField = (...readings: readonly string[]) => noteReadAt(0.99, ...readings);
  const noteReadAt = (confidence: number, ...readings: readonly string[]) => {
    const match = matchOf(grammar, `${planTop}\n${money}\n${table}`);
    const values = match.value.values.map((value) => {
      if (value.pointer !== '/tasks/0/sort') return value;
      const readers = readings.map((text, i) => ({ engine: `eye ${i}`, text, confidence }));
      return { ...value, raw: readings[0] ?? '', readers };
    });
    const note = matchToRecord({ ...match.value, values }).fields.get('/tasks/0/note');
    return note;
  };
  const noteOf = (...readings: readonly string[]) =>
    noteField(...readings)?.doubts.map(({ code, candidates }) => [
      code,
      candidates.map((c) => c.value),
    ]);

  it('are asked about where their bracket has no other half, or engines read them differently', () => {
    expect(noteOf('数量任务（硬性', '数量任务（硬性')).toEqual([
      ['low-confidence', [null, '硬性']],
    ]);
    expect(noteOf('数量任务（必填）', '数量任务（选填）')?.[0]?.[1]).toEqual(['必填', '选填']);
  });

  it('are certain where their brackets were read as other marks', () => {
    expect(noteOf('数量任务：必填！', '数量任务“必填）')).toEqual([]);
    expect(noteOf('数量任务（必填', '数量任务（必填')).toEqual([]);
  });

  it('are asked about where all read half of a usual word', () => {
    expect(noteOf('数量任务（必）', '数量任务（必）')?.[0]?.[1]).toContain('必填');
  });

  it('are asked about where all read a usual word but for one character', () => {
    expect(noteOf('数量任务（选壤）', '数量任务（选壤）')).toEqual([
      ['low-confidence', ['选壤', '必填', '选填']],
    ]);
  });

  it('are the usual word that one engine reads, or each has another character of wrong', () => {
    for (const [own, other, word] of [
      ['心填', '必填', '必填'],
      ['选壤', '选境', '选填'],
    ]) {
      const note = noteField(`数量任务（${own}）`, `数量任务（${other}）`);
      expect([note?.value, note?.doubts]).toEqual([word, []]);
      expect(note?.changes).toEqual([{ rule: 'term', from: own, to: word }]);
    }
  });

  it('are the usual word where specks between its characters were read as marks, however unsure', () => {
    expect(noteReadAt(0.1, '数量任务（必.填）', '数量任务（必，填）')).toMatchObject({
      value: '必填',
      doubts: [],
    });
  });

  it('have the usual words that are nearly read among the candidates', () => {
    const asked = noteReadAt(0.1, '数量任务（必.真）', '数量任务（必坑）')?.doubts ?? [];
    expect(asked[0]?.candidates.map(({ value }) => value)).toEqual(['必.真', '必坑', '必填']);
  });

  it('are asked about where a usual word was read without brackets', () => {
    expect(noteOf('数量任务，心，必填了', '数量任务，心，必填了')?.[0]?.[1]).toEqual([
      null,
      ...['必填', '选填'],
    ]);
  });

  it('are asked about where the usual word is read with hardly any confidence, or beside a character of another', () => {
    const [first, second] = ['数量任务（必坑）', '数量任务（必填）'];
    expect(noteReadAt(0.99, first, second)).toMatchObject({ value: '必填', doubts: [] });
    expect(noteReadAt(0.2, first, second)?.doubts).toHaveLength(1);
    expect(noteField('数量任务（选坑）', second)?.doubts).toHaveLength(1);
  });

  it('are asked about where an engine reads another usual word, or one that two are as near to', () => {
    expect(noteOf('数量任务（选壤）', '数量任务（必填）')?.[0]?.[1]).toEqual([
      ...['选壤', '必填', '选填'],
    ]);
    expect(noteOf('数量任务（心填）', '数量任务（大填）')?.[0]?.[1]).toEqual([
      ...['心填', '大填', '必填', '选填'],
    ]);
  });

  it('are asked about where engines read no term, and not the same: brackets are lost with it', () => {
    const [doubt] = noteField('人区4和和', '-元奇指行')?.doubts ?? [];
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([null, '必填', '选填']);
    expect(doubt).toMatchObject({ code: 'low-confidence', settledByCorroboration: false });
    expect(noteOf('统筹协调任务', '统筹协调任务')).toEqual([]);
    expect(noteOf('数量任务', '数量任务')).toEqual([]);
  });

  it('are not where all read the same', () => {
    expect(noteOf('数量任务（必填）', '数量任务（必填）')).toEqual([]);
  });

  it('are what the vocabulary of their key knows, if they were taken and no other known word was read', () => {
    expect(noteOf('数量任务（必填）', '数量任务（心填')).toEqual([]);
    expect(noteOf('数量任务（硬性）', '数量任务（便性）')?.[0]?.[1]).toEqual(['硬性', '便性']);
  });
});
