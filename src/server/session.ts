import type { Answers } from '../batch/answers.ts';
import { readDocument } from '../batch/open-import.ts';
import { readParsed } from '../batch/parsed.ts';
import {
  type Decision,
  type Document,
  decideDocument,
  type Form,
  fitsField,
  type Grammar,
  type JsonValue,
  openPagePictures,
  type PagePictures,
  readFieldText,
} from '../index.ts';
import type { Item } from './items.ts';
import { LeastRecent } from './least-recent.ts';
import { Progress, type Status } from './progress.ts';
import type { AnswerRequest, FilterRequest } from './requests.ts';

export interface SessionOptions {
  readonly folder: string;
  readonly items: readonly Item[];
  readonly answers: Answers<Decision>;
  readonly grammars: readonly Grammar[];
  /** Who answers here. */
  readonly by: string;
  /** Answers of others are not shown and settle nothing here. */
  readonly blind: boolean;
  /** Of the random draw; null where questions are answered. */
  readonly seed: string | null;
  /** Answers that the last run could not apply. */
  readonly refused: readonly Decision[];
}

/** Documents and sources that are kept open. */
const mostDocuments = 8;
const mostSources = 4;

/** Why an answer was not taken: a code for the page, and what the text was read as. */
export interface Refusal {
  readonly refused: 'no-such-question' | 'no-such-candidate' | 'no-field' | 'unclear' | 'no-fit';
}

/** One person at the questions of an import. */
export class Session {
  readonly options: SessionOptions;
  /** Grows with every answer that comes in, of this person or another. */
  version = 0;
  private readonly progress: Progress;
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly documents = new LeastRecent<Promise<Document>>(mostDocuments);
  private readonly sources = new LeastRecent<Promise<PagePictures>>(mostSources, (source) => {
    source.then((open) => open.close()).catch(() => undefined);
  });

  constructor(options: SessionOptions) {
    this.options = options;
    this.progress = new Progress(options.blind ? options.by : undefined);
    this.indexes = new Map(options.items.map(({ id }, index) => [id, index]));
    for (const decision of options.answers.all) this.progress.add(decision);
    for (const decision of options.refused) this.progress.outdate(decision);
  }

  item(id: string): Item | undefined {
    return this.options.items[this.indexes.get(id) ?? -1];
  }

  indexOf(id: string): number {
    return this.indexes.get(id) ?? -1;
  }

  status(id: string): Status {
    return this.progress.status(id);
  }

  answersTo(id: string): readonly Decision[] {
    return this.progress.answers(id);
  }

  /** The nearest item that the filter lets through, from `at` in steps of 1 or −1 (0: `at` itself or after). */
  find(at: number, step: -1 | 0 | 1, filter: FilterRequest): Item | null {
    const { items } = this.options;
    for (let index = at + step; index >= 0 && index < items.length; index += step || 1) {
      const item = items[index];
      if (item && this.passes(item, filter)) return item;
    }
    return null;
  }

  passes({ id, file, uncertainty }: Item, { code, file: named, show }: FilterRequest): boolean {
    if (code !== '' && uncertainty.code !== code) return false;
    if (named !== '' && !file.toLowerCase().includes(named.toLowerCase())) return false;
    return show === 'all' || isShown(this.status(id), show);
  }

  /** Reads what others have answered. */
  async refresh(): Promise<void> {
    for (const decision of await this.options.answers.refresh()) this.hear(decision);
  }

  /** Stores the answer; returns once it is on the disk. */
  async answer(request: AnswerRequest): Promise<Decision | Refusal> {
    const item = this.item(request.id);
    if (!item) return { refused: 'no-such-question' };
    const value = await this.valueOf(item, request);
    if (typeof value === 'object' && value !== null && 'refused' in value) return value as Refusal;
    const { by, answers } = this.options;
    const decision: Decision = {
      uncertainty: item.id,
      action: request.action,
      value: value as JsonValue,
      ...alsoOf(item, request),
      by,
      at: new Date().toISOString(),
      ...(request.note !== undefined && request.note !== '' && { note: request.note }),
    };
    const before = answers.all.length;
    await answers.append(decision);
    for (const added of answers.all.slice(before)) this.hear(added);
    return decision;
  }

  /** Of a second look: how many values were looked at, and how many of them someone found wrong. */
  looked(): { readonly looked: number; readonly wrong: number } {
    const answered = this.options.items.map(({ id }) => this.answersTo(id)).filter((a) => a.length);
    const wrong = answered.filter((answers) => answers.some(({ action }) => action !== 'keep'));
    return { looked: answered.length, wrong: wrong.length };
  }

  /** The document with the answers so far, but for those to the item itself. */
  async document(item: Item): Promise<Document> {
    const { folder, grammars } = this.options;
    const parsed = await this.documents.get(
      item.document,
      async () =>
        (await readParsed(folder, item.parsed)) ?? (await readDocument(folder, item.document)),
    );
    const answers = parsed.uncertainties.flatMap(({ id }) =>
      id === item.id ? [] : this.answersTo(id),
    );
    return answers.length === 0 ? parsed : decideDocument(parsed, answers, grammars);
  }

  async formOf(item: Item): Promise<{ form: Form; grammar: Grammar } | null> {
    const { forms } = await this.document(item);
    const form = forms.find(({ id }) => id === item.uncertainty.form);
    const grammar = this.options.grammars.find(({ id }) => id === form?.grammar);
    return form && grammar ? { form, grammar } : null;
  }

  /** Rejected with a `BiaojieError` where the source is gone or has changed. */
  async source({ path, sha256 }: Item): Promise<PagePictures> {
    try {
      return await this.sources.get(path, () => openPagePictures(path, { sha256 }));
    } catch (error) {
      // It may be back in place when it is asked for again.
      this.sources.forget(path);
      throw error;
    }
  }

  close(): void {
    this.sources.clear();
  }

  private hear(decision: Decision): void {
    this.progress.add(decision);
    this.version++;
  }

  private async valueOf(item: Item, request: AnswerRequest): Promise<JsonValue | Refusal> {
    const { value, candidates } = item.uncertainty;
    if (request.action === 'keep') return value;
    if (request.action === 'withdraw') return null;
    if (request.action === 'choose') {
      const chosen = candidates[request.candidate];
      if (!chosen) return { refused: 'no-such-candidate' };
      return chosen.value;
    }
    return this.read(item, request.text);
  }

  /** The value that a typed text means for the field. */
  async read(item: Item, text: string): Promise<JsonValue | Refusal> {
    const found = await this.formOf(item);
    const { pointer } = item.uncertainty;
    if (!found || pointer === null) return { refused: 'no-field' };
    const reading = readFieldText(found.grammar, found.form.record, pointer, text);
    if (!reading?.certain) return { refused: 'unclear' };
    return fitsField(found.grammar, pointer, reading.value) ? reading.value : { refused: 'no-fit' };
  }
}

/** A contradicted question is open too: it waits for an answer that all agree on. */
const isShown = (status: Status, show: 'open' | 'answered' | 'contradicted'): boolean =>
  show === 'open' ? status !== 'answered' : status === show;

/** What a chosen candidate changes beside its own field. */
const alsoOf = ({ uncertainty }: Item, request: AnswerRequest): Pick<Decision, 'also'> => {
  const also =
    request.action === 'choose' ? uncertainty.candidates[request.candidate]?.also : undefined;
  return also ? { also } : {};
};
