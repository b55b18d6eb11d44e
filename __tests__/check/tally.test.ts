import { describe, expect, it } from '@jest/globals';
import { Tally, textAt } from '../../src/check/tally.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

const grammar = planGrammar();
const form = (name: string, owner: string) =>
  draftOf(
    grammar,
    `${planTop.replace('修桥', name)}\n承办部门及代码\t\t${owner}\n工作期\t\t1年\n工作目的\t\t通行`,
  );
const tally = new Tally([
  form('修桥', '公路养护科 014'),
  form('修桥', '公路养护科 014'),
  form('铺路', '桥梁检测科 015'),
]);

describe('A tally', () => {
  it('knows the most common value and how often it stands', () => {
    expect(tally.usual('/name')).toEqual({ text: '修桥', count: 2 });
  });

  it('knows it among the forms that have a given value beside it', () => {
    expect(tally.usual('/owner/code', '/name', '铺路')).toEqual({ text: '015', count: 1 });
    expect(tally.usual('/owner/code', '/name', '种树')).toBeNull();
  });

  it('does not count what no form has', () => {
    expect(tally.usual('/money/total')).toBeNull();
    expect(new Tally([]).usual('/name')).toBeNull();
  });

  it('compares values as texts', () => {
    expect(textAt(form('修桥', '路政科'), '/year')).toBe('2024');
    expect(textAt(form('修桥', '路政科'), '/money/total')).toBeNull();
  });
});
