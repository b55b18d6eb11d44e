import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGrammars } from '../../src/index.ts';
import type { Grammar, TableRule } from '../../src/model/grammar.ts';
import type { Field, ValueDoubt } from '../../src/model/record.ts';
import { termsOfRows } from '../../src/record/terms-of-rows.ts';

const unknown = {
  code: 'unknown-label',
  candidates: [],
  details: {},
  settledByCorroboration: false,
} satisfies ValueDoubt;

const doubted: readonly ValueDoubt[] = [unknown];
const certain: readonly ValueDoubt[] = [];

describe('termsOfRows', () => {
  let grammar: Grammar;
  let table: TableRule;
  beforeAll(async () => {
    const found = (await loadGrammars()).find(({ id }) => id === 'project-target');
    if (!found?.tables[0]) throw new Error('no table of indicators');
    [grammar, table] = [found, found.tables[0]];
  });

  /** One cell for `level1`, as the engines read it, over rows with these terms at its right. */
  const told = (
    engines: readonly string[],
    rights: readonly string[],
    doubts = doubted,
    confidence = 0.3,
  ) => {
    const rule = table.columns.find(({ key }) => key === 'level1');
    if (!rule) throw new Error('no column level1');
    const field = (key: string, row: number, raw: string, own: readonly ValueDoubt[]): Field => ({
      ...{ pointer: `${table.pointer}/${row}/${key}`, rule, raw, value: raw, changes: [] },
      ...{ doubts: own, source: { page: 1, bbox: [key === 'level1' ? 0 : row, 0, 9, 9] } },
      recognition: {
        readers: engines.map((text, i) => ({ engine: `${i}`, text, confidence })),
        confidence,
      },
    });
    const fields = rights.flatMap((right, row) => [
      field('level1', row, engines[0] ?? '', doubts),
      field('level2', row, right, right === '?' ? doubted : certain),
    ]);
    const byPointer = new Map(fields.map((one) => [one.pointer, one]));
    return termsOfRows(grammar, byPointer, { [table.pointer]: rights.length });
  };

  it('has the term that all rows belong under, where the engines read some of it', () => {
    const fields = told(['产血描标', '立出旨标'], ['数量指标', '质量指标']);
    expect(fields.map(({ pointer, value, doubts }) => [pointer, value, doubts])).toEqual([
      ['/indicators/0/level1', '产出指标', []],
      ['/indicators/1/level1', '产出指标', []],
    ]);
    expect(fields[0]?.changes).toEqual([{ rule: 'term', from: '产血描标', to: '产出指标' }]);
  });

  it('has it where characters were lost, or strokes of a seal stand beside them', () => {
    expect(told(['效益比'], ['社会效益指标'])).toHaveLength(1);
    expect(told(['益旨标', '血指标'], ['社会效益指标'])).toHaveLength(1);
    expect(told(['算专用章效益指', '锭专骨章效益把'], ['社会效益指标'])).toHaveLength(1);
    for (const [one, other, confidence] of [
      ['杜会效益指标', '社会效益措标', 0.7],
      ['效果', '效杲', 0.3],
      ['益旨标', '盖旨标', 0.6],
    ] as const)
      expect(told([one, other], ['社会效益指标'], doubted, confidence)).toEqual([]);
  });

  it('asks rows that are known themselves', () => {
    expect(told(['产血描标', '立出旨标'], ['?', '质量指标'])).toHaveLength(2);
    expect(told(['产血描标', '立出旨标'], ['?', '?'])).toEqual([]);
  });

  it('has none where the rows belong under several, or under none', () => {
    expect(told(['产血描标', '立出旨标'], ['数量指标', '社会效益指标'])).toEqual([]);
    expect(told(['产血描标', '立出旨标'], ['党建指标', '党建指标'])).toEqual([]);
  });

  it('has none where no character of the term was read, or one of another', () => {
    expect(told(['青皮指标', '-话w'], ['数量指标'])).toEqual([]);
    expect(told(['产益指标', '立出旨标'], ['数量指标'])).toEqual([]);
  });

  it('has none where the character stands elsewhere, or an engine is sure of what it reads', () => {
    expect(told(['综合效能指标', '综合效能措标'], ['社会效益指标'])).toEqual([]);
    expect(told(['产业指标', '产亚指标'], ['数量指标'], doubted, 0.97)).toEqual([]);
  });

  it('has none where the engines agree on a name of the form, or other questions are open', () => {
    expect(told(['产业指标', '产业指标'], ['数量指标'], doubted, 0.9)).toEqual([]);
    expect(told(['产业指标（必填）', '产业指标(必填)'], ['数量指标'], doubted, 0.9)).toEqual([]);
    const borders = [{ ...unknown, code: 'uncertain-borders' as const }];
    expect(told(['产血描标', '立出旨标'], ['数量指标'], borders)).toEqual([]);
    expect(told(['产出指标', '产出指标'], ['数量指标'], certain)).toEqual([]);
  });
});
