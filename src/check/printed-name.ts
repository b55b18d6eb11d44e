import type { Grammar } from '../model/grammar.ts';
import { pointerParts } from '../text/json-pointer.ts';

/** What a form prints beside a value, and in which row of a table it stands, counted from 1. */
export interface PrintedName {
  readonly label: string;
  readonly row?: string;
}

/** The name by which people who know the form know the value at a pointer; the pointer where it has none. */
export const printedName = (grammar: Grammar, pointer: string): PrintedName => {
  const table = grammar.tables.find((rule) => pointer.startsWith(`${rule.pointer}/`));
  if (!table) return { label: labelOutsideTables(grammar, pointer) ?? pointer };
  const [row, key] = pointerParts(pointer.slice(table.pointer.length));
  if (key === undefined && table.labels[0] !== undefined)
    return { label: table.labels[0], row: String(Number(row) + 1) };
  const columns = table.columns.filter((column) => column.key === key);
  // Of several columns that make one value, the one that can hold it whole names it.
  const label = (columns.find(({ part }) => part === undefined) ?? columns[0])?.labels[0];
  return label === undefined ? { label: pointer } : { label, row: String(Number(row) + 1) };
};

const labelOutsideTables = (grammar: Grammar, pointer: string): string | undefined => {
  if (pointer === '/title') return grammar.titles[0];
  const heading = grammar.headings.find((rule) => rule.pointer === pointer);
  if (heading) return heading.patterns[0]?.replace('*', '…');
  const labelled = [...grammar.fields, ...grammar.tables, ...grammar.matrices];
  return (
    labelled.find((rule) => rule.pointer === pointer)?.labels[0] ?? matrixLabel(grammar, pointer)
  );
};

const matrixLabel = ({ matrices }: Grammar, pointer: string): string | undefined => {
  const matrix = matrices.find((rule) => pointer.startsWith(`${rule.pointer}/`));
  const keys = matrix ? pointerParts(pointer.slice(matrix.pointer.length)) : [];
  const rules = [...(matrix?.rows ?? []), ...(matrix?.columns ?? [])];
  const labels = keys.flatMap((key) => rules.find((rule) => rule.key === key)?.labels[0] ?? []);
  return labels.length === keys.length && keys.length > 0 ? labels.join(' · ') : undefined;
};
