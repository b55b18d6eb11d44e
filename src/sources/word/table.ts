import type { PlacedCell, TableBlock } from '../cells/blocks.ts';
import { child, childValue, isOn, type XmlElement } from '../ooxml/xml.ts';

/** A cell of the markup with the columns of the table's column grid that it fills. */
interface MarkupCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columnSpan: number;
  /** It goes on with the cell above, which shows its content alone. */
  readonly continues: boolean;
  /** Its content was deleted, and the deletion is not yet accepted. */
  readonly isDeleted: boolean;
}

type Mutable<A> = { -readonly [K in keyof A]: A[K] };

const count = (value: string | undefined, otherwise: number): number => {
  const n = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(n) && n >= 0 ? n : otherwise;
};

/** Wrappers that may stand around rows and cells: content controls, custom markup, insertions. */
const unwrapped = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
  elements.flatMap((element) => {
    if (element.name === name) return [element];
    const isWrapper = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(element.name);
    return isWrapper ? unwrapped(element.children, name) : [];
  });

const isDeletedRow = (row: XmlElement): boolean =>
  child(child(row, 'trPr'), 'del') !== undefined || isOn(child(row, 'trPr'), 'hidden');

/** `val` of a merge: it begins with `restart`; any other value goes on (17.4.84). */
const mergeOf = (
  properties: XmlElement | undefined,
  name: string,
): 'begins' | 'continues' | null => {
  const value = childValue(properties, name);
  if (value === undefined) return null;
  return value === 'restart' ? 'begins' : 'continues';
};

/** The cells of a row; `hMerge`, the merge of old programs, joins cells to the one before (17.4.22). */
const cellsOf = (row: XmlElement): readonly MarkupCell[] => {
  const cells: Mutable<MarkupCell>[] = [];
  let column = count(childValue(child(row, 'trPr'), 'gridBefore'), 0);
  for (const element of unwrapped(row.children, 'tc')) {
    const properties = child(element, 'tcPr');
    const columnSpan = Math.max(1, count(childValue(properties, 'gridSpan'), 1));
    const continues = mergeOf(properties, 'vMerge') === 'continues';
    const isDeleted = child(properties, 'cellDel') !== undefined;
    const before = cells.at(-1);
    if (mergeOf(properties, 'hMerge') === 'continues' && before) before.columnSpan += columnSpan;
    else cells.push({ element, column, columnSpan, continues, isDeleted });
    column += columnSpan;
  }
  return cells;
};

/** What reading the content of a cell gives, and where text goes that is not shown. */
export interface CellReader {
  readonly text: (cell: XmlElement) => string;
  readonly hide: (element: XmlElement) => void;
}

/** Rows of markup → cells with places. Rows that are hidden or deleted are not counted. */
export const readTable = (table: XmlElement, reader: CellReader): TableBlock => {
  const rows = unwrapped(table.children, 'tr');
  const shown = rows.filter((row) => !isDeletedRow(row));
  for (const row of rows) if (isDeletedRow(row)) reader.hide(row);
  const cells: Mutable<PlacedCell>[] = [];
  // By column, the cell that a vertical merge may go on with.
  const above = new Map<number, Mutable<PlacedCell>>();
  shown.forEach((element, row) => {
    for (const { element: cell, column, columnSpan, continues, isDeleted } of cellsOf(element)) {
      const merged = continues ? above.get(column) : undefined;
      if (merged && merged.row + merged.rowSpan === row && merged.columnSpan === columnSpan) {
        merged.rowSpan += 1;
        reader.hide(cell);
        continue;
      }
      if (isDeleted) reader.hide(cell);
      const text = isDeleted ? '' : reader.text(cell);
      const placed = { row, column, rowSpan: 1, columnSpan, text };
      cells.push(placed);
      above.set(column, placed);
    }
  });
  return { is: 'table', rows: shown.length, cells };
};
