import { isDeepStrictEqual } from 'node:util';
import type { ReaderResult } from '../model/document.ts';
import {
  type ColumnRule,
  type Grammar,
  type TableRule,
  vocabularyNamed,
} from '../model/grammar.ts';
import type { Field } from '../model/record.ts';
import { homesOf, pointerInRow, termColumnPairs } from '../model/term-columns.ts';
import type { UncertaintyCode } from '../model/uncertainty.ts';
import { withoutBesideWords } from '../text/beside-words.ts';
import { labelKey } from '../text/fold.ts';
import { defaultRecognitionSettings } from './recognition/settings.ts';
import { changesTo } from './values/term.ts';

type Fields = ReadonlyMap<string, Field>;

/** The questions about what the characters of a term are. */
const ofCharacters: readonly UncertaintyCode[] = [
  'unknown-label',
  'readers-disagree',
  'low-confidence',
];
/** Engines that read a term alike with this confidence read a name of the form's own, as does one that is sure of it. */
const leastOfOwnName = 0.5;
const { sure } = defaultRecognitionSettings;

/**
 * The terms that were misread and that their rows tell: all terms to the right belong under one, engines read some
 * character of it in its place and none of another. `lengths`: how many rows each table has.
 */
export const termsOfRows = (
  grammar: Grammar,
  fields: Fields,
  lengths: Readonly<Record<string, number>>,
): readonly Field[] =>
  grammar.tables.flatMap((table) =>
    termColumnPairs(table).flatMap(([left, right]) => {
      const home = homesOf(grammar, right);
      return cellsOf(fields, table, left, lengths[table.pointer] ?? 0).flatMap((rows) => {
        const belongs = homeOfAll(
          rows.map((row) => fields.get(pointerInRow(table, row, right))),
          home,
        );
        const cell = rows.flatMap((row) => fields.get(pointerInRow(table, row, left)) ?? []);
        const [first] = cell;
        const isTold = belongs !== null && first && isLike(first, belongs, grammar, left);
        return isTold ? cell.map((field) => withTerm(field, belongs)) : [];
      });
    }),
  );

/** The rows of each cell of a column: those that follow each other and have it at one place. */
const cellsOf = (
  fields: Fields,
  table: TableRule,
  column: ColumnRule,
  length: number,
): readonly (readonly number[])[] => {
  const sourceOf = (row: number) => fields.get(pointerInRow(table, row, column))?.source;
  const cells: number[][] = [];
  for (let row = 0; row < length; row++) {
    const last = cells.at(-1);
    const isSame = row > 0 && isDeepStrictEqual(sourceOf(row), sourceOf(row - 1));
    if (last && isSame) last.push(row);
    else cells.push([row]);
  }
  return cells;
};

/** The term that all of these belong under, as far as they are known; null where they say nothing, or differ. */
const homeOfAll = (
  terms: readonly (Field | undefined)[],
  home: ReadonlyMap<string, string>,
): string | null => {
  const known = terms.flatMap((term) => (term?.doubts.length === 0 ? [String(term.value)] : []));
  const homes = new Set(known.map((name) => home.get(name)));
  const [only] = homes;
  return homes.size === 1 && only !== undefined ? only : null;
};

/** Whether what was read may be the term, and no other of its vocabulary. */
const isLike = (
  { doubts, recognition }: Field,
  term: string,
  grammar: Grammar,
  column: ColumnRule,
): boolean => {
  if (!recognition || doubts.length === 0) return false;
  if (!doubts.every(({ code }) => ofCharacters.includes(code))) return false;
  const { readers } = recognition;
  if (isOwnName(readers) || readers.some((one) => isSureOfAnother(one, term))) return false;
  const names = vocabularyNamed(grammar, column.vocabulary)?.terms.map(({ name }) => name) ?? [];
  const isDoubted = readers.every(({ confidence }) => confidence < leastOfOwnName);
  const isSeen = readers.some(
    ({ text }) => hasOwnCharacter(text, term, names) || (isDoubted && hasRestOf(text, term, names)),
  );
  const isOther = names.some(
    (name) => name !== term && readers.some(({ text }) => mayBe(text, name, names)),
  );
  return isSeen && !isOther;
};

const isOwnName = (readers: readonly ReaderResult[]): boolean =>
  new Set(readers.map(({ text }) => labelKey(text))).size === 1 &&
  readers.some(({ confidence }) => confidence >= leastOfOwnName);

const isSureOfAnother = ({ text, confidence }: ReaderResult, term: string): boolean =>
  confidence >= sure && wordsOf(text) !== term;

/** Without brackets, and the strokes of seals at its ends. */
const wordsOf = (text: string): string => withoutBesideWords(text.replace(/[（(].*$/s, ''));

/** Whether a text of the length of the term has a character that is its alone, where the term has it. */
const hasOwnCharacter = (text: string, term: string, names: readonly string[]): boolean => {
  const words = [...wordsOf(text)];
  const own = ownCharacters(term, names);
  return (
    words.length === term.length &&
    own.some((character) => words[term.indexOf(character)] === character)
  );
};

/**
 * Whether a text that one character was lost of has one that is the term's alone, as far from the beginning or from the
 * end, or a longer text two of them side by side as the term has them.
 */
const hasRestOf = (text: string, term: string, names: readonly string[]): boolean => {
  const words = [...wordsOf(text)];
  const own = ownCharacters(term, names);
  const isInPlace = (character: string): boolean => {
    const at = term.indexOf(character);
    return words[at] === character || words.at(at - term.length) === character;
  };
  const isPair = (character: string): boolean => {
    const next = term[term.indexOf(character) + 1] ?? '';
    return own.includes(next) && text.includes(character + next);
  };
  return words.length === term.length - 1
    ? own.some(isInPlace)
    : words.length > term.length && own.some(isPair);
};

/** Whether a text has a character anywhere that is this term's alone. */
const mayBe = (text: string, name: string, names: readonly string[]): boolean =>
  ownCharacters(name, names).some((character) => text.includes(character));

/** Those that no other of the terms has. */
const ownCharacters = (name: string, names: readonly string[]): readonly string[] =>
  [...name].filter(
    (character) => !names.some((other) => other !== name && other.includes(character)),
  );

const withTerm = (field: Field, term: string): Field => ({
  ...field,
  value: term,
  changes: [...field.changes, ...changesTo(term, field.changes.at(-1)?.to ?? field.raw)],
  doubts: [],
});
