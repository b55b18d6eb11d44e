import type { CompiledGrammar } from '../compile.ts';
import { type Part, type TablePart, termColumns } from './outline.ts';
import { linesOf, widthOf } from './pieces.ts';
import { looksLike } from './shapes.ts';
import { brokenWord } from './broken.ts';
import type { Word } from './words.ts';

/** How far the order of the lines can be trusted. */
export interface Order {
  /** No sign that cells of different rows were mixed, and enough that they were not. */
  readonly byRows: boolean;
  /** Cells of several lines stand whole, one after the other: no sign against it, and enough for it. */
  readonly byCells: boolean;
  /** The lines are whole cells. */
  readonly unwrapped: boolean;
}

/** Half-width places that no line on paper has. */
const widestPrint = 120;
/** Broken labels that stand whole before the order is taken to go cell by cell. */
const fewestWhole = 3;
/** Rows under one merged cell that make its place at their head no accident. */
const fewestRows = 3;

/** Parts → what their order says about how the copy was made. */
export const orderOf = (grammar: CompiledGrammar, parts: readonly Part[]): Order => {
  const rows = parts.filter((part) => part.is === 'table');
  const sound = isSound(grammar, parts, rows);
  const unwrapped = sound && parts.some(hasLongLine);
  const byRows = sound && (unwrapped || headsStandFirst(grammar, rows));
  const byCells = byRows && (unwrapped || countWhole(parts) >= fewestWhole);
  return { byRows, byCells, unwrapped };
};

const hasLongLine = (part: Part): boolean =>
  'pieces' in part && linesOf(part.pieces).some((line) => widthOf(line) > widestPrint);

/** Labels over several lines that nothing interrupts: cells beside them would, if the copy went line by line. */
const countWhole = (parts: readonly Part[]): number =>
  parts.flatMap(wordsOf).filter(({ pieces }) => linesOf(pieces).length > 1).length;

const wordsOf = (part: Part): readonly Word[] => {
  if (part.is === 'table') return [...part.terms.values()];
  return 'word' in part && part.word ? [part.word] : [];
};

const isSound = (
  grammar: CompiledGrammar,
  parts: readonly Part[],
  rows: readonly TablePart[],
): boolean =>
  rows.every((row) => row.terms.size > 0 && row.header.placed.every(({ word }) => word)) &&
  parts.every((part) => part.is !== 'loose' || part.pieces.length === 0) &&
  !parts.some((part, i) => part.is === 'group' && parts[i - 1]?.is === 'table') &&
  !parts.some((part) => 'pieces' in part && part.pieces.some(({ text }) => brokenWord(grammar, text))) &&
  rows.every(goesOnInside) &&
  termsAgree(grammar, rows);

/** After a figure that ends a row a lower-case rest of a text would follow only in a mixed copy. */
const goesOnInside = ({ header, pieces, terms }: TablePart, i: number, rows: readonly TablePart[]): boolean => {
  const last = header.placed.at(-1)?.rule;
  const first = pieces[0];
  if (!last || !first || terms.size === 0) return pieces.length > 0 || i === rows.length - 1;
  return looksLike(last.type, first.text) !== true || pieces.length > 1;
};

/** Every term stands under the one that it belongs to, and none is printed in two ways. */
const termsAgree = (grammar: CompiledGrammar, rows: readonly TablePart[]): boolean => {
  const above = new Map<number, string>();
  const done = new Set<string>();
  const printed = new Map<string, string>();
  for (const { header, terms } of rows) {
    for (const [k, word] of terms) {
      const vocabulary = termColumns(header)[k]?.vocabulary ?? '';
      const name = grammar.terms.get(vocabulary)?.find(word.cell.text)?.entry ?? '';
      const home = homeOf(grammar, vocabulary, name);
      if (k > 0 && home !== undefined && above.get(k - 1) !== home) return false;
      if ((printed.get(`${k}${name}`) ?? word.cell.text) !== word.cell.text) return false;
      printed.set(`${k}${name}`, word.cell.text);
      if (k === 0 && above.get(0) !== name) {
        if (done.has(name)) return false;
        done.add(name);
      }
      above.set(k, name);
    }
  }
  return true;
};

const homeOf = (grammar: CompiledGrammar, vocabulary: string, name: string): string | undefined =>
  grammar.grammar.vocabularies
    .find(({ id }) => id === vocabulary)
    ?.terms.find((term) => term.name === name)?.within;

/** A merged cell over many rows stands at their head only where the copy does not go by height. */
const headsStandFirst = (grammar: CompiledGrammar, rows: readonly TablePart[]): boolean => {
  let [most, count] = [0, 0];
  let head = '';
  for (const { header, terms } of rows) {
    const word = terms.get(0);
    const vocabulary = termColumns(header)[0]?.vocabulary ?? '';
    const name = word && grammar.terms.get(vocabulary)?.find(word.cell.text)?.entry;
    count = name !== undefined && name !== head ? 1 : count + 1;
    head = name ?? head;
    most = Math.max(most, count);
  }
  return most >= fewestRows;
};
