import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGrammars } from '../../src/index.ts';
import type { Grammar, TableRule } from '../../src/model/grammar.ts';
import type { Field, ValueDoubt } from '../../src/model/record.ts';
import { bordersOfTerms } from '../../src/record/borders-of-terms.ts';

const doubt = (code: ValueDoubt['code']): ValueDoubt => ({
  ...{ code, candidates: [], details: {}, settledByCorroboration: false },
});
const borders = doubt('uncertain-borders');

describe('bordersOfTerms', () => {
  let grammar: Grammar;
  let table: TableRule;
  beforeAll(async () => {
    const found = (await loadGrammars()).find(({ id }) => id === 'project-target');
    if (!found?.tables[0]) throw new Error('no table of indicators');
    [grammar, table] = [found, found.tables[0]];
  });

  /** `level1` of uncertain borders in each row, beside these terms (`?`: in doubt): the rows that are told. */
  const told = (
    left: string | null,
    rights: readonly string[],
    doubts: readonly ValueDoubt[] = [borders],
  ) => {
    const field = (
      key: string,
      row: number,
      text: string | null,
      own: readonly ValueDoubt[],
    ): Field => {
      const rule = table.columns.find((column) => column.key === key);
      if (!rule) throw new Error(`no column ${key}`);
      return {
        ...{
          pointer: `${table.pointer}/${row}/${key}`,
          rule,
          raw: text ?? '',
          value: text,
          changes: [],
        },
        ...{ doubts: own, source: { page: 1, bbox: [0, 0, 9, 9] } },
      };
    };
    const fields = rights.flatMap((right, row) => [
      field('level1', row, left, doubts),
      field('level2', row, right.replace('?', ''), right.endsWith('?') ? [borders] : []),
    ]);
    const byPointer = new Map(fields.map((one) => [one.pointer, one]));
    return bordersOfTerms(grammar, byPointer, { [table.pointer]: rights.length });
  };
  const rowsOf = (fields: readonly Field[]) => fields.map(({ pointer }) => pointer.split('/')[2]);

  it('tells the rows whose own term belongs under it', () => {
    const fields = told('产出指标', ['数量指标', '经济效益指标', '质量指标']);
    expect(rowsOf(fields)).toEqual(['0', '2']);
    expect(fields.map(({ doubts }) => doubts)).toEqual([[], []]);
  });

  it('tells rows of uncertain terms between such ones, and none above or below them', () => {
    expect(rowsOf(told('产出指标', ['数量指标?', '质量指标', '时效指标?', '时效指标']))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(rowsOf(told('产出指标', ['质量指标', '质量指标?', '社会效益指标']))).toEqual(['0']);
    expect(told('产出指标', ['质量指标?', '时效指标?'])).toEqual([]);
  });

  it('leaves the question what its characters are', () => {
    const disagree = doubt('readers-disagree');
    expect(told('产出指标', ['数量指标'], [borders, disagree])[0]?.doubts).toEqual([disagree]);
  });

  it('says nothing of terms that are in no doubt, or of the form alone', () => {
    expect(told('产出指标', ['数量指标'], [])).toEqual([]);
    expect(told('产出指标', ['自有指标'])).toEqual([]);
    expect(told(null, ['自有指标'])).toEqual([]);
  });
});
