import type { ColumnRule, TableRule } from '../model/grammar.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import { homesOf, termColumnPairs } from '../model/term-columns.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { reasons } from './reasons.ts';

/** Neighbouring rows whose term at the right belongs under another term than the one at their left. */
interface Misfit {
  readonly left: Field;
  readonly belongs: string;
  /** Left fields of the rows that follow and say the same. */
  readonly more: Field[];
  /** The row that may go on with it. */
  next: number;
}

/** A question for every run of rows whose terms do not belong under the term to their left. */
export const findMisfits = (form: RecordDraft): readonly Doubt[] =>
  form.grammar.tables.flatMap((table) =>
    termColumnPairs(table).flatMap(([left, right]) =>
      misfitsOf(form, table, left, right).map(toDoubt),
    ),
  );

const misfitsOf = (
  form: RecordDraft,
  { pointer }: TableRule,
  left: ColumnRule,
  right: ColumnRule,
): readonly Misfit[] => {
  const home = homesOf(form.grammar, right);
  const found: Misfit[] = [];
  const rows = form.record[pointer.slice(1)];
  const count = Array.isArray(rows) ? rows.length : 0;
  for (let row = 0; row < count; row++) {
    const at = form.fields.get(`${pointer}/${row}/${left.key}`);
    const belongs = home.get(String(form.fields.get(`${pointer}/${row}/${right.key}`)?.value));
    const fits = !at || at.value === null || belongs === undefined || belongs === at.value;
    if (fits) continue;
    const open = found.at(-1);
    const goesOn = open?.next === row && open.belongs === belongs && open.left.value === at.value;
    if (!goesOn) found.push({ left: at, belongs, more: [], next: row + 1 });
    else {
      open.more.push(at);
      open.next++;
    }
  }
  return found;
};

const toDoubt = ({ left, belongs, more }: Misfit): Doubt => ({
  code: 'misplaced-cell',
  pointer: left.pointer,
  raw: left.raw,
  source: left.source,
  candidates: [
    { value: belongs, ...forAll(more, belongs), because: reasons.belongsUnder(belongs) },
    { value: left.value, because: reasons.asPrinted() },
  ],
  details: {},
});

const forAll = (fields: readonly Field[], value: string) =>
  fields.length === 0
    ? {}
    : { also: Object.fromEntries(fields.map(({ pointer }) => [pointer, value])) };
