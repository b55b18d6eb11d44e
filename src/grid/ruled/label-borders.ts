import type { Token } from '../../model/page.ts';
import { tokensToText } from '../lines.ts';
import type { Edge } from './edges.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** Texts may reach over a border by as much as boxes are rounded, in PDF points. */
const clearance = -1;

/** What the form stage knows of words: whether a text is a label of some form. */
export type IsLabel = (text: string) => boolean;

/**
 * Borders between columns that were not found: where a recognised cell reaches over a border of other rows, its texts lie on
 * both sides of it and a label is one of them. No cell holds a label and something else.
 */
export const labelBorders = (
  table: RuledTable,
  tokensOf: (cell: TableCell) => readonly Token[],
  isLabel: IsLabel,
): readonly Edge[] =>
  table.cells.flatMap((cell) => {
    const tokens = tokensOf(cell);
    const isMerged = cell.columnSpan > 1 && tokens.length > 1;
    if (!isMerged || !tokens.every(({ readers }) => readers)) return [];
    const inside = table.xs.slice(cell.column + 1, cell.column + cell.columnSpan);
    const { bbox } = cell;
    return dividingAt(tokens, inside, neighbouring(table, cell), isLabel).map(
      (position): Edge => ({ orientation: 'vertical', position, start: bbox[1], end: bbox[3] }),
    );
  });

/** Between texts that stand side by side, each within borders of other rows, one of them a label. */
const dividingAt = (
  tokens: readonly Token[],
  xs: readonly number[],
  isUsual: (x: number) => boolean,
  isLabel: IsLabel,
): readonly number[] => {
  if (isLabel(tokensToText(tokens))) return [];
  const free = xs.filter((x) => tokens.every((token) => isLeft(token, x) || isRight(token, x)));
  const texts = textsBetween(tokens, free);
  return texts.slice(1).flatMap((text, i) => {
    const before = texts[i];
    if (!before || ![before, text].some((side) => isLabel(tokensToText(side)))) return [];
    const between = free.filter(
      (x) => before.every((token) => isLeft(token, x)) && text.every((token) => isRight(token, x)),
    );
    const x = between.find(isUsual) ?? between[0];
    return x === undefined ? [] : [x];
  });
};

const textsBetween = (
  tokens: readonly Token[],
  xs: readonly number[],
): readonly (readonly Token[])[] => {
  const texts = new Map<number, Token[]>();
  for (const token of tokens) {
    const column = xs.filter((x) => isRight(token, x)).length;
    const text = texts.get(column);
    if (text) text.push(token);
    else texts.set(column, [token]);
  }
  return [...texts].sort(([a], [b]) => a - b).map(([, text]) => text);
};

const isLeft = ({ bbox }: Token, x: number): boolean => x - bbox[2] >= clearance;
const isRight = ({ bbox }: Token, x: number): boolean => bbox[0] - x >= clearance;

/** Whether a cell of the row above or below begins at a border: it is likely to go on. */
const neighbouring = ({ xs, cells }: RuledTable, { row, rowSpan }: TableCell) => {
  const beside = cells.filter(
    (other) => other.row + other.rowSpan === row || other.row === row + rowSpan,
  );
  const begins = new Set(beside.map(({ column }) => xs[column]));
  return (x: number): boolean => begins.has(x);
};
