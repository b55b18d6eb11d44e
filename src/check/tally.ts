import type { RecordDraft } from '../model/record.ts';
import { valueAt } from '../text/json-pointer.ts';

/** A value and the number of forms that have it. */
export interface Common {
  readonly text: string;
  readonly count: number;
}

export const textAt = (form: RecordDraft, pointer: string): string | null => {
  const value = valueAt(form.record, pointer);
  return value === undefined || value === null ? null : String(value);
};

/** Counts what the forms of one document say at a pointer, each pointer once, whatever the number of forms. */
export class Tally {
  private readonly forms: readonly RecordDraft[];
  private readonly memory = new Map<string, ReadonlyMap<string, Common>>();

  constructor(forms: readonly RecordDraft[]) {
    this.forms = forms;
  }

  /** The most common value; with `beside`, among the forms that have `text` there. */
  usual(pointer: string, beside?: string, text: string | null = null): Common | null {
    const key = `${pointer} ${beside ?? ''}`;
    const known = this.memory.get(key) ?? this.count(pointer, beside);
    this.memory.set(key, known);
    return known.get(beside === undefined ? '' : (text ?? '')) ?? null;
  }

  private count(pointer: string, beside: string | undefined): ReadonlyMap<string, Common> {
    const counts = new Map<string, number>();
    const best = new Map<string, Common>();
    for (const form of this.forms) {
      const text = textAt(form, pointer);
      if (text === null) continue;
      const group = beside === undefined ? '' : (textAt(form, beside) ?? '');
      const key = `${group}\u0000${text}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > (best.get(group)?.count ?? 0)) best.set(group, { text, count });
    }
    return best;
  }
}
