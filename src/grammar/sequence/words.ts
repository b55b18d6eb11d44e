import type { FieldRule, MatrixRule, RowRule } from '../../model/grammar.ts';
import type { Cell } from '../../model/grid.ts';
import { labelKey } from '../../text/fold.ts';
import type { Columns, CompiledGrammar } from '../compile.ts';
import { joinFigures, type Piece } from './pieces.ts';

/** A word of the grammar, printed over one or several pieces. */
export interface Word {
  readonly is: 'word';
  readonly pieces: readonly Piece[];
  /** Its pieces as one cell. */
  readonly cell: Cell;
  readonly field: FieldRule | null;
  readonly row: { readonly matrix: MatrixRule; readonly rule: RowRule } | null;
  readonly isGroup: boolean;
  /** Tables and matrices that have a column of this name. */
  readonly columns: readonly Columns[];
}

export interface Text {
  readonly is: 'text';
  readonly piece: Piece;
}

export type Item = Word | Text;

/** Pieces that one label may be broken into. */
const mostPieces = 8;
const longestWord = 40;

/** Pieces → words of the grammar and the texts between them. The longest run of pieces that is a word is one. */
export const piecesToItems = (
  grammar: CompiledGrammar,
  pieces: readonly Piece[],
): readonly Item[] => {
  const items: Item[] = [];
  let loose: Piece[] = [];
  const release = (): void => {
    items.push(...joinFigures(loose).map((piece): Text => ({ is: 'text', piece })));
    loose = [];
  };
  for (let at = 0; at < pieces.length; ) {
    const word = wordAt(grammar, pieces, at);
    if (word) {
      release();
      items.push(word);
      at += word.pieces.length;
    } else {
      const piece = pieces[at];
      if (piece) loose.push(piece);
      at += 1;
    }
  }
  release();
  return items;
};

const wordAt = (grammar: CompiledGrammar, pieces: readonly Piece[], at: number): Word | null => {
  let text = '';
  let best: Word | null = null;
  for (let to = at; to < Math.min(at + mostPieces, pieces.length); to += 1) {
    const next = pieces[to]?.text ?? '';
    // A figure in brackets below a label is its value, not the rest of the label.
    if (to > at && /^[（(][^）)]*\d/.test(next)) break;
    text += next;
    if (text.length > longestWord) break;
    // Brackets or punctuation alone are no beginning of a label: they are the end of what stands above.
    if (to > at && (isBracketed(pieces[at]) || isPunctuation(pieces[at]))) break;
    if (grammar.isLabel(text)) best = toWord(grammar, pieces.slice(at, to + 1), text);
  }
  return best;
};

const isBracketed = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^[（(][^（()）]*[）)]$/.test(piece.text);

/** Labels are compared without it, so that it would vanish in one. */
const isPunctuation = (piece: Piece | undefined): boolean =>
  piece !== undefined && labelKey(piece.text) === '';

const toWord = (grammar: CompiledGrammar, pieces: readonly Piece[], text: string): Word | null => {
  const cell = pieces[0]?.cell;
  if (!cell) return null;
  const use = grammar.labels.find(text)?.entry;
  return {
    is: 'word',
    pieces,
    cell: { ...cell, text },
    field: use?.is === 'field' ? use.rule : null,
    row: use?.is === 'row' ? use : null,
    isGroup: use?.is === 'group',
    columns: grammar.columns.filter(({ lexicon }) => lexicon.find(text) !== null),
  };
};

/** The pieces of an item that turned out to be no word here. */
export const piecesOf = (item: Item): readonly Piece[] =>
  item.is === 'text' ? [item.piece] : item.pieces;
