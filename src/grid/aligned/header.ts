import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';

/** The labels above the columns of a table, from left to right, and the lines that they take. */
export interface Header {
  readonly labels: readonly Label[];
  readonly firstLine: number;
  readonly lastLine: number;
}

export type LabelOf = (piece: Piece) => Label | undefined;

const labelsOn = (line: Line, labelOf: LabelOf): readonly Label[] => [
  ...new Set(line.pieces.flatMap((piece) => labelOf(piece) ?? [])),
];

/**
 * The header that begins on a line: labels side by side and nothing else, on this line and those that
 * the labels run over. `null` where it has other words, which are values.
 */
export const headerAt = (
  lines: readonly Line[],
  first: number,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Header | null => {
  let last = first;
  const labels = new Set<Label>();
  for (let index = first; index <= last; index += 1) {
    const line = lines[index];
    if (line === undefined || line.pieces.some((piece) => labelOf(piece) === undefined))
      return null;
    for (const label of labelsOn(line, labelOf)) {
      if (label.firstLine < first) return null;
      labels.add(label);
      last = Math.max(last, label.lastLine);
    }
  }
  if (labels.size < settings.headerLabels) return null;
  const ordered = [...labels].toSorted((a, b) => a.x0 - b.x0);
  return { labels: ordered, firstLine: first, lastLine: last };
};
