import { isDeepStrictEqual } from 'node:util';
import { type Document, type Form, type JsonValue, valueAtPointer } from 'biaojie';
import type { CorpusDocument, FormCase } from '../corpus/sheet.ts';

/** How one field of one form came out. */
export interface FieldResult {
  readonly form: number;
  readonly pointer: string;
  readonly truth: JsonValue;
  readonly got: JsonValue;
  readonly right: boolean;
  readonly asked: boolean;
  /** Asked although the document itself leaves no doubt. */
  readonly needless: boolean;
  readonly codes: readonly string[];
  /** Whether the value is that of the truth, asked or not. */
  readonly same: boolean;
  /** Of the evidence; null where the form has none for the field. */
  readonly confidence: number | null;
  /** Whether the document itself leaves a doubt. */
  readonly doubtful: boolean;
}

/**
 * Every field of the truth beside what the parser found, and forms that are not in the document. Where the numbers
 * of forms differ, those belong together that have the most in common, in their order. A form that was not
 * found is asked about if the parser says so of a part of the document.
 */
export const compare = (truth: CorpusDocument, got: Document): readonly FieldResult[] => {
  const partners = partnersOf(truth.forms, got.forms);
  const taken = new Set(partners);
  return [
    ...truth.forms.flatMap((form, i) => compareForm(form, i, partners[i], got)),
    ...got.forms
      .filter((form) => !taken.has(form))
      .map(
        (form, i): FieldResult => ({
          ...{ form: truth.forms.length + i, pointer: '', truth: null, got: form.record },
          ...{ right: false, asked: false, needless: false, codes: ['extra-form'] },
          ...{ same: false, confidence: null, doubtful: false },
        }),
      ),
  ];
};

/** For each form of the truth the one that was found for it. */
const partnersOf = (
  truth: readonly FormCase[],
  got: readonly Form[],
): readonly (Form | undefined)[] => {
  if (truth.length === got.length) return got;
  // best[i][j]: the most that forms from i and j on have in common.
  const best = [...truth, null].map(() => new Array<number>(got.length + 1).fill(0));
  const alike = truth.map((form) => got.map((other) => inCommon(form, other)));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = got.length - 1; j >= 0; j--) {
      const both = (alike[i]?.[j] ?? 0) + at(i + 1, j + 1);
      const row = best[i];
      if (row) row[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  let j = 0;
  return truth.map((_, i) => {
    while (j < got.length && at(i, j) === at(i, j + 1)) j++;
    if (j >= got.length || at(i, j) === at(i + 1, j)) return undefined;
    return got[j++];
  });
};

const inCommon = ({ truth }: FormCase, { record }: Form): number =>
  fieldsOf(truth).filter((pointer) => {
    const value = valueAtPointer(truth, pointer) ?? null;
    return (
      value !== null &&
      isDeepStrictEqual(sorted(valueAtPointer(record, pointer) ?? null), sorted(value))
    );
  }).length;

const compareForm = (
  truth: FormCase,
  index: number,
  form: Form | undefined,
  got: Document,
): readonly FieldResult[] => {
  // Of a form that was not found: the questions about parts of the document in which none was.
  const questions = got.uncertainties.filter(
    (u) => u.severity === 'confirm' && u.form === (form?.id ?? null),
  );
  const pointers = new Set([
    ...fieldsOf(truth.truth),
    ...fieldsOf(form?.record ?? {}),
    ...(form ? questions.map((u) => fieldOf(u.pointer ?? '')) : []),
  ]);
  return [...pointers].map((pointer) => {
    const expected = valueAtPointer(truth.truth, pointer) ?? null;
    const found = form === undefined ? null : (valueAtPointer(form.record, pointer) ?? null);
    const same = form !== undefined && isDeepStrictEqual(sorted(found), sorted(expected));
    const direct = questions.filter((u) => pointersOf(u).some((at) => under(at, [pointer])));
    // A question about a part of the form covers what went wrong in it, and is counted at its own pointer.
    const above = same ? [] : questions.filter((u) => under(pointer, pointersOf(u)));
    const about = [...direct, ...above];
    const asked = about.length > 0;
    const mayAsk = under(pointer, [...truth.mayAsk, ...truth.mustAsk]);
    const right = truth.mustAsk.includes(pointer) || (mayAsk && asked) ? asked : same;
    return {
      ...{ form: index, pointer, truth: expected, got: found, right, asked },
      needless: direct.length > 0 && !mayAsk,
      codes: about.map((u) => u.code),
      ...{ same, confidence: form?.evidence[pointer]?.confidence ?? null, doubtful: mayAsk },
    };
  });
};

/** What a question is about: a field, those that change with it, or the whole form. */
const pointersOf = ({ pointer, candidates }: Document['uncertainties'][number]) => [
  pointer ?? '',
  ...candidates.flatMap(({ also }) => Object.keys(also ?? {})),
];

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      )
    : value;

/** The pointers of the values of a record. Targets, periods and names with codes are one value each. */
const fieldsOf = (value: JsonValue, at = ''): readonly string[] => {
  if (value === null || typeof value !== 'object' || isOneValue(value)) return [at];
  return Object.entries(value).flatMap(([key, part]) =>
    fieldsOf(part as JsonValue, `${at}/${key}`),
  );
};

const isOneValue = (value: object): boolean =>
  'kind' in value || 'code' in value || ('value' in value && 'unit' in value);

const fieldOf = (pointer: string): string =>
  pointer.replace(/(target|department|attribute|period)\/.*$/, '$1');

const under = (pointer: string, beginnings: readonly string[]): boolean =>
  beginnings.some((b) => pointer === b || pointer.startsWith(`${b}/`));
