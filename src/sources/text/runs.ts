import { textLimits } from './limits.ts';
import type { CharacterWidth } from './width.ts';

/** Text between wide gaps: `start` and `end` are indices in the line, `x` and `width` half-width places. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly width: number;
}

const ideographicSpace = 0x3000;
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === ideographicSpace || code === 0x09 || code === 0x0b;

/** One space may stand inside a value; two of them, or an ideographic one, divide. */
const divides = (line: string, start: number, end: number): boolean =>
  end - start > 1 || line.charCodeAt(start) === ideographicSpace;

/**
 * The runs of a line from left to right, one more than the limit at most (which tells that there are
 * more).
 */
export const runsOf = (line: string, width: CharacterWidth): readonly Run[] => {
  const runs: Run[] = [];
  let [x, at] = [0, 0];
  let open: { start: number; x: number } | null = null;
  while (at < line.length && runs.length <= textLimits.cellsPerLine) {
    const start = at;
    const startX = x;
    const spaces = isSpace(line.charCodeAt(at));
    for (; at < line.length && isSpace(line.charCodeAt(at)) === spaces; at += 1) {
      x += width(line.charCodeAt(at));
    }
    if (!spaces) open ??= { start, x: startX };
    else if (open !== null && (at === line.length || divides(line, start, at))) {
      runs.push({ ...open, end: start, width: startX - open.x });
      open = null;
    }
  }
  if (open !== null) runs.push({ ...open, end: line.length, width: x - open.x });
  return runs;
};
