import { z } from 'zod';
import { pointerSchema } from './json.ts';
import { severitySchema } from './uncertainty.ts';

/** A label as people print it. It is matched after folding; brackets in the form need not be named. */
export type Label = string;
const labels = z.array(z.string()).readonly();

/** How a value is written and what it may be. */
export const valueRuleSchema = z.object({
  /** A name of the value type registry: `amount`, `target`, `term`… */
  type: z.string(),
  /** Of a `term`: the id of the vocabulary that it comes from. */
  vocabulary: z.string().exactOptional(),
  /** Of a `term`: the key beside it that takes the words in brackets. */
  bracket: z.string().exactOptional(),
  /** The form is not complete without it. */
  required: z.boolean(),
  /** The record has the key only where the form has the label. */
  optional: z.boolean(),
});
export type ValueRule = z.infer<typeof valueRuleSchema>;

/** A label with its value to the right. */
export const fieldRuleSchema = valueRuleSchema.extend({
  pointer: pointerSchema,
  labels,
  /** A form without a title line may begin here. */
  opens: z.boolean(),
});
export type FieldRule = z.infer<typeof fieldRuleSchema>;

/** A line above the table that holds a value in running text, such as `(2024 年度)` or `单位：万元`. */
export const headingRuleSchema = valueRuleSchema.extend({
  pointer: pointerSchema,
  /** The folded text around the value; `*` stands for the value: `*年度`, `单位*`. */
  patterns: z.array(z.string()).readonly(),
});
export type HeadingRule = z.infer<typeof headingRuleSchema>;

export const columnRuleSchema = valueRuleSchema.extend({
  key: z.string(),
  labels,
  /** A blank cell means the one above it (merged cells that lost their span). */
  carry: z.boolean(),
  /** Several columns make one value, joined in this order: comparator, value, unit. */
  part: z.enum(['comparator', 'value', 'unit']).exactOptional(),
});
export type ColumnRule = z.infer<typeof columnRuleSchema>;

export const rowRuleSchema = z.object({
  key: z.string(),
  labels,
  optional: z.boolean(),
  required: z.boolean(),
});
export type RowRule = z.infer<typeof rowRuleSchema>;

/** Row labels at the left, column labels above: values at `pointer/row/column`. No rows: `pointer/column`. */
export const matrixRuleSchema = z.object({
  pointer: pointerSchema,
  labels,
  rows: z.array(rowRuleSchema).readonly(),
  columns: z.array(columnRuleSchema).readonly(),
});
export type MatrixRule = z.infer<typeof matrixRuleSchema>;

/** Column labels above, then any number of rows: values at `pointer/index/key`. */
export const tableRuleSchema = z.object({
  pointer: pointerSchema,
  labels,
  columns: z.array(columnRuleSchema).readonly(),
});
export type TableRule = z.infer<typeof tableRuleSchema>;

/** One canonical name and what else it is called. */
export const termSchema = z.object({
  name: z.string(),
  synonyms: z.array(z.string()).readonly(),
  /** The canonical name, in the vocabulary to its left, that it belongs under. */
  within: z.string().exactOptional(),
});
export type Term = z.infer<typeof termSchema>;

export const vocabularySchema = z.object({ id: z.string(), terms: z.array(termSchema).readonly() });
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** A condition over the fields of a form, or over the forms of a document. Attributes depend on the rule. */
export const checkRuleSchema = z.object({
  /** A name of the check registry: `sum`, `cost`, `same-year`… */
  rule: z.string(),
  attributes: z.record(z.string(), z.string()),
  severity: severitySchema.exactOptional(),
  /** Line in the XML file. */
  line: z.int(),
});
export type CheckRule = z.infer<typeof checkRuleSchema>;

/** One form type as its XML file describes it. */
export const grammarSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  name: z.string(),
  /** Where it was read from, for messages. */
  file: z.string(),
  titles: labels,
  headings: z.array(headingRuleSchema).readonly(),
  fields: z.array(fieldRuleSchema).readonly(),
  matrices: z.array(matrixRuleSchema).readonly(),
  tables: z.array(tableRuleSchema).readonly(),
  /** Labels that carry no value themselves: a merged cell beside a group of fields. */
  groups: labels,
  vocabularies: z.array(vocabularySchema).readonly(),
  checks: z.array(checkRuleSchema).readonly(),
});
export type Grammar = z.infer<typeof grammarSchema>;

/** The vocabulary that a rule names; null where it names none. */
export const vocabularyNamed = (
  { vocabularies }: Grammar,
  name: string | undefined,
): Vocabulary | null => vocabularies.find(({ id }) => id === name) ?? null;

/** The heading that tells the year of a form; undefined where the grammar has none. */
export const yearHeading = ({ headings }: Grammar): HeadingRule | undefined =>
  headings.find(({ type }) => type === 'year');
