import type { ColumnRule } from '../../model/grammar.ts';
import type { CellAlternative } from '../../model/grid.ts';
import { type HeaderPart, type TablePart, termColumns } from './outline.ts';
import { joinPieces, joinTight, type Piece } from './pieces.ts';
import { reasons } from './reasons.ts';
import type { SplitRow } from './split.ts';
import type { Word } from './words.ts';
import { asDraft, type Draft, perhapsBlank, type Writer } from './writer.ts';

/** Divisions offered to a person; more would not help to choose. */
const mostReadings = 6;

/** One row under the header. `termsSure`: the terms at its left are certainly its own. */
export const writeRow = (
  { header, terms }: TablePart,
  row: SplitRow,
  termsSure: boolean,
  writer: Writer,
): void => {
  const columns = termColumns(header);
  const isText = (rule: ColumnRule): boolean => rule.type === 'text';
  const first = header.placed.find(({ rule }) => isText(rule))?.rule;
  const readings = row.sure ? [] : otherReadings(row);
  const cells = header.placed.map(({ rule }): Draft | null => {
    const k = columns.indexOf(rule);
    if (k !== -1) return termCell(terms.get(k), termsSure);
    const side = rule === first ? 'name' : isText(rule) ? null : 'value';
    return side && textCell(row[side], row.sure ? [] : readings.map((other) => other[side]));
  });
  if (row.name.length + row.value.length > 0) countRow(header, row, first, writer);
  writer.row([null, ...cells]);
};

/** A blank cell cannot carry its other readings: the question goes to its pointer. */
const countRow = (
  header: HeaderPart,
  row: SplitRow,
  first: ColumnRule | undefined,
  writer: Writer,
): void => {
  const table = header.columns.of.pointer;
  const index = writer.nextRowOf(table);
  const place = (row.value[0] ?? row.name[0])?.cell;
  if (row.sure || !place) return;
  const terms = termColumns(header);
  for (const { rule } of header.placed) {
    const filled = rule === first ? row.name.length > 0 : row.value.length > 0;
    if (terms.includes(rule) || filled) continue;
    writer.uncertain(`${table}/${index}/${rule.key}`, { ...place, text: '' });
  }
};

const termCell = (word: Word | undefined, sure: boolean): Draft | null => {
  if (!word) return null;
  return { ...asDraft(word.cell), alternatives: sure ? [] : [perhapsBlank] };
};

const textCell = (
  pieces: readonly Piece[],
  readings: readonly (readonly Piece[])[],
): Draft | null => {
  const [first] = pieces;
  if (!first) return null;
  const text = joinPieces(pieces);
  const others = new Set(readings.map(joinPieces));
  others.delete(text);
  const because = reasons.dividedElsewhere();
  const alternatives = [...others].map((other): CellAlternative => ({ text: other, because }));
  alternatives.push({ text: joinTight(pieces), because: reasons.unspaced() });
  return { text, source: first.cell.source, alternatives };
};

type Reading = Pick<SplitRow, 'name' | 'value'>;

/** The same texts divided elsewhere, the nearest first; blank cells are among them. */
const otherReadings = ({ name, value }: SplitRow): readonly Reading[] => {
  const all = [...name, ...value];
  const places = all.map((_, i) => i).concat(all.length);
  return places
    .filter((at) => at !== name.length)
    .sort((a, b) => Math.abs(a - name.length) - Math.abs(b - name.length))
    .slice(0, mostReadings)
    .map((at) => ({ name: all.slice(0, at), value: all.slice(at) }));
};
