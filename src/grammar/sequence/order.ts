import type { FormBlock } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { CompiledGrammar } from '../compile.ts';
import { brokenWord } from './broken.ts';
import { type Part, type TablePart, termColumns } from './outline.ts';
import { linesOf, widthOf } from './pieces.ts';
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

/** Parts of a form → what their order says about how the copy was made. */
export const orderOf = (
  grammar: CompiledGrammar,
  block: FormBlock,
  parts: readonly Part[],
): Order => {
  const rows = parts.filter((part) => part.is === 'table');
  const sound = !goesByHeight(block) && isSound(grammar, parts, rows);
  const unwrapped = sound && parts.some(hasLongLine);
  const whole = countWhole(parts) >= fewestWhole;
  const byRows = sound && (unwrapped || rowsUnderHeads(grammar, rows) >= (whole ? 2 : fewestRows));
  const byCells = byRows && (unwrapped || whole);
  return { byRows, byCells, unwrapped };
};

/** Texts of one line in several rows: a page whose columns are not known, read from top to bottom. */
const goesByHeight = ({ rows }: FormBlock): boolean =>
  rows.some(({ cells }, i) => {
    const [line, before] = [lineOf(cells[0]), lineOf(rows[i - 1]?.cells[0])];
    return line === null || line === before;
  });

/** The line of the text that a cell stands on; cells of drawn pages have none. */
const lineOf = (cell: Cell | undefined): number | null | undefined =>
  cell && ('line' in cell.source ? cell.source.line : null);

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
  !parts.some(
    (part) => 'pieces' in part && part.pieces.some(({ text }) => brokenWord(grammar, text)),
  ) &&
  termsAgree(grammar, rows);

/** Every term stands under the one that it belongs to, none is printed in two ways, none comes back. */
const termsAgree = (grammar: CompiledGrammar, rows: readonly TablePart[]): boolean => {
  const seen = new SeenTerms();
  return rows.every((row) =>
    [...row.terms].every(([column, word]) => {
      const vocabulary = termColumns(row.header)[column]?.vocabulary ?? '';
      const name = grammar.terms.get(vocabulary)?.find(word.cell.text)?.entry ?? '';
      return seen.agrees(column, name, word.cell.text, homeOf(grammar, vocabulary, name));
    }),
  );
};

class SeenTerms {
  /** By column: the term that the rows stand under. */
  private readonly above = new Map<number, string>();
  private readonly printed = new Map<string, string>();

  agrees(column: number, name: string, text: string, home: string | undefined): boolean {
    const key = `${column} ${name}`;
    const before = this.printed.get(key);
    const comesBack = column === 0 && before !== undefined && this.above.get(0) !== name;
    const isHome = column === 0 || home === undefined || this.above.get(column - 1) === home;
    this.printed.set(key, text);
    this.above.set(column, name);
    return isHome && !comesBack && (before === undefined || before === text);
  }
}

const homeOf = (grammar: CompiledGrammar, vocabulary: string, name: string): string | undefined =>
  grammar.grammar.vocabularies
    .find(({ id }) => id === vocabulary)
    ?.terms.find((term) => term.name === name)?.within;

/** A merged cell over many rows stands at their head only where the copy does not go by height. */
const rowsUnderHeads = (grammar: CompiledGrammar, rows: readonly TablePart[]): number => {
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
  return most;
};
