import type { Picture, RuledDrawing, Trace, TracedPart } from '../../model/drawing.ts';
import type { Grid } from '../../model/grid.ts';
import type { Language } from '../../model/message.ts';
import type { DrawnPage } from '../../model/page.ts';
import { drawPage } from './draw-page.ts';
import { Overlay } from './overlay.ts';
import { pageToSheet } from './page-sheet.ts';
import type { Sheet } from './sheet.ts';
import { gridsToSheets } from './text-sheets.ts';

export interface DrawOptions {
  readonly language: Language;
  /** What ruling lines make of a page; asked for one page at a time. */
  readonly ruledDrawing: (page: DrawnPage) => RuledDrawing;
}

/** In a document of more pages only those with forms are drawn. */
const everyPageUpTo = 200;

/** One picture for each page, made as it is asked for: a long document is never in memory as pictures. */
export function* drawDocument(trace: Trace, options: DrawOptions): Generator<Picture> {
  const overlay = new Overlay(trace.document);
  const drawAll = trace.document.source.pages <= everyPageUpTo;
  for (const sheet of sheetsOf(trace.parts, options)) {
    if (!drawAll && !overlay.hasForms(sheet)) continue;
    yield { name: sheet.name, svg: drawPage(overlay.drawingOf(sheet), options.language) };
  }
}

/** Drawn pages as they are; grids without pages are laid out, those of one page and workbook sheet together. */
function* sheetsOf(parts: readonly TracedPart[], { ruledDrawing }: DrawOptions): Generator<Sheet> {
  let flow: Grid[] = [];
  const page = (): number => flow[0]?.page ?? 1;
  for (const { part, grids } of parts) {
    if (part.kind === 'grid' && (flow.length === 0 || part.grid.page === page())) {
      flow.push(part.grid);
      continue;
    }
    yield* gridsToSheets(flow, page());
    flow = part.kind === 'grid' ? [part.grid] : [];
    if (part.kind === 'drawn') yield pageToSheet(part, grids, ruledDrawing(part));
  }
  yield* gridsToSheets(flow, page());
}
