import type { FormBlock } from '../../model/form.ts';
import { doubted, type Outcome } from '../../model/outcome.ts';
import type { CompiledGrammar } from '../compile.ts';
import { writeFields } from './fields.ts';
import { writeMatrixRow } from './matrix.ts';
import { doubtMissing } from './missing.ts';
import { type Order, orderOf } from './order.ts';
import { itemsToParts, type Part } from './outline.ts';
import { rowsToPieces } from './pieces.ts';
import { writeHeader, writeTable } from './table.ts';
import { piecesToItems } from './words.ts';
import { asDraft, Writer } from './writer.ts';

/*
 *  rows of one  ──►  pieces  ──►  items  ──►  parts  ──►  rows with
 *  line each         words        labels      label +      columns
 *                                 and terms   its texts    and doubts
 */
/**
 * The lines of a form whose cells have lost their columns → the same form with a row for each label and
 * its value, and the rows of its tables under their headers. A text that could be divided otherwise has
 * the other readings as `alternatives`; what has no place is a doubt.
 */
export const reflowSequence = (grammar: CompiledGrammar, block: FormBlock): Outcome<FormBlock> => {
  const pieces = rowsToPieces(block.rows);
  const parts = itemsToParts(grammar, piecesToItems(grammar, pieces));
  const order = orderOf(grammar, block, parts);
  const writer = new Writer(block);
  for (const run of runsOf(parts)) writeRun(run, order, writer);
  doubtMissing(grammar, block, parts, order, writer);
  return doubted({ ...block, rows: writer.rows }, writer.doubts);
};

interface Run {
  readonly parts: readonly Part[];
  readonly after: Part | undefined;
}

/** Parts of one kind that follow each other are written together: they vouch for each other. */
const runsOf = (parts: readonly Part[]): readonly Run[] => {
  const runs: Run[] = [];
  let start = 0;
  for (const [i, part] of parts.entries()) {
    const after = parts[i + 1];
    if (after?.is === part.is && canJoin(part)) continue;
    runs.push({ parts: parts.slice(start, i + 1), after });
    start = i + 1;
  }
  return runs;
};

const canJoin = ({ is }: Part): boolean => is === 'table' || is === 'field';

const writeRun = ({ parts, after }: Run, order: Order, writer: Writer): void => {
  const [part] = parts;
  if (part?.is === 'group') writer.row([asDraft(part.word.cell)]);
  if (part?.is === 'loose') writer.unplaced(part.pieces);
  if (part?.is === 'header') writeHeader(part, writer);
  if (part?.is === 'matrix') writeMatrixRow(part, order, writer);
  if (part?.is === 'table')
    writeTable(
      parts.filter((p) => p.is === 'table'),
      order,
      writer,
    );
  if (part?.is === 'field')
    writeFields(
      parts.filter((p) => p.is === 'field'),
      after,
      order,
      writer,
    );
};
