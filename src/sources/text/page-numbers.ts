import type { Skipped } from '../../model/document.ts';
import type { DrawnLine } from './aligned.ts';

const longest = 12;
/** Blank lines that keep the foot of a page from its text. */
const blankAbove = 3;

const isNumber = ({ tokens }: DrawnLine): boolean => {
  const [token, second] = tokens;
  return (
    token !== undefined &&
    second === undefined &&
    token.text.length <= longest &&
    /\d/.test(token.text)
  );
};

const toSkipped = ({ page, line, tokens }: DrawnLine): Skipped => ({
  pages: [page, page],
  lines: [line, line],
  reason: 'no-form',
  text: tokens[0]?.text ?? '',
});

/**
 * The lines of a text without the numbers at the feet of its pages, which would stand in the middle of a
 * table that goes on over the page: short texts with digits, alone on the last line of a page and far below
 * the line before. They are noted in `skipped`. One pass; it holds back the lines after a possible foot.
 */
export function* withoutPageNumbers(
  lines: Iterable<DrawnLine>,
  skipped: Skipped[],
): Generator<DrawnLine> {
  let held: DrawnLine[] = [];
  let [blank, page] = [0, 1];
  const release = (isFoot: boolean): readonly DrawnLine[] => {
    const [foot, ...rest] = held;
    held = [];
    if (foot === undefined || !isFoot) return foot === undefined ? [] : [foot, ...rest];
    skipped.push(toSkipped(foot));
    return [{ ...foot, tokens: [] }, ...rest];
  };
  for (const line of lines) {
    if (line.page !== page) {
      yield* release(true);
      [page, blank] = [line.page, 0];
    }
    const isBlank = line.tokens.length === 0;
    if (!isBlank) yield* release(false);
    if (held.length > 0 || (blank >= blankAbove && isNumber(line))) held.push(line);
    else yield line;
    blank = isBlank ? blank + 1 : 0;
  }
  yield* release(true);
}
