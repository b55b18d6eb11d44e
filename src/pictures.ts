import { defaultRuledSettings, ruledPage } from './grid/ruled/index.ts';
import type { Picture, RuledDrawing, Trace } from './model/drawing.ts';
import type { Language } from './model/message.ts';
import type { DrawnPage } from './model/page.ts';
import { drawDocument } from './outputs/draw/draw-document.ts';

/** What the stages saw → a picture of each page, made as it is asked for. */
export const traceToPictures = (trace: Trace, language: Language): Iterable<Picture> =>
  drawDocument(trace, { language, ruledDrawing: ruledDrawing(trace) });

/** Found anew for the picture, so that a document that nobody draws keeps nothing of it. */
const ruledDrawing =
  ({ isLabel }: Trace) =>
  (page: DrawnPage): RuledDrawing => {
    const { crossings, tables } = ruledPage(page, defaultRuledSettings, isLabel);
    const cells = tables.flatMap((table) =>
      table.cells.map((cell) => ({ ...cell, borders: 'known' as const })),
    );
    return { crossings, cells };
  };
