import type { BoundingBox } from '../../model/region.ts';
import { firstAtLeast } from './crossings.ts';
import type { Lattice } from './lattice.ts';
import type { RuledSettings } from './settings.ts';
import { UnionFind } from './union-find.ts';

/** A cell by its place in the table and on the page. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly bbox: BoundingBox;
}

/** A table by its borders alone, before its text. */
export interface RuledTable {
  readonly bbox: BoundingBox;
  /** x of the column borders and y of the row borders; each is a border of some cell. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then by column. */
  readonly cells: readonly TableCell[];
}

/** A rectangle of fields of a lattice, the ends excluded. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The tables that lattices make: enough cells, and not the frame of a page around other tables. */
export const latticesToTables = (
  lattices: readonly Lattice[],
  settings: RuledSettings,
): readonly RuledTable[] => {
  const tables = lattices
    .map(latticeToTable)
    .filter(({ cells }) => cells.length >= settings.minimumCells);
  const byTop = [...tables].sort((a, b) => a.bbox[1] - b.bbox[1]);
  return tables.filter(
    (table) => table.cells.length > settings.frameCells || !holdsAnother(table, byTop),
  );
};

/** Whether another table lies within this one, in a list sorted by the tops of the tables. */
const holdsAnother = (table: RuledTable, byTop: readonly RuledTable[]): boolean => {
  const [, top, , bottom] = table.bbox;
  for (let index = firstAtLeast(byTop, ({ bbox }) => bbox[1], top); index < byTop.length; index++) {
    const other = byTop[index];
    if (!other || other.bbox[1] > bottom) return false;
    if (other !== table && lies(other, table)) return true;
  }
  return false;
};

const lies = ({ bbox: inner }: RuledTable, { bbox: outer }: RuledTable): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const latticeToTable = (lattice: Lattice): RuledTable => {
  const blocks = latticeToBlocks(lattice);
  const rows = usedBorders(blocks.flatMap(({ top, bottom }) => [top, bottom]));
  const columns = usedBorders(blocks.flatMap(({ left, right }) => [left, right]));
  const at = (borders: readonly number[], border: number): number =>
    firstAtLeast(borders, (b) => b, border);
  const xs = columns.map((column) => lattice.xs[column] ?? 0);
  const ys = rows.map((row) => lattice.ys[row] ?? 0);
  const cells = blocks.map(({ top, left, bottom, right }): TableCell => {
    const [row, column] = [at(rows, top), at(columns, left)];
    const [endRow, endColumn] = [at(rows, bottom), at(columns, right)];
    return {
      row,
      column,
      rowSpan: endRow - row,
      columnSpan: endColumn - column,
      bbox: [xs[column] ?? 0, ys[row] ?? 0, xs[endColumn] ?? 0, ys[endRow] ?? 0],
    };
  });
  return {
    bbox: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs,
    ys,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
};

/** Lines of the lattice that bound no cell (an underline that touches a border) make no row or column. */
const usedBorders = (borders: readonly number[]): readonly number[] =>
  [...new Set(borders)].sort((a, b) => a - b);

/** Fields without a border between them are one cell; fields open to the outside are none. */
const latticeToBlocks = (lattice: Lattice): readonly Block[] => {
  const columns = lattice.xs.length - 1;
  const rows = lattice.ys.length - 1;
  const outside = rows * columns;
  const sets = new UnionFind(outside + 1);
  const field = (row: number, column: number): number =>
    row < 0 || row >= rows || column < 0 || column >= columns ? outside : row * columns + column;
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      if (column < columns && !lattice.across[row * columns + column])
        sets.unite(field(row - 1, column), field(row, column));
      if (row < rows && !lattice.down[row * (columns + 1) + column])
        sets.unite(field(row, column - 1), field(row, column));
    }
  return blocksOf(sets, rows, columns);
};

/**
 * Each set of fields as one rectangle, or, where a border is missing in the middle of the table, as the
 * fewest rectangles that a pass from the top makes of it.
 */
const blocksOf = (sets: UnionFind, rows: number, columns: number): readonly Block[] => {
  const outside = sets.find(rows * columns);
  const done: Block[] = [];
  let open = new Map<string, Block>();
  for (let row = 0; row < rows; row++) {
    const next = new Map<string, Block>();
    for (let left = 0; left < columns; ) {
      const set = sets.find(row * columns + left);
      let right = left + 1;
      while (right < columns && sets.find(row * columns + right) === set) right++;
      if (set !== outside) {
        const key = `${set} ${left} ${right}`;
        const top = open.get(key)?.top ?? row;
        open.delete(key);
        next.set(key, { top, left, bottom: row + 1, right });
      }
      left = right;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
};
