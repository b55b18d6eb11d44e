import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Skipped } from '../../model/document.ts';
import { areaOf, type Drawing, drawPage, type PageContent } from './draw-page.ts';
import { toFont } from './fonts.ts';
import type { Font } from './graphics-state.ts';
import { identity, toMatrix } from './matrix.ts';
import { type OperatorList, operators } from './operator-list.ts';
import type { PdfPage } from './pdf-page.ts';
import type { PdfSettings } from './settings.ts';

/** A page that was read, one whose text must be recognised from its picture, or why it was not read. */
export type PageReading =
  | { readonly is: 'page'; readonly page: PdfPage }
  | Picture
  | { readonly is: 'skipped'; readonly skipped: Skipped };

/** A scan, or a page whose text layer cannot be believed. */
export interface Picture {
  readonly is: 'picture';
  readonly page: PdfPage;
  readonly reason: 'unreadable-page' | 'garbled-text-layer';
}

/** What is asked of the document for each of its pages. */
export interface OpenDocument {
  readonly proxy: PDFDocumentProxy;
  readonly isShown: (layer: unknown) => boolean;
  readonly settings: PdfSettings;
  /** To be called before each page, for `wasCutShort`. */
  readonly startPage: () => void;
  /** Whether the page held more operators, or unpacked to more, than is read. */
  readonly wasCutShort: () => boolean;
  /** Whether some of what the page holds breaks off. */
  readonly isDamaged: () => boolean;
}

/** Reads one page and gives back what it held in memory. Never rejects: a page that fails is skipped. */
export const readPage = async (document: OpenDocument, page: number): Promise<PageReading> => {
  document.startPage();
  try {
    const proxy = await document.proxy.getPage(page);
    try {
      return whole(document, await unlessCutShort(document, readOpenPage(document, proxy, page)));
    } finally {
      proxy.cleanup();
    }
  } catch {
    return skipped(page, document.wasCutShort() ? 'limit-exceeded' : 'unreadable-page');
  }
};

/** The reading, unless something of the page is missing from it. */
const whole = (document: OpenDocument, reading: PageReading): PageReading => {
  if (reading.is === 'skipped') return reading;
  if (document.wasCutShort()) return skipped(reading.page.page, 'limit-exceeded');
  if (document.isDamaged()) return skipped(reading.page.page, 'unreadable-page');
  return reading;
};

/** Milliseconds between two looks, and how many in a row must find the page cut short: others end late. */
const lookAgain = 50;
const looks = 20;

/** The library leaves some pages unanswered that were cut short: those that draw forms within forms. */
const unlessCutShort = async <A>({ wasCutShort }: OpenDocument, work: Promise<A>): Promise<A> => {
  let watch: NodeJS.Timeout | undefined;
  let inARow = 0;
  const cut = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      inARow = wasCutShort() ? inARow + 1 : 0;
      if (inARow === looks) reject(new Error('cut short'));
    }, lookAgain);
  });
  return Promise.race([work, cut]).finally(() => clearInterval(watch));
};

const readOpenPage = async (
  { isShown, settings }: OpenDocument,
  proxy: PDFPageProxy,
  page: number,
): Promise<PageReading> => {
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  if (!(width <= settings.maximumPageSide && height <= settings.maximumPageSide))
    return skipped(page, 'limit-exceeded');
  const list: OperatorList = await proxy.getOperatorList();
  if (list.fnArray.length > settings.maximumOperators || nestingOf(list) > settings.maximumNesting)
    return skipped(page, 'limit-exceeded');
  const content: PageContent = {
    page,
    width,
    height,
    toPage: toMatrix(transform) ?? identity,
    operators: list,
    font: await fontsOf(proxy, list),
    isShown,
  };
  return judge(drawPage(content, settings), settings);
};

/** How many forms are open at most. */
const nestingOf = ({ fnArray }: OperatorList): number => {
  let [open, most] = [0, 0];
  for (const fn of fnArray) {
    if (fn === operators.paintFormXObjectBegin) most = Math.max(most, ++open);
    if (fn === operators.paintFormXObjectEnd) open--;
  }
  return most;
};

const judge = ({ page, isGarbled, exceedsLimits }: Drawing, settings: PdfSettings): PageReading => {
  if (exceedsLimits) return skipped(page.page, 'limit-exceeded');
  if (isGarbled) return { is: 'picture', page, reason: 'garbled-text-layer' };
  if (isScan(page, settings)) return { is: 'picture', page, reason: 'unreadable-page' };
  return { is: 'page', page };
};

/** A page without visible text on which a large image stands, or text that is there to be searched only. */
const isScan = (page: PdfPage, settings: PdfSettings): boolean =>
  page.tokens.length === 0 &&
  (page.invisibleTokens.length > 0 ||
    (page.imageBox !== null &&
      areaOf(page.imageBox) >= settings.scanShare * page.width * page.height));

const skipped = (page: number, reason: Skipped['reason']): PageReading => ({
  is: 'skipped',
  skipped: { pages: [page, page], reason },
});

/** The fonts that the operators name, once the library has them all. */
const fontsOf = async (
  proxy: PDFPageProxy,
  { fnArray, argsArray }: OperatorList,
): Promise<(name: string) => Font | null> => {
  const names = new Set<string>();
  fnArray.forEach((fn, index) => {
    for (const name of fontNames(fn, argsArray[index])) names.add(name);
  });
  const fonts = new Map<string, Font>();
  for (const name of names) fonts.set(name, toFont(name, await fontObject(proxy, name)));
  return (name) => fonts.get(name) ?? null;
};

const fontNames = (fn: number, args: unknown): readonly string[] => {
  if (!Array.isArray(args)) return [];
  if (fn === operators.setFont) return typeof args[0] === 'string' ? [args[0]] : [];
  if (fn !== operators.setGState || !Array.isArray(args[0])) return [];
  return args[0].flatMap((entry) => (entry?.[0] === 'Font' ? [String(entry[1]?.[0])] : []));
};

const fontObject = (proxy: PDFPageProxy, name: string): unknown =>
  proxy.commonObjs.has(name)
    ? proxy.commonObjs.get(name)
    : new Promise((resolve) => proxy.commonObjs.get(name, resolve));
