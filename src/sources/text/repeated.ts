import type { Skipped } from '../../model/document.ts';
import type { DrawnLine } from './aligned.ts';

/** Printed lines at the top of a page, running heads among them, where the head of a table may be printed again. */
const topLines = 3;
/** Lines that show how a form goes on below its head. */
const linesBelow = 4;
/** Characters that tell one label at the beginning of a line from another. */
const begin = 3;
/** A shorter text alone on its line is more likely the end of a wrapped cell than a title. */
const shortestTitle = 6;

/** A line as it was first printed, and what stood below it. */
interface Known {
  times: number;
  /** The line right below it was a text alone too, as below a title. */
  heads: boolean;
  readonly below: Set<string>;
}

const keyOf = ({ tokens }: DrawnLine): string =>
  tokens.map(({ text }) => text.replace(/\s/g, '')).join('\t');

const beginOf = ({ tokens }: DrawnLine): string => (tokens[0]?.text ?? '').slice(0, begin);

class Printed {
  private readonly known = new Map<string, Known>();
  /** The last lines, the latest first. */
  private readonly last: Known[] = [];
  /** The first line of the text, which may be the running head of its pages. */
  private first: string | null = null;

  add(line: DrawnLine): void {
    this.first ??= keyOf(line);
    for (const known of this.last) known.below.add(beginOf(line));
    if (this.last[0] && line.tokens.length > 1) this.last[0].heads = false;
    const key = keyOf(line);
    const entry = this.known.get(key) ?? { times: 0, heads: true, below: new Set() };
    entry.times += 1;
    this.known.set(key, entry);
    this.last.unshift(entry);
    this.last.length = Math.min(this.last.length, linesBelow);
  }

  /** The line was printed before, and what follows now never followed it. */
  isRepeated(line: DrawnLine, next: DrawnLine): boolean {
    const known = this.known.get(keyOf(line));
    if (known === undefined || known.below.has(beginOf(next))) return false;
    if (line.tokens.length > 1) return true;
    const key = keyOf(line);
    if (key.length < shortestTitle) return false;
    if (key === this.first) return true;
    return known.heads && known.times === 1 && next.tokens.length > 1;
  }
}

/**
 * The lines of a text, without what is printed again at the top of a page where a table goes on: its first
 * row or its title, which would begin a form once more, and running heads. Each stands above in the same
 * words, and is noted in `skipped`. One pass; it holds back one line.
 */
export function* withoutRepeatedHeads(
  lines: Iterable<DrawnLine>,
  skipped: Skipped[],
): Generator<DrawnLine> {
  const printed = new Printed();
  let held: DrawnLine[] = [];
  let [page, count] = [1, 0];
  for (const line of lines) {
    if (line.page !== page) [page, count] = [line.page, 0];
    if (line.tokens.length === 0 && held.length > 0) held.push(line);
    else if (line.tokens.length === 0) yield line;
    else {
      yield* released(held, line, printed, skipped);
      count += 1;
      if (page > 1 && count <= topLines) held = [line];
      else {
        held = [];
        printed.add(line);
        yield line;
      }
    }
  }
  yield* held;
}

const toSkipped = ({ page, line, tokens }: DrawnLine): Skipped => ({
  pages: [page, page],
  lines: [line, line],
  reason: 'no-form',
  text: tokens.map(({ text }) => text).join(' '),
});

/** The line held back and the blank ones below it, once the next line is known. */
const released = (
  [line, ...blank]: readonly DrawnLine[],
  next: DrawnLine,
  printed: Printed,
  skipped: Skipped[],
): readonly DrawnLine[] => {
  if (line === undefined) return [];
  if (next.page === line.page && printed.isRepeated(line, next)) {
    skipped.push(toSkipped(line));
    return [{ ...line, tokens: [] }, ...blank];
  }
  printed.add(line);
  return [line, ...blank];
};
