import { describe, expect, it } from '@jest/globals';
import { applyDecisions } from '../../src/decisions/apply-decisions.ts';
import type { Decision, Document, JsonValue } from '../../src/index.ts';
import { documentSchema, valueAtPointer } from '../../src/index.ts';

const because = { zh: '空白通常表示 0', en: 'a blank usually means 0' };
const source = { line: 3, column: 9 };

const document: Document = {
  schema: 'biaojie.document/1',
  source: { name: 'a.txt', sha256: '0'.repeat(64), mediaType: 'text/plain', pages: 1 },
  parser: { version: '0', grammars: {} },
  title: null,
  forms: [
    {
      id: '1',
      grammar: 'plan',
      where: { pages: [1, 1] },
      record: { funding: { total: 5, other: null }, rows: [{ name: null, target: null }] },
      evidence: {
        '/funding/other': { raw: '', source, changes: [], status: 'uncertain', confidence: 0.5 },
      },
    },
  ],
  uncertainties: [
    {
      id: 'blank',
      form: '1',
      pointer: '/funding/other',
      code: 'blank-amount',
      severity: 'confirm',
      message: because,
      raw: '',
      value: null,
      candidates: [
        { value: 0, because },
        { value: 2, also: { '/rows/0/name': '二' }, because },
      ],
      source,
    },
    {
      id: 'whole',
      form: null,
      pointer: null,
      code: 'unmatched-form',
      severity: 'confirm',
      message: because,
      raw: '',
      value: null,
      candidates: [],
      source,
    },
  ],
  skipped: [],
};

const answer = (action: Decision['action'], value: JsonValue, more: Partial<Decision> = {}) => ({
  uncertainty: 'blank',
  action,
  value,
  by: '张三',
  at: '2026-01-02T03:04:05Z',
  ...more,
});
const isNumber = (_: string, __: string, value: JsonValue): boolean => typeof value === 'number';
const decide = (...decisions: readonly Decision[]): Document =>
  applyDecisions(document, decisions, isNumber);
const otherOf = ({ forms }: Document) => valueAtPointer(forms[0]?.record ?? null, '/funding/other');
const idsOf = ({ uncertainties }: Document) => uncertainties.map(({ id }) => id);
const reasonsOf = ({ decisions }: Document) => decisions?.refused.map(({ reason }) => reason.en);

describe('A decision', () => {
  it('sets the chosen candidate, marks the value confirmed with who and when, and settles the question', () => {
    const decided = decide(answer('choose', 0));
    expect(otherOf(decided)).toBe(0);
    expect(decided.forms[0]?.evidence['/funding/other']).toEqual({
      raw: '',
      source,
      changes: [],
      status: 'confirmed',
      confidence: 1,
      confirmed: { by: '张三', at: '2026-01-02T03:04:05Z' },
    });
    expect(idsOf(decided)).toEqual(['whole']);
    expect(documentSchema.safeParse(decided).error).toBeUndefined();
  });

  it('sets what changes together with the candidate, where there was no evidence too', () => {
    const decided = decide(answer('choose', 2));
    expect(valueAtPointer(decided.forms[0]?.record ?? null, '/rows/0/name')).toBe('二');
    expect(decided.forms[0]?.evidence['/rows/0/name']?.status).toBe('confirmed');
  });

  it('leaves the document that it was given as it was', () => {
    const before = JSON.stringify(document);
    decide(answer('choose', 0));
    expect(JSON.stringify(document)).toBe(before);
  });

  it('keeps the value as it is', () => {
    const decided = decide(answer('keep', null));
    expect(otherOf(decided)).toBeNull();
    expect(decided.forms[0]?.evidence['/funding/other']?.status).toBe('confirmed');
    expect(idsOf(decided)).toEqual(['whole']);
  });

  it('settles a question about no field by keeping', () => {
    expect(idsOf(decide(answer('keep', null, { uncertainty: 'whole' })))).toEqual(['blank']);
  });

  it('edits to a value that the field may have', () => {
    expect(otherOf(decide(answer('edit', 1.5)))).toBe(1.5);
  });

  it.each([
    ['the value is not of the type of the field', answer('edit', '很多')],
    ['the chosen value is none of the candidates', answer('choose', 7)],
    ['the value to keep is not the one that is read now', answer('keep', 1)],
    [
      'there is no such question: the source or what is read in it has changed',
      answer('keep', null, { uncertainty: 'gone' }),
    ],
    [
      'the question is about no field; it can only be kept',
      answer('edit', 1, { uncertainty: 'whole' }),
    ],
  ])('is refused and changes nothing: %s', (reason, decision) => {
    const decided = decide(decision);
    expect(reasonsOf(decided)).toEqual([reason]);
    expect(decided.decisions?.applied).toEqual([]);
    expect(decided.forms).toEqual(document.forms);
    expect(idsOf(decided)).toEqual(['blank', 'whole']);
  });

  it('gives way to a later one of the same person', () => {
    expect(otherOf(decide(answer('choose', 0), answer('choose', 2)))).toBe(2);
  });

  it('that was withdrawn settles nothing, and leaves that of another person alone', () => {
    const first = decide(answer('choose', 0), answer('withdraw', null));
    expect(otherOf(first)).toBeNull();
    expect(first.decisions).toEqual({ applied: [], refused: [] });
    expect(idsOf(first)).toEqual(['blank', 'whole']);
    const other = answer('choose', 2, { by: '李四' });
    expect(otherOf(decide(answer('choose', 0), other, answer('withdraw', null)))).toBe(2);
    expect(otherOf(decide(answer('withdraw', null), answer('choose', 0)))).toBe(0);
  });

  it('of one person that contradicts that of another settles nothing', () => {
    const decided = decide(answer('choose', 0), answer('choose', 2, { by: '李四' }));
    expect(otherOf(decided)).toBeNull();
    expect(idsOf(decided)).toEqual(['blank', 'whole']);
    expect(reasonsOf(decided)).toEqual(['李四 answered otherwise', '张三 answered otherwise']);
  });

  it('of one person that agrees with that of another is applied', () => {
    expect(otherOf(decide(answer('choose', 0), answer('edit', 0, { by: '李四' })))).toBe(0);
  });

  it('refuse a candidate whose value another one has too: which was meant cannot be told', () => {
    const [blank, whole] = document.uncertainties;
    if (!blank || !whole) throw new Error('no questions');
    const also = { '/rows/0/name': '一' };
    const candidates = [...blank.candidates, { value: 2, also, because }];
    const twins = { ...document, uncertainties: [{ ...blank, candidates }, whole] };
    const { decisions, forms } = applyDecisions(twins, [answer('choose', 2)], () => true);
    expect(decisions?.refused[0]?.reason.en).toContain('several candidates have this value');
    expect(forms).toEqual(document.forms);
  });

  it('tells candidates of one value apart by what changes with them', () => {
    const [blank, whole] = document.uncertainties;
    if (!blank || !whole) throw new Error('no questions');
    const also = { '/rows/0/name': '一' };
    const candidates = [...blank.candidates, { value: 2, also, because }];
    const twins = { ...document, uncertainties: [{ ...blank, candidates }, whole] };
    const chosen = answer('choose', 2, { also });
    const decided = applyDecisions(twins, [chosen], () => true);
    expect(valueAtPointer(decided.forms[0]?.record ?? null, '/rows/0/name')).toBe('一');
    const other = answer('choose', 2, { also: { '/rows/0/name': '二' }, by: '李四' });
    expect(applyDecisions(twins, [chosen, other], () => true).decisions?.applied).toEqual([]);
  });

  it('puts no text of another place to a value that the form lacked', () => {
    const [blank, whole] = document.uncertainties;
    if (!blank || !whole) throw new Error('no questions');
    const asked = { ...blank, raw: '5,00' };
    const decided = applyDecisions(
      { ...document, uncertainties: [asked, whole] },
      [answer('choose', 2)],
      () => true,
    );
    expect(decided.forms[0]?.evidence['/rows/0/name']).toMatchObject({
      raw: '',
      status: 'confirmed',
    });
  });
});
