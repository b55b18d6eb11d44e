import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import { severitySchema } from '../../model/uncertainty.ts';
import { deepestPointer } from './limits.ts';
import type { expectations } from './messages.ts';

/** What may stand in an element, and how it is read. */
export interface ElementSpec<A extends z.ZodObject = z.ZodObject> {
  readonly attributes: A;
  /** Attributes that the format does not name are left to someone else. */
  readonly open?: boolean;
  readonly text?: boolean;
  readonly children: Readonly<Record<string, ChildSpec>>;
}

export interface ChildSpec {
  readonly spec: ElementSpec;
  /** The list of the grammar that it goes to; none: its children go where it stands itself. */
  readonly list?: string;
  readonly once?: boolean;
  readonly needed?: boolean;
}

/** Stands for an element of any name. */
export const anyName = '*';

const must = (expectation: keyof typeof expectations): string => expectation;

// Records are plain objects: these names would reach what all objects share.
const reservedSegments: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const isRecordPointer = (text: string): boolean => {
  const segments = text.split('/').slice(1);
  return (
    pointerSchema.safeParse(text).success &&
    segments.length <= deepestPointer &&
    !segments.some((segment) => reservedSegments.has(segment))
  );
};

const text = z.string().min(1, must('text'));
const id = z.string().regex(/^[a-z0-9-]+$/, must('id'));
const pointer = z.string().refine(isRecordPointer, must('pointer'));
const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, must('key'))
  .refine((name) => !reservedSegments.has(name), must('key'));
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const valueRule = {
  type: text,
  vocabulary: id.exactOptional(),
  bracket: key.exactOptional(),
  required: flag,
  optional: flag,
};

const element = <A extends z.ZodRawShape>(
  attributes: A,
  children: ElementSpec['children'] = {},
): ElementSpec<z.ZodObject<A>> => ({ attributes: z.object(attributes), children });

const textElement: ElementSpec = { ...element({}), text: true };
const labels: ChildSpec = { spec: textElement, list: 'labels', needed: true };

export const heading = element(
  { pointer, ...valueRule },
  { pattern: { spec: textElement, list: 'patterns', needed: true } },
);
export const field = element({ pointer, ...valueRule, opens: flag }, { label: labels });
const group = element({}, { label: { spec: textElement, list: 'groups', needed: true } });
export const row = element({ key, required: flag, optional: flag }, { label: labels });
export const column = element(
  {
    key,
    ...valueRule,
    carry: flag,
    part: z.enum(['comparator', 'value', 'unit']).exactOptional(),
  },
  { label: labels },
);
export const matrix = element(
  { pointer },
  {
    label: { spec: textElement, list: 'labels' },
    row: { spec: row, list: 'rows' },
    column: { spec: column, list: 'columns', needed: true },
  },
);
export const table = element(
  { pointer },
  {
    label: { spec: textElement, list: 'labels' },
    column: { spec: column, list: 'columns', needed: true },
  },
);
export const term = element(
  { name: text, within: text.exactOptional() },
  { synonym: { spec: textElement, list: 'synonyms' } },
);
export const vocabulary = element({ id }, { term: { spec: term, list: 'terms', needed: true } });
export const check = {
  ...element({ severity: severitySchema.exactOptional() }),
  open: true,
} satisfies ElementSpec;

export const grammar = element(
  { id, version: text, name: text },
  {
    titles: {
      spec: element({}, { title: { spec: textElement, list: 'titles', needed: true } }),
      once: true,
      needed: true,
    },
    headings: { spec: element({}, { heading: { spec: heading, list: 'headings' } }), once: true },
    fields: {
      spec: element({}, { field: { spec: field, list: 'fields' }, group: { spec: group } }),
      once: true,
    },
    matrix: { spec: matrix, list: 'matrices' },
    table: { spec: table, list: 'tables' },
    vocabulary: { spec: vocabulary, list: 'vocabularies' },
    checks: { spec: element({}, { [anyName]: { spec: check, list: 'checks' } }), once: true },
  },
);
