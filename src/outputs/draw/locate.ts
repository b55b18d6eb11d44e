import type { Where } from '../../model/document.ts';
import type {
  BoundingBox,
  PageRegion,
  SheetRegion,
  SourceRegion,
  TextRegion,
} from '../../model/region.ts';
import { places } from './measure.ts';
import type { Place, Sheet } from './sheet.ts';

/** Finds where regions of the source stand on one sheet; null where they stand on another. */
export class Locator {
  private readonly page: number;
  private readonly byLine = new Map<number, Place[]>();
  private readonly byCell = new Map<string, Place>();
  /** By the box on the page as it was given: a page that was straightened is drawn otherwise. */
  private readonly byBox = new Map<string, Place>();

  constructor({ page, places }: Sheet) {
    this.page = page;
    for (const place of places) this.add(place);
  }

  private add(place: Place): void {
    const { source } = place;
    if ('cell' in source) this.byCell.set(keyOf(source), place);
    if ('page' in source) this.byBox.set(source.bbox.join(' '), place);
    if (!('line' in source)) return;
    const line = this.byLine.get(source.line);
    if (line) line.push(place);
    else this.byLine.set(source.line, [place]);
  }

  boxOf(region: SourceRegion): BoundingBox | null {
    if ('page' in region) return this.onPage(region);
    return 'cell' in region ? (this.byCell.get(keyOf(region))?.bbox ?? null) : this.inText(region);
  }

  private onPage({ page, bbox }: PageRegion): BoundingBox | null {
    return page === this.page ? (this.byBox.get(bbox.join(' '))?.bbox ?? bbox) : null;
  }

  /** The text that begins there, and what stands below it on the other lines of the region. */
  private inText({ line, column, endLine = line }: TextRegion): BoundingBox | null {
    const place = nearest(this.byLine.get(line), column);
    if (!place) return null;
    const first = fromColumn(place, column);
    let box = first;
    const last = Math.min(endLine, line + longestCell);
    for (let next = line + 1; next <= last; next++)
      for (const { bbox } of this.byLine.get(next) ?? [])
        if (bbox[0] < first[2] && bbox[2] > first[0]) box = union(box, bbox);
    return box;
  }
}

/** Lines of one cell that are looked for. */
const longestCell = 100;

const keyOf = ({ sheet, cell }: SheetRegion): string => `${cell} ${sheet}`;

/** The last place of the line that begins at the column or before it. */
const nearest = (line: readonly Place[] | undefined, column: number): Place | undefined =>
  line?.findLast(({ source }) => 'column' in source && source.column <= column) ?? line?.[0];

/** A token may hold the label and the value; what was meant begins at the column. */
const fromColumn = ({ source, bbox, text }: Place, column: number): BoundingBox => {
  const before = 'column' in source ? column - source.column : 0;
  if (text === undefined || before <= 0 || before >= text.length) return bbox;
  const share = places(text.slice(0, before)) / Math.max(1, places(text));
  return [bbox[0] + share * (bbox[2] - bbox[0]), bbox[1], bbox[2], bbox[3]];
};

/** Whether something of the source belongs to a form, as far as `where` can tell; boxes on pages only. */
export const isWithin = (where: Where, { source }: Place): boolean => {
  if ('line' in source)
    return !!where.lines && source.line >= where.lines[0] && source.line <= where.lines[1];
  if (!('page' in source) || source.page !== where.pages[0] || !where.bbox) return false;
  return source.bbox[1] >= where.bbox[1] && source.bbox[3] <= where.bbox[3];
};

export const union = (a: BoundingBox, b: BoundingBox): BoundingBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The box around all, null around none. */
export const around = (boxes: readonly BoundingBox[]): BoundingBox | null => {
  const [first, ...others] = boxes;
  return first ? others.reduce(union, first) : null;
};
