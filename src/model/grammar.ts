import type { Severity } from './uncertainty.ts';

/** A label as people print it. `text` is matched after folding; brackets in the form need not be named. */
export type Label = string;

/** How a value is written and what it may be. */
export interface ValueRule {
  /** A name of the value type registry: `amount`, `target`, `term`… */
  readonly type: string;
  /** Of a `term`: the id of the vocabulary that it comes from. */
  readonly vocabulary?: string;
  /** Of a `term`: the key beside it that takes the words in brackets. */
  readonly bracket?: string;
  /** The form is not complete without it. */
  readonly required: boolean;
  /** The record has the key only where the form has the label. */
  readonly optional: boolean;
}

/** A label with its value to the right. */
export interface FieldRule extends ValueRule {
  readonly pointer: string;
  readonly labels: readonly Label[];
  /** A form without a title line may begin here. */
  readonly opens: boolean;
}

/** A line above the table that holds a value in running text, such as `(2024 年度)` or `单位：万元`. */
export interface HeadingRule extends ValueRule {
  readonly pointer: string;
  /** The folded text around the value; `*` stands for the value: `*年度`, `单位*`. */
  readonly patterns: readonly string[];
}

export interface ColumnRule extends ValueRule {
  readonly key: string;
  readonly labels: readonly Label[];
  /** A blank cell means the one above it (merged cells that lost their span). */
  readonly carry: boolean;
  /** Several columns make one value, joined in this order: comparator, value, unit. */
  readonly part?: 'comparator' | 'value' | 'unit';
}

export interface RowRule {
  readonly key: string;
  readonly labels: readonly Label[];
  readonly optional: boolean;
  readonly required: boolean;
}

/** Row labels at the left, column labels above: a value at `pointer/row/column`. No rows: one row, `pointer/column`. */
export interface MatrixRule {
  readonly pointer: string;
  readonly labels: readonly Label[];
  readonly rows: readonly RowRule[];
  readonly columns: readonly ColumnRule[];
}

/** Column labels above, then any number of rows: values at `pointer/index/key`. */
export interface TableRule {
  readonly pointer: string;
  readonly labels: readonly Label[];
  readonly columns: readonly ColumnRule[];
}

/** One canonical name and what else it is called. */
export interface Term {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** The canonical name, in the vocabulary to its left, that it belongs under. */
  readonly within?: string;
}

export interface Vocabulary {
  readonly id: string;
  readonly terms: readonly Term[];
}

/** A condition over the fields of a form, or over the forms of a document. Attributes depend on the rule. */
export interface CheckRule {
  /** A name of the check registry: `sum`, `cost`, `same-year`… */
  readonly rule: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  /** Line in the XML file. */
  readonly line: number;
}

/** One form type as its XML file describes it. */
export interface Grammar {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** Where it was read from, for messages. */
  readonly file: string;
  readonly titles: readonly Label[];
  readonly headings: readonly HeadingRule[];
  readonly fields: readonly FieldRule[];
  readonly matrices: readonly MatrixRule[];
  readonly tables: readonly TableRule[];
  /** Labels that carry no value themselves: a merged cell beside a group of fields. */
  readonly groups: readonly Label[];
  readonly vocabularies: readonly Vocabulary[];
  readonly checks: readonly CheckRule[];
}
