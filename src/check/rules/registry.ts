import type { CheckRuleKind } from '../rule.ts';
import { blankTogether } from './blank-together.ts';
import { consistent } from './consistent.ts';
import { cost } from './cost.ts';
import { needs } from './needs.ts';
import { neighbour } from './neighbour.ts';
import { quotient } from './quotient.ts';
import { saidTwice } from './said-twice.ts';
import { sameYear } from './same-year.ts';
import { sum } from './sum.ts';

// The attributes of a rule are known to itself alone; the registry hands it only what its own schema let pass.
const kinds = [
  sum,
  cost,
  sameYear,
  needs,
  saidTwice,
  neighbour,
  blankTogether,
  consistent,
  quotient,
] as unknown as readonly CheckRuleKind[];

/** Every check that a grammar can name. */
export const checkRules: ReadonlyMap<string, CheckRuleKind> = new Map(
  kinds.map((kind) => [kind.name, kind]),
);
