import type { z } from 'zod';

/** What a check rule takes. Attributes come as strings, without `severity`. */
export interface CheckRuleShape {
  /** A strict zod object, so that attributes that nobody reads are found. */
  readonly attributes: z.ZodType;
  /** The JSON Pointers that the rule looks at; `*` for any row of a table. Takes what `attributes` gives. */
  pointers(attributes: unknown): readonly string[];
}

/** What grammars may name: the registries of value types and of check rules. */
export interface Catalog {
  readonly valueTypes: ReadonlySet<string>;
  readonly checkRules: ReadonlyMap<string, CheckRuleShape>;
}
