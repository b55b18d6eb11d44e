import type { ImportEvent } from '../index.ts';
import type { CommandContext } from './context.ts';
import { forTerminal } from './terminal.ts';
import { texts } from './texts.ts';

/** Says how an import goes on. */
export interface ImportLog {
  readonly hear: (event: ImportEvent) => void;
  /** Before anything else is said. */
  readonly end: () => void;
}

/** NDJSON for programs, a line that renews itself on a terminal, else a line a file. */
export const importLog = (context: CommandContext, asJson: boolean): ImportLog => {
  if (asJson) return jsonLog(context);
  return context.columns === null ? plainLog(context) : new ProgressLine(context, context.columns);
};

const jsonLog = ({ err }: CommandContext): ImportLog => ({
  hear: (event) => {
    const at = new Date().toISOString();
    const what = event.is === 'finished' ? { is: event.is, totals: event.summary.totals } : event;
    err(`${JSON.stringify({ at, ...what })}\n`);
  },
  end: () => undefined,
});

const plainLog = (context: CommandContext): ImportLog => ({
  hear: (event) => {
    if (event.is === 'found') context.err(`${context.say(texts.filesFound)}: ${event.files}\n`);
    else if (event.is === 'file' && (event.fresh || event.entry.is === 'failure'))
      context.err(`${describeEntry(event, context)}\n`);
  },
  end: () => undefined,
});

const describeEntry = (
  { entry }: Extract<ImportEvent, { is: 'file' }>,
  { say, language }: CommandContext,
): string => {
  const name = forTerminal(entry.name);
  if (entry.is !== 'document') return `${name}: ${forTerminal(entry.message[language])}`;
  const { pages, forms, questions } = entry;
  return `${name}: ${say(texts.pagesWord)} ${pages}, ${say(texts.formsWord)} ${forms}, ${say(texts.questions)} ${questions}`;
};

/** At most so often, in milliseconds. */
const renewal = 100;

class ProgressLine implements ImportLog {
  private readonly context: CommandContext;
  private readonly columns: number;
  private readonly began = performance.now();
  private shown = 0;
  private files = 0;
  private done = 0;
  private parsed = 0;
  private readonly counts = { pages: 0, forms: 0, questions: 0, failures: 0 };

  constructor(context: CommandContext, columns: number) {
    this.context = context;
    this.columns = columns;
  }

  hear(event: ImportEvent): void {
    if (event.is === 'finding') {
      this.show(this.findingText(event));
      return;
    }
    if (event.is === 'found') this.files = event.files;
    if (event.is === 'file') this.count(event);
    const now = performance.now();
    if (now - this.shown < renewal && this.done < this.files) return;
    this.shown = now;
    this.show(this.text(now));
  }

  end(): void {
    this.context.err('\r\u001b[2K');
  }

  private show(text: string): void {
    this.context.err(`\r\u001b[2K${text}`);
  }

  private findingText({ files, read }: Extract<ImportEvent, { is: 'finding' }>): string {
    const { say } = this.context;
    const found = `${say(texts.filesFound)} ${files}`;
    return read === 0 ? `${found} …` : `${found}  ${say(texts.filesLookedAt)} ${read}/${files}`;
  }

  private count({ entry, fresh }: Extract<ImportEvent, { is: 'file' }>): void {
    this.done++;
    if (fresh) this.parsed++;
    if (entry.is === 'failure') this.counts.failures++;
    if (entry.is !== 'document' || entry.sameAs !== undefined) return;
    this.counts.pages += entry.pages;
    this.counts.forms += entry.forms;
    this.counts.questions += entry.questions;
  }

  private text(now: number): string {
    const { say } = this.context;
    const { pages, forms, questions, failures } = this.counts;
    const words = [
      `${say(texts.filesWord)} ${this.done}/${this.files}`,
      `${say(texts.pagesWord)} ${pages}`,
      `${say(texts.formsWord)} ${forms}`,
      `${say(texts.questions)} ${questions}`,
      `${say(texts.failuresWord)} ${failures}`,
      ...this.timeLeft(now),
    ].join('  ');
    const bar = Math.max(0, Math.min(30, this.columns - 2 * words.length));
    const full = this.files === 0 ? 0 : Math.round((bar * this.done) / this.files);
    return `${'█'.repeat(full)}${'░'.repeat(bar - full)} ${words}`;
  }

  /** From the files that were parsed: those known from before took no time. */
  private timeLeft(now: number): readonly string[] {
    if (this.parsed === 0) return [];
    const seconds = Math.round(
      (((now - this.began) / this.parsed) * (this.files - this.done)) / 1000,
    );
    const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')];
    return [`${this.context.say(texts.timeLeft)} ${minutes}:${rest}`];
  }
}
