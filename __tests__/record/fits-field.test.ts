import { describe, expect, it } from '@jest/globals';
import { loadGrammars } from '../../src/index.ts';
import { fitsField } from '../../src/record/fits-field.ts';

const grammars = await loadGrammars();
const target = grammars.find(({ id }) => id === 'project-target');
const evaluation = grammars.find(({ id }) => id === 'self-evaluation');
if (!target || !evaluation) throw new Error('the shipped grammars are there');

describe('fitsField', () => {
  it.each([
    ['/title', '部门项目支出预算绩效目标表'],
    ['/year', 2024],
    ['/funding/total', 3.9],
    ['/funding/total', null],
    ['/goal', '落实'],
    ['/indicators/12/level3', '村干部人数'],
    ['/indicators/0/requirement', '必填'],
    ['/indicators/0/target', { kind: 'quantity', comparator: '≥', value: 95, unit: '%' }],
  ])('%s may be %j', (pointer, value) => {
    expect(fitsField(target, pointer, value)).toBe(true);
  });

  it.each([
    ['/title', 5],
    ['/year', '2024'],
    ['/funding/total', '3.9'],
    ['/funding', 3.9],
    ['/indicators/x/level3', '村干部人数'],
    ['/indicators/0/target', '≥95%'],
    ['/nothing', null],
    ['', null],
  ])('%s may not be %j', (pointer, value) => {
    expect(fitsField(target, pointer, value)).toBe(false);
  });

  it('knows the rows of a matrix and one without row labels', () => {
    expect(fitsField(evaluation, '/score/total/score', 95.5)).toBe(true);
    expect(fitsField(evaluation, '/score/total/nothing', 95.5)).toBe(false);
  });
});
