import type { Cell } from '../model/grid.ts';
import { type TextReading, unsureOf } from '../model/text-reading.ts';

/** A cell that the page break leaves without a border at its end; the grid stage says so of drawn pages. */
interface CutCell extends Cell {
  readonly cutAbove?: true;
  readonly cutBelow?: true;
}

export const isCutAbove = (cell: CutCell): boolean => cell.cutAbove === true;
export const isCutBelow = (cell: CutCell): boolean => cell.cutBelow === true;

/** The two parts of a cell over a page break as one; `shared` of its rows are counted in both. */
export const joinCells = (upper: CutCell, lower: CutCell, shared: 0 | 1): Cell => {
  const { cutBelow: _, ...above } = upper;
  const filled = upper.text.trim() === '' ? lower : upper;
  const readers = joinReaders(upper, lower);
  return {
    ...above,
    ...(isCutBelow(lower) && { cutBelow: true }),
    rowSpan: upper.rowSpan + lower.rowSpan - shared,
    text: joinTexts(upper.text, lower.text),
    source: filled.source,
    ...(readers && { readers }),
  };
};

/** The text goes on over the page as it does over the end of a line: words keep a space between them. */
export const joinTexts = (above: string, below: string): string => {
  const [a, b] = [above.trimEnd(), below.trimStart()];
  return a === '' || b === '' || endsWide.test(a) || beginsWide.test(b) ? a + b : `${a} ${b}`;
};

/** Characters that no space stands beside. */
const endsWide = /[^\p{ASCII}]$/u;
const beginsWide = /^[^\p{ASCII}]/u;

/** What each engine reads in both parts; a part without recognised text has none. */
const joinReaders = (
  { readers: above }: Cell,
  { readers: below }: Cell,
): readonly TextReading[] | undefined => {
  if (!above || !below) return above ?? below;
  return above.flatMap((own) => {
    const same = below.find((reader) => reader.engine === own.engine);
    if (!same) return [];
    const confidence = Math.min(own.confidence, same.confidence);
    const text = joinTexts(own.text, same.text);
    return [{ engine: own.engine, text, confidence, ...unsureOf(confidence, [own, same]) }];
  });
};
