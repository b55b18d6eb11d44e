import { describe, expect, it } from '@jest/globals';
import { findOtherYear } from '../../src/check/given-year.ts';
import { draftOf, planGrammar, planTop } from '../support/form.ts';

const asked = (form: string, year: number | undefined) =>
  findOtherYear(draftOf(planGrammar(), form), year).map(({ code, pointer, raw, candidates }) => [
    code,
    pointer,
    raw,
    candidates.map(({ value }) => value),
  ]);

const form = `${planTop}\n承办部门及代码\t\t路政科\n工作目的\t\t通行`;
const noYear = form.replace('（2024年度）\n', '');

describe('the year that was given', () => {
  it('is asked about where the form says another', () => {
    expect(asked(form, 2023)).toEqual([['other-year', '/year', '2024', [2024, 2023]]]);
  });

  it('is asked about where the form says none', () => {
    expect(asked(noYear, 2024)).toEqual([['other-year', '/year', '', [null, 2024]]]);
  });

  it('is no question where the form says it, or none was given', () => {
    expect(asked(form, 2024)).toEqual([]);
    expect(asked(form, undefined)).toEqual([]);
    expect(asked(noYear, undefined)).toEqual([]);
  });
});
