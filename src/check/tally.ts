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
  private readonly memory = new Map<string, ReadonlyMap<string, readonly Common[]>>();

  constructor(forms: readonly RecordDraft[]) {
    this.forms = forms;
  }

  /** The most common value; with `beside`, among the forms that have `text` there. */
  usual(pointer: string, beside?: string, text: string | null = null): Common | null {
    const all = this.all(pointer, beside, text);
    const [first = null] = all;
    return all.reduce((best, one) => (best && one.count > best.count ? one : best), first);
  }

  /** All values, in the order of the forms. */
  all(pointer: string, beside?: string, text: string | null = null): readonly Common[] {
    const key = `${pointer} ${beside ?? ''}`;
    const known = this.memory.get(key) ?? this.count(pointer, beside);
    this.memory.set(key, known);
    return known.get(beside === undefined ? '' : (text ?? '')) ?? [];
  }

  private count(
    pointer: string,
    beside: string | undefined,
  ): ReadonlyMap<string, readonly Common[]> {
    const groups = new Map<string, Map<string, number>>();
    for (const form of this.forms) {
      const text = textAt(form, pointer);
      if (text === null) continue;
      const group = beside === undefined ? '' : (textAt(form, beside) ?? '');
      const counts = groups.get(group) ?? new Map<string, number>();
      groups.set(group, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
    return new Map(
      [...groups].map(([group, counts]) => [
        group,
        [...counts].map(([text, count]) => ({ text, count })),
      ]),
    );
  }
}
