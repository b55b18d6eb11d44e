import { describe, expect, it } from '@jest/globals';
import { findReadElsewhere, findReadOtherwise, Phrases } from '../../src/check/phrases.ts';
import type { DisputedWords, Field, RecordDraft } from '../../src/model/record.ts';
import { agreementsIn, draftOf, planGrammar, planTop } from '../support/form.ts';

const draft = draftOf(
  planGrammar(),
  `${planTop}\n工作期\t\t1年\n工作目的\t\t部分任务进度滞后，通行`,
);

/** A field in which engines differ, in a form by itself. */
const disputing = (...disputed: readonly DisputedWords[]): RecordDraft => {
  const [some] = [...draft.fields.values()];
  if (!some) throw new Error('no field');
  const doubt = { code: 'readers-disagree', candidates: [], details: {} } as const;
  const doubts = [{ ...doubt, settledByCorroboration: true, disputed }];
  const field: Field = { ...some, pointer: '/aim', doubts };
  return { ...draft, fields: new Map([['/aim', field]]) };
};

const settled = (...disputed: readonly DisputedWords[]): readonly string[] =>
  agreementsIn(findReadElsewhere(disputing(...disputed), new Phrases([draft])));

describe('Words in which engines differ', () => {
  it('are settled where they stand elsewhere in the document as the first engine reads them', () => {
    expect(settled({ read: '进度滞后,', otherwise: '进度光后,' })).toEqual(['/aim']);
  });

  it('are no others for that they begin alike', () => {
    expect(settled({ read: '进度滞\n', otherwise: '进度光\n' })).toEqual([]);
  });

  it('are not settled where one of them does not, or where another reading stands elsewhere too', () => {
    const backed = { read: ',通行\n', otherwise: ',通仃\n' };
    expect(settled(backed, { read: '\n部分任', otherwise: '\n部公任' })).toEqual(['/aim']);
    expect(settled(backed, { read: '\n部分在', otherwise: '\n部分仕' })).toEqual([]);
    expect(settled({ ...backed, otherwise: '\n修桥\n' })).toEqual([]);
  });

  it('settle no other doubt of their field', () => {
    const form = disputing({ read: '进度滞后,', otherwise: '进度光后,' });
    const other = { code: 'number-spacing', candidates: [], details: {} } as const;
    const doubts = [{ ...other, settledByCorroboration: true }];
    const fields = [...form.fields.values()].map((field) => ({
      ...field,
      doubts: [...field.doubts, ...doubts],
    }));
    const more = { ...form, fields: new Map(fields.map((field) => [field.pointer, field])) };
    expect(agreementsIn(findReadElsewhere(more, new Phrases([draft])))).toEqual([]);
  });

  it('are not settled where another engine sees nothing at all', () => {
    expect(settled({ read: '\n1年\n', otherwise: '\n\n' })).toEqual([]);
    expect(settled({ read: '\n1年\n', otherwise: '\n丨年\n' })).toEqual(['/aim']);
  });

  it('are not settled by a text that is in question itself', () => {
    const doubtful = disputing({ read: '\n修桥\n', otherwise: '\n修轿\n' });
    expect(agreementsIn(findReadElsewhere(doubtful, new Phrases([doubtful])))).toEqual([]);
  });
});

describe('Words that are believed although another engine reads others', () => {
  /** A field that says this, where another engine reads other words. */
  const believing = (raw: string, read: string, otherwise: string): RecordDraft => {
    const [some] = [...draft.fields.values()];
    if (!some) throw new Error('no field');
    const candidates = [raw, otherwise].map((value) => ({ value, because: { zh: '', en: '' } }));
    const overruled = {
      ...({ code: 'readers-disagree', candidates, details: {} } as const),
      disputed: [{ read, otherwise }],
    };
    const recognition = { readers: [], confidence: 0.99, overruled };
    const field: Field = {
      ...some,
      pointer: '/aim',
      raw,
      source: { line: 2, column: 1 },
      recognition,
    };
    return { ...draft, fields: new Map([['/aim', field]]) };
  };
  const asked = (form: RecordDraft, others: readonly RecordDraft[]) =>
    findReadOtherwise(form, new Phrases([form, ...others])).map((finding) =>
      finding.is === 'doubt' ? [finding.doubt.code, finding.doubt.pointer] : [],
    );

  it('are asked about where the others stand elsewhere in the document and they do not', () => {
    const form = believing('任务进度潲后', '进度潲后\n', '进度滞后,');
    expect(asked(form, [draft])).toEqual([['readers-disagree', '/aim']]);
    expect(asked(form, [])).toEqual([]);
  });

  it('are no question where they stand elsewhere as well, be it in the same words', () => {
    const form = believing('任务进度潲后', '进度潲后\n', '进度滞后,');
    const again = {
      ...form,
      fields: new Map(
        [...form.fields].map(([at, f]) => [at, { ...f, source: { line: 3, column: 1 } }]),
      ),
    };
    expect(asked(form, [draft, again])).toEqual([]);
  });
});
