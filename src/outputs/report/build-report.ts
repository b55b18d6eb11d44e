import type { Document, Evidence, Form } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { ImportedDocument } from '../../model/import-folder.ts';
import type { JsonValue } from '../../model/json.ts';
import { type Language, languages, type Message } from '../../model/message.ts';
import type { Uncertainty } from '../../model/uncertainty.ts';
import { valueAt } from '../../text/json-pointer.ts';
import { type FieldName, fieldNames } from '../tables/columns/field-name.ts';
import { fileLink } from '../tables/file-link.ts';
import { formName } from '../tables/form-name.ts';
import type { ImportSource } from '../tables/import-source.ts';
import { placeOfRegion } from '../tables/place.ts';
import { showValue } from '../tables/show-value.ts';
import { sayIn } from '../tables/texts.ts';
import { visibleText } from '../tables/visible-text.ts';
import {
  type Report,
  type ReportChange,
  type ReportItem,
  reportSchemaVersion,
} from './report-schema.ts';

/** Where records of the contract name the department. */
const departmentPointer = '/project/department';
/** Characters of one text that are shown. */
const mostCharacters = 2000;
/** Recorded changes that are listed; the documents hold all. */
export const mostChanges = 5000;

/** Draws the place of a question; what it gives goes into the item. */
export type Illustrate = (
  one: Uncertainty,
  entry: ImportedDocument,
) => Promise<Pick<ReportItem, 'crop' | 'lines'>>;

/**
 * Goes through the documents of an import once. `before`: the last report, to tell what is new since then.
 */
export const buildReport = async (
  source: ImportSource,
  grammars: readonly Grammar[],
  before: Report | null,
  illustrate: Illustrate,
): Promise<Report> => {
  const builder = new Builder(grammars, before);
  for await (const { entry, document } of source.documents())
    await builder.add(entry, document, illustrate);
  return builder.finish(source);
};

/** A value of the record with what it is called, in both languages. */
class Names {
  private readonly byGrammar = new Map<string, Readonly<Record<Language, FieldName>>>();

  constructor(grammars: readonly Grammar[]) {
    for (const grammar of grammars)
      this.byGrammar.set(grammar.id, {
        zh: fieldNames(grammar, sayIn('zh')),
        en: fieldNames(grammar, sayIn('en')),
      });
  }

  of(form: Form | undefined, pointer: string): Message {
    const names = form && this.byGrammar.get(form.grammar);
    return inBoth((language) => safe(names?.[language](pointer) ?? pointer));
  }
}

const inBoth = (text: (language: Language) => string): Message =>
  Object.fromEntries(languages.map((language) => [language, text(language)])) as unknown as Message;

const safe = (text: string): string => {
  const visible = visibleText(text);
  return visible.length > mostCharacters ? `${visible.slice(0, mostCharacters)}…` : visible;
};

const shown = (value: JsonValue): Message =>
  inBoth((language) => safe(showValue(value, sayIn(language))));

class Builder {
  private readonly names: Names;
  private readonly grammars: ReadonlyMap<string, Grammar>;
  private readonly before: Report | null;
  private readonly known: ReadonlySet<string>;
  private readonly items: ReportItem[] = [];
  private readonly changes: ReportChange[] = [];
  private changesInAll = 0;
  private fields = 0;
  private confirmed = 0;
  private readonly answered = new Set<string>();

  constructor(grammars: readonly Grammar[], before: Report | null) {
    this.names = new Names(grammars);
    this.grammars = new Map(grammars.map((grammar) => [grammar.id, grammar]));
    this.before = before;
    this.known = new Set(before?.items.map(({ id }) => id));
  }

  async add(entry: ImportedDocument, document: Document, illustrate: Illustrate): Promise<void> {
    const forms = new Map(document.forms.map((form) => [form.id, form]));
    for (const form of document.forms) this.countFields(entry, form);
    for (const { uncertainty } of document.decisions?.applied ?? []) this.answered.add(uncertainty);
    for (const one of document.uncertainties)
      this.items.push({
        ...this.itemOf(one, entry, forms.get(one.form ?? '')),
        ...(await illustrate(one, entry)),
      });
  }

  finish({ summary }: ImportSource): Report {
    const questions = this.items.filter(({ severity }) => severity === 'confirm');
    return {
      schema: reportSchemaVersion,
      totals: {
        documents: summary.totals.documents,
        forms: summary.totals.forms,
        fields: this.fields,
        questions: questions.length,
        notes: this.items.length - questions.length,
        confirmed: this.confirmed,
        failures: summary.totals.failures,
        changes: this.changesInAll,
      },
      byCode: tally(questions.map(({ code }) => code)),
      byDepartment: tally(questions.map(({ department }) => department ?? '—')),
      byFile: tally(questions.map(({ file }) => file)),
      since: this.since(questions),
      ...(summary.secondLook && { secondLook: summary.secondLook }),
      items: this.items,
      changes: this.changes,
    };
  }

  private since(questions: readonly ReportItem[]): Report['since'] {
    if (!this.before) return null;
    const now = new Set(questions.map(({ id }) => id));
    const lost = this.before.items.filter((one) => one.severity === 'confirm' && !now.has(one.id));
    const settled = lost.filter(({ id }) => this.answered.has(id)).length;
    const fresh = questions.filter(({ isNew }) => isNew).length;
    return { fresh, same: questions.length - fresh, settled, gone: lost.length - settled };
  }

  private countFields(entry: ImportedDocument, form: Form): void {
    for (const [pointer, evidence] of Object.entries(form.evidence)) {
      this.fields++;
      if (evidence.status === 'confirmed') this.confirmed++;
      if (evidence.changes.length === 0) continue;
      this.changesInAll++;
      if (this.changes.length < mostChanges)
        this.changes.push(this.changeOf(entry, form, pointer, evidence));
    }
  }

  private changeOf(
    entry: ImportedDocument,
    form: Form,
    pointer: string,
    { raw, changes }: Evidence,
  ): ReportChange {
    return {
      file: safe(entry.name),
      form: form.id,
      field: this.names.of(form, pointer),
      raw: safe(raw),
      value: shown(valueAt(form.record, pointer) ?? null),
      steps: changes.map(({ rule, from, to }) => ({ rule, from: safe(from), to: safe(to) })),
    };
  }

  private itemOf(one: Uncertainty, entry: ImportedDocument, form: Form | undefined): ReportItem {
    const grammar = form && this.grammars.get(form.grammar);
    return {
      id: one.id,
      severity: one.severity,
      code: one.code,
      file: safe(entry.name),
      link: fileLink(entry.path, placeOfRegion(one.source, sayIn('zh')).page ?? undefined) ?? '',
      department: departmentOf(form),
      form: form && grammar ? safe(formName(form, grammar) ?? form.id) : one.form,
      field: one.pointer === null ? null : this.names.of(form, one.pointer),
      message: inBoth((language) => safe(one.message[language])),
      raw: safe(one.raw),
      value: one.value === null ? null : shown(one.value),
      candidates: one.candidates.map(({ value, because }) => ({
        value: shown(value),
        because: inBoth((language) => safe(because[language])),
      })),
      place: inBoth((language) => {
        const { page, place } = placeOfRegion(one.source, sayIn(language));
        return page === null ? (place ?? '') : language === 'zh' ? `第 ${page} 页` : `page ${page}`;
      }),
      isNew: !this.known.has(one.id),
    };
  }
}

const departmentOf = (form: Form | undefined): string | null => {
  const value = form ? valueAt(form.record, departmentPointer) : null;
  const name = (value as { readonly name?: unknown } | null | undefined)?.name ?? value;
  return typeof name === 'string' && name !== '' ? safe(name) : null;
};

/** Names with how often they come, most first. */
const tally = (names: readonly string[]): Report['byCode'] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};
