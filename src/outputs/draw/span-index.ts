import type { Where } from '../../model/document.ts';
import type { Sheet } from './sheet.ts';

/** Pages or lines that something of a document takes up. */
export type Extent = Partial<Pick<Where, 'pages' | 'lines'>>;
type Span = readonly [number, number];

/** So many lines share a drawer. */
const drawer = 64;

/** Finds what stands on a sheet without going through all of a long document. */
export class SpanIndex<A> {
  private readonly items: readonly A[];
  private readonly extentOf: (item: A) => Extent;
  private readonly byPage = new Map<number, number[]>();
  private readonly byLine = new Map<number, number[]>();

  constructor(items: readonly A[], extentOf: (item: A) => Extent) {
    this.items = items;
    this.extentOf = extentOf;
    items.forEach((item, index) => {
      const { pages, lines } = extentOf(item);
      if (lines) put(this.byLine, drawersOf(lines), index);
      else if (pages) put(this.byPage, pages, index);
    });
  }

  /** In the order of the document. */
  on(sheet: Sheet): readonly A[] {
    const span = linesOf(sheet);
    const near = [
      ...(this.byPage.get(sheet.page) ?? []),
      ...(span ? numbers(drawersOf(span)).flatMap((key) => this.byLine.get(key) ?? []) : []),
    ];
    return [...new Set(near)]
      .sort((a, b) => a - b)
      .flatMap((index) => this.items[index] ?? [])
      .filter((item) => touches(this.extentOf(item), sheet.page, span));
  }
}

const put = (drawers: Map<number, number[]>, span: Span, index: number): void => {
  for (const key of numbers(span)) {
    const same = drawers.get(key);
    if (same) same.push(index);
    else drawers.set(key, [index]);
  }
};

const drawersOf = ([first, last]: Span): Span => [
  Math.floor(first / drawer),
  Math.floor(last / drawer),
];

const numbers = ([first, last]: Span): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** First and last line of a text that the sheet shows. */
const linesOf = ({ places }: Sheet): Span | null => {
  let [low, high] = [Infinity, -Infinity];
  for (const { source } of places) {
    if (!('line' in source)) continue;
    low = Math.min(low, source.line);
    high = Math.max(high, source.line);
  }
  return low <= high ? [low, high] : null;
};

const touches = ({ pages, lines }: Extent, page: number, span: Span | null): boolean =>
  (!pages || overlap(pages, [page, page])) && (!lines || (!!span && overlap(lines, span)));

const overlap = (a: Span, b: Span): boolean => a[0] <= b[1] && b[0] <= a[1];
