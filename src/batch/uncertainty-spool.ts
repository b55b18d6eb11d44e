import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cannotWrite } from '../model/cannot-write.ts';
import type { ImportUncertainties } from '../model/import-folder.ts';

type Listed = ImportUncertainties['uncertainties'][number];

/** Below the import folder while a run goes on. */
const name = 'uncertainties.spool';
/** Codes in a list of what is most asked. */
const mostCodes = 5;

/**
 * Keeps the lines of `uncertainties.json`, which come in any order, on the disk until all files are settled: memory
 * holds where they are. Writes wait for the system's cache only. Error: `cannot-write`.
 */
export class UncertaintySpool {
  private readonly path: string;
  private readonly places = new Map<string, readonly [start: number, length: number]>();
  private readonly counts = new Map<string, number>();
  private file: number | undefined;
  private size = 0;

  constructor(folder: string) {
    this.path = join(folder, name);
  }

  /** The lines of one source file, once. */
  add(source: string, lines: readonly string[]): void {
    this.count(lines);
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join('\n'));
    this.write(bytes);
    this.places.set(source, [this.size, bytes.length]);
    this.size += bytes.length;
  }

  /** The lines of these source files, in their order. */
  *lines(sources: readonly string[]): Generator<string> {
    for (const source of sources) {
      const [start, length] = this.places.get(source) ?? [0, 0];
      if (this.file === undefined || length === 0) continue;
      const bytes = Buffer.alloc(length);
      readSync(this.file, bytes, 0, length, start);
      yield* bytes.toString('utf8').split('\n');
    }
  }

  /** Hears of lines that are not kept. */
  count(lines: readonly string[]): void {
    for (const line of lines) {
      const { code, severity } = JSON.parse(line) as Listed;
      if (severity === 'confirm') this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    }
  }

  /** The codes of most questions with their numbers, most first. */
  get mostAsked(): readonly (readonly [code: string, count: number])[] {
    // Files are settled in any order: codes of the same number stand in theirs.
    const byNumber = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return byNumber.slice(0, mostCodes);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    rmSync(this.path, { force: true });
  }

  private write(bytes: Buffer): void {
    try {
      this.file ??= openSync(this.path, 'w+');
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.file, bytes, done, bytes.length - done, this.size + done);
    } catch (cause) {
      throw cannotWrite(this.path, cause);
    }
  }
}
