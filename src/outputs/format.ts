import type { Document } from '../model/document.ts';

/** A document as one JSON text with line breaks, as it is written to a file. */
export const toJson = (document: Document): string => `${JSON.stringify(document, null, 2)}\n`;

/** One line a form: the source, the form and the questions about it, for programs that read line by line. */
export const toNdjson = ({ schema, source, forms, uncertainties }: Document): string =>
  forms
    .map((form) => ({
      schema,
      source,
      form,
      uncertainties: uncertainties.filter((u) => u.form === form.id),
    }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
