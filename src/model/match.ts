import type { FormBlock } from './form.ts';
import type { Grammar, ValueRule } from './grammar.ts';
import type { Cell, CellAlternative } from './grid.ts';
import type { SourceRegion } from './region.ts';
import type { TextReading } from './text-reading.ts';

/** A raw text that belongs at a pointer of the record. */
export interface MatchedValue {
  readonly pointer: string;
  readonly rule: ValueRule;
  /** '' where the form leaves it blank. */
  readonly raw: string;
  /** Of the value; of its label where the value is blank and has no cell. */
  readonly source: SourceRegion;
  /** What else the text could be, where the cell's borders are a conclusion. */
  readonly alternatives: readonly CellAlternative[];
  /** Where it was recognised: what each engine reads, the one of `raw` first. */
  readonly readers?: readonly TextReading[];
}

/** A form with every value found, before any is read. */
export interface FormMatch {
  readonly grammar: Grammar;
  readonly block: FormBlock;
  readonly values: readonly MatchedValue[];
  /** The label cells that were recognised; their brackets may name a unit. */
  readonly labels: readonly Cell[];
  /** Number of rows of each table, by the table's pointer. */
  readonly tableRows: Readonly<Record<string, number>>;
}
