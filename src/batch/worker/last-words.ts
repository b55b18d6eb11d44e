import type { Readable } from 'node:stream';

/** Characters of what a process says that are kept. */
const kept = 4_000;
const longestLine = 200;
/** How Node names what ended a process: an error that nobody caught, or its own fatal one. */
const errorLine = /^(?:FATAL ERROR|\w*Error\b.*?):.*$/gm;

/** The end of what a process writes to its standard error. It is always read, or the process would come to wait. */
export class LastWords {
  private text = '';

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8');
    stream?.on('data', (more: string) => {
      this.text = (this.text + more).slice(-kept);
    });
  }

  /** The last error that it speaks of, as one line without control characters; null where there is none. */
  error(): string | null {
    const line = this.text.match(errorLine)?.at(-1);
    return line?.replace(/\p{C}/gu, ' ').slice(0, longestLine) ?? null;
  }
}
