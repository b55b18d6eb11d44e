import type { Document } from '../../../model/document.ts';
import { type Cell, textCell } from '../cell.ts';
import { fileLink } from '../file-link.ts';
import type { FormItem } from '../import-source.ts';
import { pagesCell, placeOfForm } from '../place.ts';
import type { Column } from '../table.ts';
import { about, type Say, texts } from '../texts.ts';

/** The name of a file, opening it at the page where that is possible. */
export const fileCell = (
  { name, path }: { readonly name: string; readonly path: string },
  document?: Document,
  page?: number,
): Cell => {
  const hasPages = document?.source.mediaType === 'application/pdf' && document.source.pages > 1;
  const link = fileLink(path, hasPages ? page : undefined);
  return link === undefined ? textCell(name) : { ...textCell(name), link };
};

/** A column of the export itself. */
export const ownColumn = (key: keyof typeof texts & keyof typeof about, say: Say): Column => ({
  header: say(texts[key]),
  pointer: null,
  about: say(about[key]),
});

export const sourceColumns = (say: Say): readonly Column[] =>
  (['file', 'pages', 'place'] as const).map((key) => ownColumn(key, say));

export const sourceCells = ({ entry, document, form }: FormItem, say: Say): readonly Cell[] => [
  fileCell(entry, document, form.where.pages[0]),
  pagesCell(form.where),
  textCell(placeOfForm(form.where, say)),
];
