import Table from 'cli-table3';
import type { DiffDescription, DiffRow } from '../index.ts';
import { forTerminal, shorten } from './terminal.ts';
import { type Say, texts } from './texts.ts';

/** More lines than anybody reads in a terminal. */
const mostLines = 60;

/** Counts, then the changes one below the other. */
export const summarizeDiff = ({ totals, rows }: DiffDescription, say: Say): string => {
  const counts = totals.map(([name, count]) => `${name} ${count}`).join('  ');
  const [shown, left] = firstOf(rows);
  if (shown.length === 0) return `${counts}\n${say(texts.diffNone)}`;
  const more = left === 0 ? [] : [say(texts.diffMore).replace('{n}', String(left))];
  return [counts, changeTable(shown), ...more].join('\n');
};

const firstOf = (rows: Iterable<DiffRow>): readonly [readonly DiffRow[], number] => {
  const shown: DiffRow[] = [];
  let left = 0;
  for (const row of rows) {
    if (shown.length < mostLines) shown.push(row);
    else left++;
  }
  return [shown, left];
};

const changeTable = (rows: readonly DiffRow[]): string => {
  const table = new Table({ style: { head: [], border: [], compact: true } });
  for (const row of rows) {
    table.push(
      [row.what, shorten(row.project, 30), placeOf(row), whatOf(row), row.doubt ?? ''].map(
        forTerminal,
      ),
    );
  }
  return table.toString();
};

const placeOf = ({ row, field }: DiffRow): string => {
  const name = row?.split(' / ').at(-1) ?? field;
  return shorten(name ?? '', 24);
};

/** `39 → 41 (+2)` */
const whatOf = (row: DiffRow): string => {
  if (row.oldName !== null) return `← ${shorten(row.oldName, 30)}`;
  if (row.old === null && row.new === null) return '';
  const sign = (row.difference ?? 0) > 0 ? '+' : '';
  const difference = row.difference === null ? '' : ` (${sign}${row.difference})`;
  const unit = row.unit === null ? '' : ` ${row.unit}`;
  return `${show(row.old)} → ${show(row.new)}${unit}${difference}`;
};

const show = (value: string | number | null): string => shorten(String(value ?? '–'), 20);
