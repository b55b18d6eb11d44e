import type { z } from 'zod';
import type { Field, RecordDraft } from '../model/record.ts';
import type { Doubt, Severity } from '../model/uncertainty.ts';
import { valueAt } from '../text/json-pointer.ts';
import type { Tally } from './tally.ts';

/** What a check says of a form. */
export type Finding =
  /** These values back each other: the doubts that wait for corroboration are settled. */
  | { readonly is: 'agreement'; readonly pointers: readonly string[] }
  /** Something speaks against the value. `withhold`: pointers that the record must leave null. */
  | { readonly is: 'doubt'; readonly doubt: Doubt; readonly withhold?: readonly string[] };

/** The form that is checked, and what the forms of its document that have the same grammar say. */
export interface CheckScope {
  readonly form: RecordDraft;
  readonly tally: Tally;
  /** What the grammar's check element says, when it overrides the catalogue. */
  readonly severity: Severity | undefined;
}

/** A kind of check. Add one: a file in `rules/` and a line in `rules/registry.ts`. */
export interface CheckRuleKind<A = Record<string, string>> {
  readonly name: string;
  /** The attributes of the XML element, all strings. */
  readonly attributes: z.ZodType<A>;
  /** The pointers that they name; `*` stands for every row of a table. */
  readonly pointers: (attributes: A) => readonly string[];
  readonly run: (attributes: A, scope: CheckScope) => readonly Finding[];
}

/** The fields that a pointer names; a `*` in it stands for every row of a table. */
export const fieldsAt = (form: RecordDraft, pointer: string): readonly Field[] => {
  if (!pointer.includes('*')) {
    const field = form.fields.get(pointer);
    return field ? [field] : [];
  }
  const [before = '', after = ''] = pointer.split('*');
  const found: Field[] = [];
  for (let row = 0; ; row++) {
    const key = `${before}${row}`;
    const field = form.fields.get(key + after);
    if (field) found.push(field);
    else if (!rowExists(form, before, row)) return found;
  }
};

const rowExists = (form: RecordDraft, before: string, row: number): boolean => {
  const table = form.grammar.tables.find(({ pointer }) => `${pointer}/` === before);
  const rows = table && rowsOf(form, table.pointer);
  return rows !== undefined && row < rows.length;
};

const rowsOf = (form: RecordDraft, pointer: string): readonly unknown[] => {
  const value = valueAt(form.record, pointer);
  return Array.isArray(value) ? value : [];
};

/** `/indicators/6/target` → `/indicators/6/level3`. */
export const inSameRow = (pointer: string, key: string): string =>
  pointer.replace(/[^/]+$/, key.replace(/^.*\//, ''));
