import { createHash } from 'node:crypto';
import { messageOf, severityOf } from '../model/catalogue.ts';
import type { Document, Evidence, Form, Skipped, Where } from '../model/document.ts';
import { documentSchemaVersion } from '../model/document.ts';
import type { JsonValue } from '../model/json.ts';
import type { Doubt, Uncertainty } from '../model/uncertainty.ts';
import { valueAt } from '../text/json-pointer.ts';

/** One form as the checks left it. */
export interface FinishedForm {
  readonly grammar: string;
  readonly where: Where;
  readonly record: Readonly<Record<string, JsonValue>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly doubts: readonly Doubt[];
}

/** All that a document says, before it has the shape of the contract. */
export interface DocumentParts {
  readonly source: Document['source'];
  readonly parser: Document['parser'];
  readonly title: string | null;
  readonly forms: readonly FinishedForm[];
  /** Doubts about the document rather than one of its forms. */
  readonly doubts: readonly Doubt[];
  readonly skipped: readonly Skipped[];
}

/** Parts → the document of the contract. Forms are numbered in order; uncertainties get their ids. */
export const toDocument = (parts: DocumentParts): Document => {
  const forms = parts.forms.map((form, index): Form => toForm(form, String(index + 1)));
  const naming = new Naming(parts.source.sha256);
  const uncertainties = [
    ...parts.doubts.map((doubt) => toUncertainty(naming, null, null, doubt)),
    ...parts.forms.flatMap((form, index) =>
      form.doubts.map((doubt) => toUncertainty(naming, String(index + 1), form.record, doubt)),
    ),
  ];
  const { source, parser, title, skipped } = parts;
  return {
    schema: documentSchemaVersion,
    source,
    parser,
    title,
    forms,
    uncertainties,
    skipped: [...skipped],
  };
};

const toForm = ({ grammar, where, record, evidence }: FinishedForm, id: string): Form => ({
  id,
  grammar,
  where,
  record: { ...record },
  evidence: { ...evidence },
});

const toUncertainty = (
  naming: Naming,
  form: string | null,
  record: JsonValue,
  doubt: Doubt,
): Uncertainty => ({
  id: naming.idOf(form, doubt),
  form,
  pointer: doubt.pointer,
  code: doubt.code,
  severity: severityOf(doubt),
  message: messageOf(doubt),
  raw: doubt.raw,
  value: doubt.pointer === null ? null : (valueAt(record, doubt.pointer) ?? null),
  candidates: [...doubt.candidates],
  source: doubt.source,
});

/** Gives ids that depend on the content of the file and the cell alone, so that they outlive a second run. */
class Naming {
  private readonly sha256: string;
  private readonly given = new Map<string, number>();

  constructor(sha256: string) {
    this.sha256 = sha256;
  }

  idOf(form: string | null, { pointer, code, raw, source, details }: Doubt): string {
    const place = pointer ?? JSON.stringify(source);
    const what = JSON.stringify([this.sha256, form, place, code, raw, details.field ?? null]);
    const count = (this.given.get(what) ?? 0) + 1;
    this.given.set(what, count);
    const id = createHash('sha256').update(what).digest('hex').slice(0, 16);
    return count === 1 ? id : `${id}-${count}`;
  }
}
