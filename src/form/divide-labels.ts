import type { FormKind } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import { isLabel } from './seam.ts';

/**
 * A seal may hide the border between two labels of a heading, and text that stands close to it. No cell holds two
 * labels: where a recognised one spans as many columns as it has labels side by side, each stands in a cell of its own.
 */
export const divideLabels =
  (kinds: readonly FormKind[]) =>
  (grid: Grid): Grid => {
    const cells = grid.cells.flatMap((cell) => divided(kinds, cell));
    return cells.length === grid.cells.length ? grid : { ...grid, cells };
  };

const divided = (kinds: readonly FormKind[], cell: Cell): readonly Cell[] => {
  const { text, columnSpan, readers } = cell;
  if (!readers || columnSpan < 2 || isLabel(kinds, text)) return [cell];
  const wordsOf = [spaced, written].find((words) => areLabels(kinds, words(text), columnSpan));
  if (!wordsOf) return [cell];
  const labels = wordsOf(text);
  return labels.map((label, i) => ({
    ...cell,
    column: cell.column + i,
    columnSpan: 1,
    text: label,
    // An engine that reads another number of words does not tell which is which.
    readers: readers.flatMap((reader) => {
      const words = wordsOf(reader.text);
      return words.length === labels.length ? [{ ...reader, text: words[i] ?? '' }] : [];
    }),
  }));
};

const areLabels = (
  kinds: readonly FormKind[],
  words: readonly string[],
  columns: number,
): boolean => words.length === columns && words.every((word) => isLabel(kinds, word));

/** Words side by side, without a stroke that stands off from both; a text of several lines has words below each other. */
const spaced = (text: string): readonly string[] =>
  text.includes('\n')
    ? [text]
    : text
        .trim()
        .split(/\s+/)
        .filter((word) => !standingStroke.test(word));

/** A border between two texts is read as a mark, or as a letter of upright strokes. */
const standingStroke = /^(?:[^\p{L}\p{N}()（）：:]|[HIlT]){1,2}$/u;

/** A stroke between two is read as a mark or two, which are no letters, figures, brackets or colons. */
const written = (text: string): readonly string[] =>
  text.trim().split(/(?<=\p{Script=Han})[^\p{L}\p{N}()（）：:\n]{1,2}(?=\p{Script=Han})/u);
