import type { Grammar } from '../model/grammar.ts';
import type { Field } from '../model/record.ts';
import { homesOf, pointerInRow, termColumnPairs } from '../model/term-columns.ts';

type Fields = ReadonlyMap<string, Field>;

/**
 * The terms whose cells have uncertain borders, but whose rows tell that they reach so far: the term to the right is
 * one that belongs under them, or stands between such ones, as all rows of a term follow each other. What the
 * characters of the term are stays a question. `lengths`: how many rows each table has.
 */
export const bordersOfTerms = (
  grammar: Grammar,
  fields: Fields,
  lengths: Readonly<Record<string, number>>,
): readonly Field[] =>
  grammar.tables.flatMap((table) =>
    termColumnPairs(table).flatMap(([left, right]) => {
      const rows = Array.from({ length: lengths[table.pointer] ?? 0 }, (_, row) => row);
      const belongs = homesOf(grammar, right);
      const homes = rows.map((row) => homeOf(fields.get(pointerInRow(table, row, right)), belongs));
      return rows.flatMap((row) => {
        const field = fields.get(pointerInRow(table, row, left));
        const isDoubted = field?.doubts.some(isOfBorders) === true;
        const home = homeAround(homes, row);
        return isDoubted && home !== null && field.value === home ? withoutBorders(field) : [];
      });
    }),
  );

/** Of a term without a doubt. */
const homeOf = (term: Field | undefined, home: ReadonlyMap<string, string>): string | null =>
  term?.doubts.length === 0 ? (home.get(String(term.value)) ?? null) : null;

/** The home of this row, or that of the next rows above and below of which it is known; null where these differ. */
const homeAround = (homes: readonly (string | null)[], row: number): string | null => {
  const own = homes[row];
  if (own) return own;
  const above = homes.slice(0, row).findLast(isKnown);
  const below = homes.slice(row + 1).find(isKnown);
  return above && above === below ? above : null;
};

const isKnown = (home: string | null): home is string => home !== null;

const isOfBorders = ({ code }: Field['doubts'][number]): boolean => code === 'uncertain-borders';

const withoutBorders = (field: Field): Field => ({
  ...field,
  doubts: field.doubts.filter((doubt) => !isOfBorders(doubt)),
});
