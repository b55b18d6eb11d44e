import type { FormBlock } from '../../model/form.ts';
import type { CompiledGrammar } from '../compile.ts';
import { findHeading } from '../heading.ts';
import type { Order } from './order.ts';
import type { Part } from './outline.ts';
import { linesOf } from './pieces.ts';
import type { Writer } from './writer.ts';

/**
 * Where the order of the lines proves nothing, a label that is not found may stand there in parts that do
 * not follow each other: its field is a question rather than blank.
 */
export const doubtMissing = (
  grammar: CompiledGrammar,
  block: FormBlock,
  parts: readonly Part[],
  order: Order,
  writer: Writer,
): void => {
  const place = block.rows[0]?.cells[0];
  if (!place || order.byCells || !mayHide(parts, order)) return;
  const found = new Set([
    ...parts.flatMap((part) => (part.is === 'field' ? [part.rule.pointer] : [])),
    ...block.headings.flatMap(({ text }) =>
      findHeading(grammar.headings, text).map(({ rule }) => rule.pointer),
    ),
  ]);
  const { fields, headings } = grammar.grammar;
  for (const { pointer, optional } of [...headings, ...fields]) {
    if (!optional && !found.has(pointer)) writer.uncertain(pointer, { ...place, text: '' });
  }
};

/** A label in parts leaves its parts among the texts: without loose lines there is none. */
const mayHide = (parts: readonly Part[], order: Order): boolean =>
  !order.byRows ||
  parts.some((part) => part.is === 'field' && linesOf(part.pieces).length > 1) ||
  parts.some((part) => part.is === 'loose');
