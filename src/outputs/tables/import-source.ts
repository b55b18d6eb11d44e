import type { Document, Form } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { ImportEntry, ImportedDocument, ImportSummary } from '../../model/import-folder.ts';
import type { Language } from '../../model/message.ts';
import { FormDoubts } from './form-doubts.ts';

/** A finished import: what ran, and its documents one at a time. They can be gone through again. */
export interface ImportSource {
  readonly summary: ImportSummary;
  readonly documents: () => AsyncIterable<{
    readonly entry: ImportedDocument;
    readonly document: Document;
  }>;
}

export interface ExportOptions {
  /** Those that the import used: they name the columns. */
  readonly grammars: readonly Grammar[];
  /** Of the export's own words. Labels come from the grammars. */
  readonly language: Language;
  /** Leaves out values that are still to be confirmed. */
  readonly confirmedOnly: boolean;
}

/** One form with its file, and its number within the export, from 1. */
export interface FormItem {
  readonly number: number;
  readonly entry: ImportedDocument;
  readonly document: Document;
  readonly form: Form;
  readonly grammar: Grammar;
  readonly doubts: FormDoubts;
}

/** What an export goes through: first the files that gave no document, then every document. */
export type ExportItem =
  | { readonly kind: 'file'; readonly entry: ImportEntry }
  | {
      readonly kind: 'document';
      readonly entry: ImportedDocument;
      readonly document: Document;
      readonly forms: readonly FormItem[];
    };

export async function* itemsOf(
  { summary, documents }: ImportSource,
  grammars: readonly Grammar[],
): AsyncGenerator<ExportItem> {
  for (const entry of summary.files) {
    if (entry.is !== 'document' || entry.sameAs !== undefined) yield { kind: 'file', entry };
  }
  const known = new Map(grammars.map((grammar) => [grammar.id, grammar]));
  let number = 0;
  for await (const { entry, document } of documents()) {
    const forms = document.forms.flatMap((form): readonly FormItem[] => {
      const grammar = known.get(form.grammar);
      if (!grammar) return [];
      const doubts = new FormDoubts(form, document.uncertainties);
      return [{ number: ++number, entry, document, form, grammar, doubts }];
    });
    yield { kind: 'document', entry, document, forms };
  }
}
