import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../src/check/check-form.ts';
import { alone, checkedOf, draftOf, planGrammar, planTop } from '../support/form.ts';

const sum = '<sum total="/money/total" parts="/money/own /money/lent" />';
const grammar = planGrammar(sum);
const whole = '\t\t计划数\t实际数\n全部支出\t\t5\t5\n';
const tasks = '任务表\t任务大类\t任务小类\t任务内容\t任务指标\n\t建设任务\t数量任务\t修桥\t1座';
const form = (total: string, own: string, rest = `${whole}${tasks}`) =>
  `${planTop}\n工作资金\t资金总计\t\t${total}\n\t自有资金\t\t${own}\n${rest}`;
const check = (text: string, xml = sum) => checkedOf(planGrammar(xml), text);
const asked = (text: string, xml = sum) =>
  check(text, xml).doubts.map(({ code, pointer, severity }) => [
    code,
    pointer,
    severity ?? 'confirm',
  ]);

describe('Settling doubts', () => {
  it('makes a change that other fields back no question', () => {
    const { doubts, record, evidence } = check(form('3. 12', '3. 12'));
    expect(doubts).toEqual([]);
    expect(record.money).toEqual({ total: 3.12, own: 3.12 });
    expect(evidence['/money/total']).toEqual({
      raw: '3. 12',
      source: { line: 5, column: 12 },
      changes: [{ rule: 'number-spacing', from: '3. 12', to: '3.12' }],
      status: 'normalized',
      confidence: 0.999,
    });
  });

  it('leaves it a question where nothing backs it', () => {
    expect(asked(form('3. 12', '3. 12'), '')).toEqual([
      ['number-spacing', '/money/total', 'confirm'],
      ['number-spacing', '/money/own', 'confirm'],
    ]);
  });

  it('leaves it a question where something speaks against it', () => {
    expect(asked(form('3. 12', '3.11'))).toEqual([
      ['number-spacing', '/money/total', 'confirm'],
      ['sum-mismatch', '/money/total', 'confirm'],
    ]);
  });

  it('leaves it a question where one check backs it and another does not', () => {
    const second = `${sum}<sum total="/money/total" parts="/spent/whole/planned" />`;
    expect(asked(form('3. 12', '3.12'), second)).toContainEqual([
      'number-spacing',
      '/money/total',
      'confirm',
    ]);
  });
});

describe('What a form lacks', () => {
  it('is missed though a candidate of another question would fill it', () => {
    const plan = planGrammar(sum);
    const fields = plan.grammar.fields.map((field) =>
      field.pointer === '/money/lent' ? { ...field, required: true, optional: false } : field,
    );
    const own = draftOf(plan, form('5', '2'));
    const recognition = { readers: [], confidence: 1 };
    const draft = {
      ...own,
      grammar: { ...own.grammar, fields },
      fields: new Map([...own.fields].map(([at, field]) => [at, { ...field, recognition }])),
    };
    const { doubts } = checkForm(draft, [], alone(draft));
    const pointers = doubts.map(({ code, pointer }) => [code, pointer]);
    expect(pointers).toContainEqual(['sum-mismatch', '/money/total']);
    expect(pointers).toContainEqual(['missing-required', '/money/lent']);
  });

  it('is asked about at each place of the document', () => {
    const draft = draftOf(grammar, form('5', '5'));
    const split = (page: number) => ({
      ...{ code: 'split-form' as const, pointer: null, raw: '工作计划资金表', candidates: [] },
      ...{ source: { page, bbox: [0, 0, 9, 9] as [number, number, number, number] }, details: {} },
    });
    const { doubts } = checkForm(draft, [split(2), split(3), split(3)], alone(draft));
    expect(doubts.map(({ source }) => source)).toEqual([split(2).source, split(3).source]);
  });
});

describe('Evidence', () => {
  it('is certain of what stands there as it was read', () => {
    expect(check(form('5', '5')).evidence['/money/own']).toMatchObject({
      raw: '5',
      status: 'read',
      confidence: 1,
    });
  });

  it('is uncertain of all that a question could change, and of nothing that a note mentions', () => {
    const { evidence } = check(form('5', '4'));
    expect(evidence['/money/total']?.status).toBe('uncertain');
    expect(evidence['/money/own']).toMatchObject({ status: 'uncertain', confidence: 0.5 });
    const noted = check(form('5', '4'), sum.replace(' />', ' severity="note" />'));
    expect(noted.doubts).toMatchObject([{ severity: 'note' }]);
    expect(noted.evidence['/money/total']?.status).toBe('read');
  });
});

describe('A form after its checks', () => {
  it('withholds values that may have changed places, and keeps the draft as it was', () => {
    const xml = '<neighbour text="/tasks/*/task" value="/tasks/*/goal" />';
    const text = form('5', '5', `${whole}${tasks.replace('修桥\t1座', '\t群众的满意度')}`);
    const { record, draft } = check(text, xml);
    expect(record.tasks).toMatchObject([{ task: null, goal: null }]);
    expect(draft.record.tasks).toMatchObject([
      { goal: { kind: 'qualitative', text: '群众的满意度' } },
    ]);
  });

  it('is asked the same once, even if two checks find it', () => {
    expect(asked(form('5', '4'), sum + sum)).toEqual([['sum-mismatch', '/money/total', 'confirm']]);
  });

  it('keeps the doubts of the matching', () => {
    const draft = draftOf(grammar, form('5', '5'));
    const doubt = {
      code: 'unknown-row',
      pointer: null,
      raw: '甲',
      candidates: [],
      source: { line: 1, column: 1 },
      details: {},
    } as const;
    expect(checkForm(draft, [doubt], alone(draft)).doubts).toEqual([doubt]);
  });
});

describe('A blank cell of a recognised form', () => {
  /** Of a form that lacks its owner, where this doubt was found before: what is asked about. */
  const askedBeside = (code: 'unknown-row' | 'unknown-label') => {
    const draft = draftOf(
      grammar,
      form('5', '5').replace('\n工作资金', '\n承办部门及代码\t\t\t\n工作资金'),
    );
    const [top, ...rows] = draft.block.rows;
    if (!top) throw new Error('no rows');
    const readers = [{ engine: 'any', text: '', confidence: 1 }];
    const recognised = { ...top, cells: top.cells.map((cell) => ({ ...cell, readers })) };
    const block = { ...draft.block, rows: [recognised, ...rows] };
    const source = { line: 1, column: 1 };
    const doubt = { code, pointer: '/aim', raw: '甲', candidates: [], source, details: {} };
    const { doubts } = checkForm({ ...draft, block }, [doubt], alone(draft));
    return doubts.map(({ pointer }) => pointer);
  };

  it('may lack a row that found no place, but not a word that its cell has', () => {
    expect(askedBeside('unknown-row')).toContain('/owner');
    expect(askedBeside('unknown-label')).not.toContain('/owner');
  });
});

describe('What is required', () => {
  it('is asked for where its cell is blank', () => {
    expect(asked(form('5', '5').replace('修桥\t\n', '\t\n'))).toEqual([
      ['missing-required', '/name', 'confirm'],
    ]);
    expect(asked(form('5', '5').replace('修桥\t1座', '\t1座'))).toEqual([
      ['missing-required', '/tasks/0/task', 'confirm'],
    ]);
  });

  it('is asked for where its label is missing, at the first place of the form', () => {
    const text = form('5', '5').replace(/工作名称.*\n/, '');
    expect(check(text).doubts).toMatchObject([
      { code: 'missing-required', pointer: '/name', source: { line: 1, column: 1 } },
    ]);
  });

  it('is asked for where its column is missing, once', () => {
    const rows = '任务表\t任务大类\t任务小类\t任务内容\n\t建设任务\t数量任务\t修桥\n\t\t\t铺路';
    expect(asked(form('5', '5', `${whole}${rows}`))).toEqual([
      ['missing-required', '/tasks/0/goal', 'confirm'],
    ]);
  });

  it('is asked for where its table has no rows', () => {
    expect(asked(form('5', '5', whole))).toEqual([['missing-required', '/tasks', 'confirm']]);
  });

  it('is asked for where a row of a matrix is missing or blank', () => {
    const missing = [['missing-required', '/spent/whole', 'confirm']];
    expect(asked(form('5', '5', tasks))).toEqual(missing);
    expect(asked(form('5', '5', `${whole.replace('5\t5', '\t')}${tasks}`))).toEqual(missing);
  });

  it('is not asked for where something else asks already', () => {
    const xml = '<needs at="/tasks/*/kind" terms="建设任务" />';
    expect(asked(form('5', '5', whole), xml)).toEqual([['missing-required', '/tasks', 'confirm']]);
  });
});

describe('A term under another than its own', () => {
  const rows = (...lines: readonly string[]) =>
    form('5', '5', `${whole}任务表\t任务大类\t任务小类\t任务内容\t任务指标\n${lines.join('\n')}`);

  it('is one question for all rows of a run', () => {
    const text = rows(
      '\t建设任务\t数量任务\t修桥\t1座',
      '\t\t效果任务\t方便群众\t明显',
      '\t\t效果任务\t节省时间\t明显',
    );
    expect(check(text).doubts).toMatchObject([
      {
        code: 'misplaced-cell',
        pointer: '/tasks/1/kind',
        candidates: [
          { value: '管理任务', also: { '/tasks/2/kind': '管理任务' } },
          { value: '建设任务' },
        ],
      },
    ]);
  });

  it('is a question for each run', () => {
    const text = rows(
      '\t建设任务\t效果任务\t方便群众\t明显',
      '\t\t数量任务\t修桥\t1座',
      '\t\t效果任务\t节省时间\t明显',
    );
    expect(asked(text).map(([, pointer]) => pointer)).toEqual(['/tasks/0/kind', '/tasks/2/kind']);
  });

  it('is a question for each term that it belongs under', () => {
    const text = rows('\t建设任务\t效果任务\t方便群众\t明显', '\t\t检查任务\t检查桥梁\t3次');
    expect(check(text).doubts.map(({ candidates }) => candidates[0]?.value)).toEqual([
      '管理任务',
      '监督任务',
    ]);
  });

  it('is none where it belongs, or where nothing stands to its left', () => {
    expect(asked(rows('\t管理任务\t效果任务\t方便群众\t明显'))).toEqual([]);
    expect(asked(rows('\t\t效果任务\t方便群众\t明显'))).toEqual([
      ['missing-required', '/tasks/0/kind', 'confirm'],
    ]);
  });
});
