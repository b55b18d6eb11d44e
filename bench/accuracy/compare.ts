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

/** Every field of the truth beside what the parser found, and questions about what is no field. */
export const compare = (truth: CorpusDocument, got: Document): readonly FieldResult[] => [
  ...truth.forms.flatMap((form, i) => compareForm(form, i, got.forms[i], got)),
  ...got.forms.slice(truth.forms.length).map(
    (form, i): FieldResult => ({
      ...{ form: truth.forms.length + i, pointer: '', truth: null, got: form.record },
      ...{ right: false, asked: false, needless: false, codes: ['extra-form'] },
      ...{ same: false, confidence: null, doubtful: false },
    }),
  ),
];

const compareForm = (
  truth: FormCase,
  index: number,
  form: Form | undefined,
  got: Document,
): readonly FieldResult[] => {
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
