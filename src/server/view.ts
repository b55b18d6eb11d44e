import {
  type Decision,
  type Form,
  type Grammar,
  type JsonValue,
  type Language,
  printField,
  valueAtPointer,
} from '../index.ts';
import { fieldNames } from '../outputs/tables/columns/field-name.ts';
import { showValue } from '../outputs/tables/show-value.ts';
import { sayIn } from '../outputs/tables/texts.ts';
import { visibleText } from '../outputs/tables/visible-text.ts';
import { clip } from './clip.ts';
import type { Item } from './items.ts';
import type { Session } from './session.ts';
import { sumsWith } from './sums.ts';

/** All that the page shows of one question, in one language; every text is safe to look at. */
export const viewOf = async (session: Session, item: Item, lang: Language) => {
  const found = await session.formOf(item);
  const { uncertainty } = item;
  const { pointer, value, source } = uncertainty;
  const shown = texts(lang);
  const name = namesOf(found?.grammar, lang);
  const with_ = (settings: Readonly<Record<string, JsonValue>>) =>
    found ? sumViews(found, settings, pointersOf(item), lang) : [];
  return {
    id: item.id,
    index: session.indexOf(item.id),
    file: shown.text(item.file),
    form: uncertainty.form,
    field: pointer === null ? null : shown.text(name(pointer)),
    code: uncertainty.code,
    message: shown.text(uncertainty.message[lang]),
    raw: shown.text(uncertainty.raw),
    value: shown.value(value),
    edit: editText(found, item),
    editable: found !== null && pointer !== null,
    sums: with_({}),
    candidates: uncertainty.candidates.map((candidate) => ({
      value: shown.value(candidate.value),
      also: Object.entries(candidate.also ?? {}).map(([at, also]) => ({
        field: shown.text(name(at)),
        value: shown.value(also),
      })),
      because: shown.text(candidate.because[lang]),
      sums: pointer === null ? [] : with_({ [pointer]: candidate.value, ...candidate.also }),
    })),
    status: session.status(item.id),
    answers: session.answersTo(item.id).map((answer) => answerView(answer, session, lang)),
    page: 'page' in source ? source.page : null,
  };
};
export type View = Awaited<ReturnType<typeof viewOf>>;

/** What a typed text would do: how it was read, and the sums with it. */
export const effectOf = async (session: Session, item: Item, text: string, lang: Language) => {
  const value = await session.read(item, text);
  if (typeof value === 'object' && value !== null && 'refused' in value) return value;
  const found = await session.formOf(item);
  const { pointer } = item.uncertainty;
  if (!found || pointer === null) return { refused: 'no-field' };
  const set = { [pointer]: value as JsonValue };
  return {
    value: texts(lang).value(value as JsonValue),
    sums: sumViews(found, set, [pointer], lang),
  };
};

/** The whole form: every field with its value, in the order of the evidence. */
export const formView = async (session: Session, item: Item, lang: Language) => {
  const found = await session.formOf(item);
  if (!found) return { title: null, rows: [] };
  const { form, grammar } = found;
  const shown = texts(lang);
  const name = namesOf(grammar, lang);
  const { title } = form.record;
  return {
    title: typeof title === 'string' ? shown.text(title) : grammar.name,
    rows: Object.entries(form.evidence).map(([pointer, { status }]) => ({
      field: shown.text(name(pointer)),
      value: shown.value(valueAtPointer(form.record, pointer) ?? null),
      status,
      asked: pointer === item.uncertainty.pointer,
    })),
  };
};

const texts = (lang: Language) => ({
  text: (text: string): string => clip(visibleText(text)),
  value: (value: JsonValue): string => clip(visibleText(showValue(value, sayIn(lang)))),
});

const names = new WeakMap<Grammar, Map<Language, (pointer: string) => string>>();

/** Made once for each grammar and language: they are asked for with every question. */
const namesOf = (grammar: Grammar | undefined, lang: Language): ((pointer: string) => string) => {
  if (!grammar) return (pointer) => pointer;
  const known = names.get(grammar) ?? new Map();
  names.set(grammar, known);
  const made = known.get(lang) ?? fieldNames(grammar, sayIn(lang));
  known.set(lang, made);
  return made;
};

const pointersOf = ({ uncertainty: { pointer, candidates } }: Item): readonly string[] => [
  ...(pointer === null ? [] : [pointer]),
  ...candidates.flatMap(({ also }) => Object.keys(also ?? {})),
];

const sumViews = (
  { form, grammar }: { form: Form; grammar: Grammar },
  settings: Readonly<Record<string, JsonValue>>,
  pointers: readonly string[],
  lang: Language,
) => {
  const name = namesOf(grammar, lang);
  return sumsWith(grammar, form.record, settings, pointers).map(({ total, parts, ...rest }) => ({
    ...rest,
    total: { field: name(total.pointer), value: total.value },
    parts: parts.map((part) => ({ field: name(part.pointer), value: part.value })),
  }));
};

/** What the edit field begins with: the value as the form would print it, else what was printed. */
const editText = (
  found: { form: Form; grammar: Grammar } | null,
  { uncertainty: { pointer, value, raw } }: Item,
): string => {
  const printed = found && pointer !== null ? printField(found.grammar, pointer, value) : '';
  return clip(printed === '' ? raw : printed);
};

const answerView = (
  { action, by, at, note, value }: Decision,
  { options }: Session,
  lang: Language,
) => ({
  action,
  by: visibleText(by ?? '?'),
  mine: by === options.by,
  at,
  note: note === undefined ? null : clip(visibleText(note)),
  value: texts(lang).value(value),
});
