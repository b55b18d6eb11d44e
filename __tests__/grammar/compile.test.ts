import { describe, expect, it } from '@jest/globals';
import { planGrammar } from '../support/form.ts';

const grammar = planGrammar();

describe('A compiled grammar', () => {
  it('knows what each label stands for', () => {
    expect(grammar.labels.find('工作 名称：')?.entry).toMatchObject({
      is: 'field',
      rule: { pointer: '/name' },
    });
    expect(grammar.labels.find('其中支出')?.entry).toMatchObject({
      is: 'row',
      rule: { key: 'part' },
    });
    expect(grammar.labels.find('工作资金（万元）')?.entry).toEqual({ is: 'group' });
    expect(grammar.labels.find('任务表')?.entry).toEqual({ is: 'group' });
    expect(grammar.labels.find('任务内容')).toBeNull();
  });

  it('knows all its words: labels, columns, terms and their synonyms', () => {
    for (const word of ['资金总计', '任务内容', '计划数', '建设任务', '建设', '定性', '工作资金']) {
      expect([word, grammar.isLabel(word)]).toEqual([word, true]);
    }
    expect(grammar.isLabel('修桥')).toBe(false);
  });

  it('finds columns by the table that they belong to', () => {
    const [tasks, spent] = grammar.columns;
    expect(tasks?.isTable).toBe(true);
    expect(tasks?.lexicon.find('任务指标')?.entry.key).toBe('goal');
    expect(spent?.isTable).toBe(false);
    expect(spent?.lexicon.find('任务指标')).toBeNull();
  });

  it('finds terms by their canonical names', () => {
    expect(grammar.terms.get('kind')?.find('建设')?.entry).toBe('建设任务');
  });

  it('tells titles, headings and the labels that open a form', () => {
    expect(grammar.titleLength('2024年工作计划资金表')).toBe(7);
    expect(grammar.titleLength('资金表')).toBe(0);
    expect(grammar.isHeading('（2024年度）')).toBe(true);
    expect(grammar.isHeading('工作名称')).toBe(false);
    expect([grammar.opens('工作名称'), grammar.opens('资金总计')]).toEqual([true, false]);
  });
});
