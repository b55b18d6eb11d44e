import type { ColumnRule, FieldRule } from '../../model/grammar.ts';
import type { Columns, CompiledGrammar } from '../compile.ts';
import type { Piece } from './pieces.ts';
import { type Item, piecesOf, type Word } from './words.ts';

/** Column labels one after another. */
export interface HeaderPart {
  readonly is: 'header';
  readonly columns: Columns;
  /** In the order of the copy. */
  readonly placed: readonly { readonly rule: ColumnRule; readonly word: Word | null }[];
}

/** What follows a label until the next one. */
export interface FieldPart {
  readonly is: 'field';
  readonly word: Word;
  readonly rule: FieldRule;
  readonly pieces: Piece[];
}

/** What follows the label of a matrix row, or the header of a matrix without row labels. */
export interface MatrixPart {
  readonly is: 'matrix';
  readonly word: Word | null;
  /** Of the row's values in the record. */
  readonly pointer: string;
  readonly columns: readonly ColumnRule[];
  /** Places of the columns in the header above. */
  readonly at: readonly number[];
  readonly pieces: Piece[];
}

/** What follows one or more terms of a table until the next ones. */
export interface TablePart {
  readonly is: 'table';
  readonly header: HeaderPart;
  /** By the number of their term column. */
  readonly terms: ReadonlyMap<number, Word>;
  readonly pieces: Piece[];
  /** A word of the grammar stands among the texts. */
  hasWord: boolean;
}

export type Part =
  | { readonly is: 'group'; readonly word: Word }
  | { readonly is: 'loose'; readonly pieces: Piece[] }
  | HeaderPart
  | FieldPart
  | MatrixPart
  | TablePart;

/** Columns that a header names at least. */
const labelsOfAHeader = 2;

/** Items → the parts of the form, in the order of the copy. Every piece is in exactly one of them. */
export const itemsToParts = (grammar: CompiledGrammar, items: readonly Item[]): readonly Part[] => {
  const outline = new Outline(grammar, items);
  return outline.read();
};

/** The columns of a table whose cells are terms of a vocabulary. */
export const termColumns = ({ placed }: HeaderPart): readonly ColumnRule[] =>
  placed.map(({ rule }) => rule).filter(({ type, part }) => type === 'term' && part === undefined);

class Outline {
  private readonly grammar: CompiledGrammar;
  private readonly items: readonly Item[];
  private readonly parts: Part[] = [];
  private readonly seen = new Set<string>();
  private header: HeaderPart | null = null;
  private inTable = false;

  constructor(grammar: CompiledGrammar, items: readonly Item[]) {
    this.grammar = grammar;
    this.items = items;
  }

  read(): readonly Part[] {
    for (let at = 0; at < this.items.length; ) at += this.take(at);
    return this.parts;
  }

  /** Takes the item and says how many it took with it. */
  private take(at: number): number {
    const item = this.items[at];
    if (!item || item.is === 'text') return this.takeText(item);
    const header = this.headerAt(at);
    if (header > 0) return header;
    const { field, row } = item;
    if (this.takeTerm(item, at)) return 1;
    if (field && !this.seen.has(field.pointer)) {
      this.seen.add(field.pointer);
      this.inTable = false;
      this.parts.push({ is: 'field', word: item, rule: field, pieces: [] });
    } else if (row && this.openRow(item)) this.inTable = false;
    else if (item.isGroup) this.parts.push({ is: 'group', word: item });
    else this.takeText(item);
    return 1;
  }

  private takeText(item: Item | undefined): number {
    const last = this.textTaker();
    if (item) last.pieces.push(...piecesOf(item));
    if (item?.is === 'word' && last.is === 'table') last.hasWord = true;
    return 1;
  }

  /** The part that text goes to: a group label takes none, what follows it has no place. */
  private textTaker(): Exclude<Part, { is: 'group' } | HeaderPart> {
    const last = this.parts.at(-1);
    if (last && 'pieces' in last) return last;
    const taker: Exclude<Part, { is: 'group' } | HeaderPart> =
      this.inTable && this.header
        ? { is: 'table', header: this.header, terms: new Map(), pieces: [], hasWord: false }
        : { is: 'loose', pieces: [] };
    this.parts.push(taker);
    return taker;
  }

  /** Column labels from here on, if there are enough of them. */
  private headerAt(at: number): number {
    const words: Word[] = [];
    for (let to = at; to < this.items.length; to += 1) {
      const item = this.items[to];
      if (item?.is !== 'word' || (item.columns.length === 0 && !item.isGroup)) break;
      words.push(item);
    }
    if (words[0]?.columns.length === 0) return 0;
    const best = this.grammar.columns
      .map((columns) => ({ columns, placed: namedBy(columns, words) }))
      .reduce((a, b) => (b.placed.length > a.placed.length ? b : a));
    if (best.placed.length < labelsOfAHeader) return 0;
    this.openHeader({ is: 'header', ...best });
    return words.findLastIndex((word) => word.columns.includes(best.columns)) + 1;
  }

  private openHeader(header: HeaderPart): void {
    this.header = header;
    this.inTable = header.columns.isTable;
    this.parts.push(header);
    const { of } = header.columns;
    if ('rows' in of && of.rows.length === 0) {
      const columns = header.placed.map(({ rule }) => rule);
      this.parts.push({
        is: 'matrix',
        word: null,
        pointer: of.pointer,
        columns,
        at: columns.map((_, i) => i),
        pieces: [],
      });
    }
  }

  private openRow(word: Word): boolean {
    const matrix = this.grammar.columns.find(({ of }) => of === word.row?.matrix);
    if (!matrix || !this.header) return false;
    const found = this.header.placed.map(({ word: label }) =>
      label ? matrix.lexicon.find(label.cell.text)?.entry : undefined,
    );
    const at = found.flatMap((rule, i) => (rule ? [i] : []));
    if (at.length === 0) return false;
    const columns = found.flatMap((rule) => (rule ? [rule] : []));
    const pointer = `${matrix.of.pointer}/${word.row?.rule.key}`;
    this.parts.push({ is: 'matrix', word, pointer, columns, at, pieces: [] });
    return true;
  }

  /** A term begins a row, or goes on with the terms that began it. */
  private takeTerm(word: Word, at: number): boolean {
    if (!this.inTable && !this.opensTable(at)) return false;
    const { header } = this;
    const column = header && this.termColumnOf(header, at);
    if (!header || column === null) return false;
    const last = this.parts.at(-1);
    const goesOn = last?.is === 'table' && last.pieces.length === 0 && last.terms.size > 0;
    const terms = new Map(goesOn ? last.terms : []);
    if (goesOn && !terms.has(column) && Math.max(...terms.keys()) < column) this.parts.pop();
    else terms.clear();
    terms.set(column, word);
    this.parts.push({ is: 'table', header, terms, pieces: [], hasWord: false });
    return true;
  }

  /** Terms of two columns one after the other are a table whose header the copy has lost or broken. */
  private opensTable(at: number): boolean {
    for (const columns of this.grammar.columns.filter(({ isTable }) => isTable)) {
      const rules = columns.of.columns.filter(({ required }) => required);
      const implied: HeaderPart = {
        is: 'header',
        columns,
        placed: rules.map((rule) => ({ rule, word: null })),
      };
      if (termColumns(implied).length < 2 || this.termColumnOf(implied, at) !== 0) continue;
      this.header = implied;
      this.inTable = true;
      return true;
    }
    return false;
  }

  /** The first of the term columns only where a term of the next one follows: many terms are in both. */
  private termColumnOf(header: HeaderPart, at: number): number | null {
    const columns = termColumns(header);
    const possible = this.columnsOfTerm(columns, at);
    const next = this.columnsOfTerm(columns, at + 1);
    const last = columns.length - 1;
    return possible.find((k) => next.includes(k + 1)) ?? (possible.includes(last) ? last : null);
  }

  private columnsOfTerm(columns: readonly ColumnRule[], at: number): readonly number[] {
    const item = this.items[at];
    if (item?.is !== 'word') return [];
    return columns.flatMap(({ vocabulary }, i) =>
      this.grammar.terms.get(vocabulary ?? '')?.find(item.cell.text) ? [i] : [],
    );
  }
}

const namedBy = (columns: Columns, words: readonly Word[]): HeaderPart['placed'] => {
  const seen = new Set<ColumnRule>();
  return words.flatMap((word) => {
    const rule = columns.lexicon.find(word.cell.text)?.entry;
    if (!rule || seen.has(rule)) return [];
    seen.add(rule);
    return [{ rule, word }];
  });
};
