import type { ColumnRule, Grammar, MatrixRule } from '../../model/grammar.ts';

/** A place in the record, and the part of the grammar that gives it, both as JSON Pointers. */
export interface RecordPlace {
  readonly pointer: string;
  readonly path: string;
}

/** The pointer to a key beside another value. */
const beside = (pointer: string, key: string): string =>
  `${pointer.slice(0, pointer.lastIndexOf('/'))}/${key}`;

interface Columns {
  readonly columns: readonly ColumnRule[];
}

/** The keys that columns fill, with the index of the first column of each. Parts share a key. */
const columnKeys = ({ columns }: Columns): ReadonlyMap<string, number> =>
  new Map(
    columns
      .flatMap(({ key, bracket }, i) =>
        [key, bracket ?? key].map((name): [string, number] => [name, i]),
      )
      .toReversed(),
  );

export const fieldPlaces = ({ fields }: Grammar): readonly RecordPlace[] =>
  fields.map(({ pointer }, i) => ({ pointer, path: `/fields/${i}` }));

/** Where fields put the words in brackets. */
export const fieldBrackets = ({ fields }: Grammar): readonly RecordPlace[] =>
  fields.flatMap(({ pointer, bracket }, i) =>
    bracket === undefined ? [] : [{ pointer: beside(pointer, bracket), path: `/fields/${i}` }],
  );

export const headingPlaces = ({ headings }: Grammar): readonly RecordPlace[] =>
  headings.map(({ pointer }, i) => ({ pointer, path: `/headings/${i}` }));

const cellPlaces = (matrix: MatrixRule, path: string): readonly RecordPlace[] => {
  const keys = [...columnKeys(matrix)];
  const cells = (base: string): readonly RecordPlace[] =>
    keys.map(([key, i]) => ({ pointer: `${base}/${key}`, path: `${path}/columns/${i}` }));
  return matrix.rows.length === 0
    ? cells(matrix.pointer)
    : matrix.rows.flatMap(({ key }) => cells(`${matrix.pointer}/${key}`));
};

export const matrixPlaces = ({ matrices }: Grammar): readonly RecordPlace[] =>
  matrices.flatMap((matrix, i) => cellPlaces(matrix, `/matrices/${i}`));

/** The tables themselves; a record has an array there. */
export const tablePlaces = ({ tables }: Grammar): readonly RecordPlace[] =>
  tables.map(({ pointer }, i) => ({ pointer, path: `/tables/${i}` }));

/** The values of the tables, `*` standing for any row. */
export const tableValues = ({ tables }: Grammar): readonly RecordPlace[] =>
  tables.flatMap((table, i) =>
    [...columnKeys(table)].map(([key, column]) => ({
      pointer: `${table.pointer}/*/${key}`,
      path: `/tables/${i}/columns/${column}`,
    })),
  );

/** Pointers to what holds values without being one: matrices, their rows, tables and their rows. */
export const containers = ({ matrices, tables }: Grammar): readonly string[] => [
  ...matrices.flatMap(({ pointer, rows }) => [
    pointer,
    ...rows.map(({ key }) => `${pointer}/${key}`),
  ]),
  ...tables.flatMap(({ pointer }) => [pointer, `${pointer}/*`]),
];

/** Every pointer above this one: `/a` and `/a/b` of `/a/b/c`. */
export const ancestors = (pointer: string): readonly string[] => {
  const above: string[] = [];
  for (let end = pointer.indexOf('/', 1); end !== -1; end = pointer.indexOf('/', end + 1)) {
    above.push(pointer.slice(0, end));
  }
  return above;
};
