import type { Change } from '../../../model/document.ts';
import { foldWidth } from '../../../text/fold.ts';
import { oneSpace } from './white.ts';

/**
 * A text on its way to its canonical form. Each change holds the whole text before and after it, so that
 * reading any `to` gives the same value by the remaining steps.
 */
export interface Draft {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** White space around and between the parts is layout: folding it is no change of the value. */
export const draft = (raw: string): Draft => ({ text: oneSpace(raw), changes: [] });

/** One step, recorded where it changes something. */
export const rewrite =
  (rule: string, f: (text: string) => string) =>
  (before: Draft): Draft => {
    const to = f(before.text);
    if (to === before.text) return before;
    return { text: to, changes: [...before.changes, { rule, from: before.text, to }] };
  };

export const hasChange = (of: Draft, rule: string): boolean =>
  of.changes.some((change) => change.rule === rule);

/** `１２．５％` → `12.5%` */
export const narrow = rewrite('width', foldWidth);
