import * as E from 'fp-ts/lib/Either.js';
import { decodeText } from '../text/decode.ts';
import { linesOf } from '../text/lines.ts';

interface Line {
  readonly line: number;
  readonly text: string;
}

/** The lines of a text, numbered and decoded as its source does it; nothing of what is no text. */
export const openLines = (
  bytes: Uint8Array,
  most: number,
): ((line: number, endLine: number) => readonly Line[]) => {
  const text = E.getOrElse(() => '')(decodeText(bytes));
  const lines: string[] = [];
  // A form feed cuts a line in two that bear the same number.
  for (const { line, text: part } of linesOf(text)) lines[line] = `${lines[line] ?? ''}${part}`;
  return (line, endLine) => {
    const from = Math.max(1, line);
    const to = Math.min(endLine, from + most - 1, lines.length - 1);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({
      line: from + i,
      text: lines[from + i] ?? '',
    }));
  };
};
