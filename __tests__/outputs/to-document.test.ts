import { describe, expect, it } from '@jest/globals';
import { documentSchema } from '../../src/model/document.ts';
import type { Doubt } from '../../src/model/uncertainty.ts';
import { type DocumentParts, toDocument } from '../../src/outputs/to-document.ts';

const doubt = (change: Partial<Doubt> = {}): Doubt => ({
  code: 'blank-amount',
  pointer: '/money/total',
  raw: '',
  candidates: [{ value: 0, because: { zh: '空', en: 'blank' } }],
  source: { line: 3, column: 2 },
  details: {},
  ...change,
});

const form = (...doubts: readonly Doubt[]) => ({
  grammar: 'plan',
  where: { pages: [1, 1] as [number, number], lines: [1, 9] as [number, number] },
  record: { money: { total: 5 } },
  evidence: {},
  doubts,
});

const parts = (change: Partial<DocumentParts> = {}): DocumentParts => ({
  source: { name: 'a.txt', sha256: 'a'.repeat(64), mediaType: 'text/plain', pages: 1 },
  parser: { version: '0.1.0', grammars: { plan: '1' } },
  title: null,
  forms: [form()],
  doubts: [],
  skipped: [],
  ...change,
});

const idsOf = (change: Partial<DocumentParts>) =>
  toDocument(parts(change)).uncertainties.map(({ id }) => id);

describe('The document', () => {
  it('has the shape of the contract', () => {
    const document = toDocument(
      parts({ forms: [form(doubt())], doubts: [doubt({ pointer: null })] }),
    );
    expect(documentSchema.safeParse(document).error).toBeUndefined();
    expect(document.schema).toBe('biaojie.document/1');
  });

  it('numbers its forms from 1', () => {
    const { forms } = toDocument(parts({ forms: [form(), form(), form()] }));
    expect(forms.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('says each doubt in words, with the value that it is about', () => {
    const { uncertainties } = toDocument(parts({ forms: [form(), form(doubt())] }));
    expect(uncertainties).toEqual([
      {
        id: uncertainties[0]?.id,
        form: '2',
        pointer: '/money/total',
        code: 'blank-amount',
        severity: 'confirm',
        message: { zh: '金额一栏空白', en: 'the amount is blank' },
        raw: '',
        value: 5,
        candidates: [{ value: 0, because: { zh: '空', en: 'blank' } }],
        source: { line: 3, column: 2 },
      },
    ]);
  });

  it('puts doubts about itself first, without form and value', () => {
    const about = doubt({ code: 'unmatched-form', pointer: null, raw: '某表' });
    const { uncertainties } = toDocument(parts({ forms: [form(doubt())], doubts: [about] }));
    expect(uncertainties[0]).toMatchObject({ form: null, pointer: null, value: null, raw: '某表' });
    expect(uncertainties[0]?.message.en).toContain('某表');
  });

  it('has null where the record has nothing at the pointer', () => {
    const { uncertainties } = toDocument(parts({ forms: [form(doubt({ pointer: '/absent' }))] }));
    expect(uncertainties[0]?.value).toBeNull();
  });
});

describe('The id of a doubt', () => {
  const [id] = idsOf({ forms: [form(doubt())] });

  it('stays the same when the file is parsed again, by another version and under another name', () => {
    const { source } = parts();
    expect(
      idsOf({
        forms: [form(doubt({ candidates: [], source: { line: 4, column: 2 } }))],
        source: { ...source, name: 'b.txt' },
        parser: { version: '9.0.0', grammars: {} },
      }),
    ).toEqual([id]);
  });

  it('changes with content, form, pointer, kind and text', () => {
    const { source } = parts();
    const others = [
      idsOf({ forms: [form(doubt())], source: { ...source, sha256: 'b'.repeat(64) } }),
      idsOf({ forms: [form(), form(doubt())] }),
      idsOf({ forms: [form(doubt({ pointer: '/money/own' }))] }),
      idsOf({ forms: [form(doubt({ code: 'number-spacing' }))] }),
      idsOf({ forms: [form(doubt({ raw: '-' }))] }),
    ];
    expect(new Set([id, ...others.flat()]).size).toBe(6);
  });

  it('is its own even where two doubts are alike', () => {
    const ids = idsOf({ forms: [form(doubt(), doubt())] });
    expect(ids).toEqual([id, `${id}-2`]);
  });
});
