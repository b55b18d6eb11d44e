import { isDeepStrictEqual } from 'node:util';
import type { ColumnRule, Grammar, TableRule } from '../model/grammar.ts';
import type { Field } from '../model/record.ts';
import { homesOf, termColumnPairs } from '../model/term-columns.ts';
import type { UncertaintyCode } from '../model/uncertainty.ts';

type Fields = ReadonlyMap<string, Field>;

/** The questions about what the characters of a term are. */
const ofCharacters: readonly UncertaintyCode[] = [
  'unknown-label',
  'readers-disagree',
  'low-confidence',
];
/** Engines that read a term alike with this confidence read a name of the form's own. */
const leastOfOwnName = 0.5;

/**
 * The terms that were misread and that their rows tell: all terms to the right belong under one, engines read some
 * character of it and none of another. `lengths`: how many rows each table has.
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
          rows.map((row) => fields.get(at(table, row, right))),
          home,
        );
        const cell = rows.flatMap((row) => fields.get(at(table, row, left)) ?? []);
        const [first] = cell;
        const isTold = belongs !== null && first && isLike(first, belongs, grammar, left);
        return isTold ? cell.map((field) => withTerm(field, belongs)) : [];
      });
    }),
  );

const at = ({ pointer }: TableRule, row: number, { key }: ColumnRule): string =>
  `${pointer}/${row}/${key}`;

/** The rows of each cell of a column: those that follow each other and have it at one place. */
const cellsOf = (
  fields: Fields,
  table: TableRule,
  column: ColumnRule,
  length: number,
): readonly (readonly number[])[] => {
  const sourceOf = (row: number) => fields.get(at(table, row, column))?.source;
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
  const known = terms.filter((term) => term !== undefined && term.doubts.length === 0);
  const homes = new Set(known.map((term) => home.get(String(term?.value))));
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
  const texts = recognition.readers.map(({ text }) => text);
  const isOwnName =
    new Set(texts).size === 1 &&
    recognition.readers.some((one) => one.confidence >= leastOfOwnName);
  if (isOwnName || !doubts.every(({ code }) => ofCharacters.includes(code))) return false;
  const names = termsOf(grammar, column);
  const isSeen = (name: string): boolean =>
    ownCharacters(name, names).some((character) => texts.some((text) => text.includes(character)));
  return isSeen(term) && !names.some((name) => name !== term && isSeen(name));
};

const termsOf = (grammar: Grammar, { vocabulary }: ColumnRule): readonly string[] =>
  grammar.vocabularies
    .filter(({ id }) => id === vocabulary)
    .flatMap(({ terms }) => terms.map(({ name }) => name));

/** Those that no other of the terms has. */
const ownCharacters = (name: string, names: readonly string[]): readonly string[] =>
  [...name].filter(
    (character) => !names.some((other) => other !== name && other.includes(character)),
  );

const withTerm = (field: Field, term: string): Field => ({
  ...field,
  value: term,
  changes:
    field.value === term
      ? field.changes
      : [...field.changes, { rule: 'term', from: field.raw, to: term }],
  doubts: [],
});
