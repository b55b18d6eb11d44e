import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../model/json.ts';
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

/** How many forms have each value, and the most common one of them. */
interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly usual: Common;
}

/** Counts what the forms of one document say at a pointer, each pointer once, whatever the number of forms. */
export class Tally {
  private readonly forms: readonly RecordDraft[];
  /** Those without a doubt, by field. */
  private readonly sure = new Map<string, Tally>();
  private readonly memory = new Map<string, ReadonlyMap<string, Counted>>();

  constructor(forms: readonly RecordDraft[]) {
    this.forms = forms;
  }

  /** The most common value; with `beside`, among the forms that have `text` there. */
  usual(pointer: string, beside?: string, text: string | null = null): Common | null {
    return this.counted(pointer, beside, text)?.usual ?? null;
  }

  /** All values, in the order of the forms. */
  all(pointer: string, beside?: string, text: string | null = null): readonly Common[] {
    const counts = this.counted(pointer, beside, text)?.counts ?? new Map<string, number>();
    return [...counts].map(([own, count]) => ({ text: own, count }));
  }

  /** How many forms have the value as a candidate of a doubt about this field, be it settled later or not. */
  offered(pointer: string, value: JsonValue): number {
    const offers = ({ fields }: RecordDraft): boolean =>
      fields
        .get(pointer)
        ?.doubts.some(({ candidates }) =>
          candidates.some((candidate) => isDeepStrictEqual(candidate.value, value)),
        ) ?? false;
    return this.forms.filter(offers).length;
  }

  /** Whether a form has the text; with `beside`, one of the forms that have `own` there. */
  has(pointer: string, text: string, beside?: string, own: string | null = null): boolean {
    return this.counted(pointer, beside, own)?.counts.has(text) ?? false;
  }

  /** That of the forms without a doubt about a field: an engine may make the same mistake on every form. */
  withoutDoubt(field: string): Tally {
    const isSure = ({ fields }: RecordDraft): boolean => fields.get(field)?.doubts.length === 0;
    const known = this.sure.get(field) ?? new Tally(this.forms.filter(isSure));
    this.sure.set(field, known);
    return known;
  }

  private counted(pointer: string, beside: string | undefined, text: string | null) {
    const key = `${pointer} ${beside ?? ''}`;
    const known = this.memory.get(key) ?? this.count(pointer, beside);
    this.memory.set(key, known);
    return known.get(beside === undefined ? '' : (text ?? ''));
  }

  private count(pointer: string, beside: string | undefined): ReadonlyMap<string, Counted> {
    const groups = new Map<string, { counts: Map<string, number>; usual: Common }>();
    for (const form of this.forms) {
      const text = textAt(form, pointer);
      if (text === null) continue;
      const name = beside === undefined ? '' : (textAt(form, beside) ?? '');
      const group = groups.get(name) ?? { counts: new Map(), usual: { text, count: 0 } };
      const count = (group.counts.get(text) ?? 0) + 1;
      group.counts.set(text, count);
      if (count > group.usual.count) group.usual = { text, count };
      groups.set(name, group);
    }
    return groups;
  }
}
