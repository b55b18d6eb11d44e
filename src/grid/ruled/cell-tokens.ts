import type { Token } from '../../model/page.ts';
import { firstAtLeast } from './crossings.ts';
import type { RuledSettings } from './settings.ts';
import { splitToken } from './split-token.ts';
import { type CellAt, fieldsOf } from './table-fields.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** The tokens of each table's cells, and those that stand in none. */
export interface TokensInCells {
  readonly inCells: ReadonlyMap<TableCell, readonly Token[]>;
  readonly rest: readonly Token[];
}

/** A table, and its cells by row and column. */
interface Indexed {
  readonly table: RuledTable;
  readonly fields: CellAt;
}

/** Puts each token into the cell that holds its centre; of nested tables into the innermost. */
export const tokensToCells = (
  tokens: readonly Token[],
  tables: readonly RuledTable[],
  settings: RuledSettings,
): TokensInCells => {
  const inCells = new Map<TableCell, Token[]>();
  const rest: Token[] = [];
  const put = (token: Token, cell: TableCell): void => {
    const already = inCells.get(cell);
    if (already) already.push(token);
    else inCells.set(cell, [token]);
  };
  for (const [token, indexed] of tokensWithTables(tokens, tables)) {
    // Other sources know where each character stands, and end their tokens at borders.
    const pieces =
      indexed && token.readers
        ? splitToken(token, bordersAcross(token, indexed), settings)
        : [token];
    for (const piece of pieces) {
      const cell = indexed && cellAt(indexed, middleX(piece), middleY(piece));
      if (cell) put(piece, cell);
      else rest.push(piece);
    }
  }
  return { inCells, rest };
};

/** Each token with the smallest table around its centre: one sweep down the page over both. */
const tokensWithTables = (
  tokens: readonly Token[],
  tables: readonly RuledTable[],
): readonly (readonly [Token, Indexed | null])[] => {
  const waiting = [...tables].sort((a, b) => a.bbox[1] - b.bbox[1]).map(indexTable);
  let open: Indexed[] = [];
  let next = 0;
  return [...tokens]
    .sort((a, b) => middleY(a) - middleY(b))
    .map((token) => {
      const y = middleY(token);
      for (let table = waiting[next]; table && table.table.bbox[1] <= y; table = waiting[++next])
        open.push(table);
      open = open.filter(({ table }) => table.bbox[3] >= y);
      return [token, innermost(open, middleX(token))] as const;
    });
};

const innermost = (open: readonly Indexed[], x: number): Indexed | null => {
  let best: Indexed | null = null;
  for (const candidate of open) {
    const { bbox } = candidate.table;
    if (x < bbox[0] || x > bbox[2]) continue;
    if (
      !best ||
      widthOf(bbox) * heightOf(bbox) < widthOf(best.table.bbox) * heightOf(best.table.bbox)
    )
      best = candidate;
  }
  return best;
};

const indexTable = (table: RuledTable): Indexed => ({ table, fields: fieldsOf(table) });

const cellAt = ({ table, fields }: Indexed, x: number, y: number): TableCell | undefined =>
  fields(stretchAt(table.ys, y), stretchAt(table.xs, x));

/** Which stretch between two borders holds the position; -1 outside. */
const stretchAt = (borders: readonly number[], position: number): number => {
  const index = firstAtLeast(borders, (border) => border, position);
  if (index === 0) return borders[0] === position ? 0 : -1;
  return index < borders.length ? index - 1 : -1;
};

/** x of the borders between cells that the token lies across. */
const bordersAcross = (token: Token, indexed: Indexed): readonly number[] => {
  const { xs } = indexed.table;
  const y = middleY(token);
  const from = firstAtLeast(xs, (x) => x, token.bbox[0]);
  const borders: number[] = [];
  for (let index = Math.max(from, 1); (xs[index] ?? Infinity) < token.bbox[2]; index++) {
    const [before, x, after] = [xs[index - 1] ?? 0, xs[index] ?? 0, xs[index + 1]];
    const left = cellAt(indexed, (before + x) / 2, y);
    const right = after === undefined ? undefined : cellAt(indexed, (x + after) / 2, y);
    if (left !== right) borders.push(x);
  }
  return borders;
};

const middleX = ({ bbox }: Token): number => (bbox[0] + bbox[2]) / 2;
const middleY = ({ bbox }: Token): number => (bbox[1] + bbox[3]) / 2;
const widthOf = (bbox: Token['bbox']): number => bbox[2] - bbox[0];
const heightOf = (bbox: Token['bbox']): number => bbox[3] - bbox[1];
