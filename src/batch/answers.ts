import { join } from 'node:path';
import type { z } from 'zod';
import { type Decision, decisionSchema } from '../model/decision.ts';
import { importFolder } from '../model/import-folder.ts';
import { appendLine, GrowingLines, healLines } from './durable-lines.ts';

/** A file of a person's answers, one a line, to which several processes may append. */
export interface Answers<A> {
  readonly path: string;
  /** What was read or appended so far, in the order of the file. */
  readonly all: readonly A[];
  /** Numbers of the lines that are no answers. */
  readonly badLines: readonly number[];
  /** What a killed process left of a line, found on opening and kept aside; null where nothing. */
  readonly torn: string | null;
  /** Returns when the disk has the answer. Error: `cannot-write`. */
  readonly append: (answer: A) => Promise<void>;
  /** Reads what others have appended; gives the new answers, own ones too. */
  readonly refresh: () => Promise<readonly A[]>;
}

/** Opens `decisions.ndjson` of an import folder; it need not be there. */
export const openDecisions = (folder: string): Promise<Answers<Decision>> =>
  openAnswers(join(folder, importFolder.decisions), decisionSchema);

/** Opens a file of answers of some kind, and heals the line that a killed process left torn. */
export const openAnswers = async <A>(path: string, schema: z.ZodType<A>): Promise<Answers<A>> => {
  const toAnswer = answerOf(schema);
  const isWhole = (line: string): boolean => toAnswer(line) !== null;
  const file = new AnswersFile(path, toAnswer, await healLines(path, isWhole));
  await file.refresh();
  return file;
};

const answerOf =
  <A>(schema: z.ZodType<A>) =>
  (line: string): A | null => {
    try {
      return schema.safeParse(JSON.parse(line.replace(/^\ufeff/, ''))).data ?? null;
    } catch {
      return null;
    }
  };

class AnswersFile<A> implements Answers<A> {
  readonly path: string;
  readonly torn: string | null;
  readonly all: A[] = [];
  readonly badLines: number[] = [];
  private readonly toAnswer: (line: string) => A | null;
  private readonly lines: GrowingLines;
  /** Reads and appends of this process take turns. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(path: string, toAnswer: (line: string) => A | null, torn: string | null) {
    this.path = path;
    this.toAnswer = toAnswer;
    this.torn = torn;
    this.lines = new GrowingLines(path);
  }

  append(answer: A): Promise<void> {
    return this.inTurn(async () => {
      await healLines(this.path, (line) => this.toAnswer(line) !== null);
      await appendLine(this.path, JSON.stringify(answer));
      await this.take();
    });
  }

  refresh(): Promise<readonly A[]> {
    return this.inTurn(() => this.take());
  }

  private async take(): Promise<readonly A[]> {
    const added: A[] = [];
    for (const { number, text } of await this.lines.read()) {
      const answer = this.toAnswer(text);
      if (answer === null) this.badLines.push(number);
      else added.push(answer);
    }
    for (const answer of added) this.all.push(answer);
    return added;
  }

  private inTurn<B>(work: () => Promise<B>): Promise<B> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
