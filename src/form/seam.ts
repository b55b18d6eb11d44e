import type { FormKind } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { Candidate, Doubt } from '../model/uncertainty.ts';
import { isCutAbove, isCutBelow, joinTexts } from './page-break.ts';

/** The parts of a cell above and below the break: the same columns, one at the end, one at the start. */
export interface SeamPair {
  readonly upper: Cell;
  readonly lower: Cell;
}

/** Where two parts of a table meet, both with their rows counted from 0. */
export interface Seam {
  readonly above: readonly Cell[];
  readonly below: readonly Cell[];
  readonly pairs: readonly SeamPair[];
  /** Whether each cell at the break has its other part. */
  readonly fits: boolean;
}

/**
 * What the break cuts: the last row in its middle, cells that hold several rows, the table between two rows without
 * a border, or it is not known.
 */
export type SeamCut = 'row' | 'merged' | 'between' | 'unknown';

export const toSeam = (above: readonly Cell[], below: readonly Cell[], rows: number): Seam => {
  const last = above.filter((cell) => cell.row + cell.rowSpan === rows);
  const first = below.filter(({ row }) => row === 0);
  const lowers = new Map(first.map((cell) => [cell.column, cell]));
  const pairs = last.flatMap((upper): readonly SeamPair[] => {
    const lower = lowers.get(upper.column);
    return lower?.columnSpan === upper.columnSpan ? [{ upper, lower }] : [];
  });
  return {
    above,
    below,
    pairs,
    fits: pairs.length === last.length && pairs.length === first.length,
  };
};

/**
 * A row that is cut in its middle has no border at the end of the page; between rows each row has one, and
 * only cells of several rows go on. Where borders do not say it, the texts may, but not for certain.
 */
export const judgeSeam = (
  kinds: readonly FormKind[],
  seam: Seam,
  isBelowHeading: boolean,
): { readonly cut: SeamCut; readonly doubts: readonly Doubt[] } => {
  const { pairs, fits } = seam;
  const isOpenBelow = pairs.length > 0 && pairs.every(({ upper }) => isCutBelow(upper));
  // The heading row that is printed again draws its own border above what goes on.
  const isOpenAbove = isBelowHeading || pairs.every(({ lower }) => isCutAbove(lower));
  if (isOpenBelow && isOpenAbove && fits)
    return { cut: pairs.some(areTwoLabels(kinds)) ? 'between' : 'row', doubts: [] };
  if (isOpenBelow) return { cut: 'unknown', doubts: splitForm(pairs) };
  if (fits && lacksLabel(kinds, pairs)) return { cut: 'row', doubts: splitForm(pairs) };
  return { cut: 'merged', doubts: [] };
};

/** Whether both parts are one cell. */
export const isOneCell = ({ upper, lower }: SeamPair, cut: SeamCut): boolean => {
  if (cut === 'row' || (cut === 'merged' && isCutBelow(upper))) return true;
  const isMerged = upper.rowSpan > 1 || lower.rowSpan > 1;
  if (cut === 'between') return isMerged && (isBlank(upper) || isBlank(lower));
  return isMerged && isBlank(upper) && !isBlank(lower);
};

/** No cell holds two labels, unless they are parts of one. */
const areTwoLabels =
  (kinds: readonly FormKind[]) =>
  ({ upper, lower }: SeamPair): boolean =>
    [upper, lower].every(({ text }) => isLabel(kinds, text)) &&
    !isLabel(kinds, joinTexts(upper.text, lower.text));

export const isLabel = (kinds: readonly FormKind[], text: string): boolean =>
  kinds.some((kind) => kind.isLabel(text.trim()));

/**
 * Text without a label of its own, below the one text that has one: the rest of it, it seems. In rows of more
 * cells the first are often left blank, and where some cell is known to be cut, the others are known to end.
 */
const lacksLabel = (kinds: readonly FormKind[], pairs: readonly SeamPair[]): boolean => {
  const single = pairs.every(({ upper, lower }) => upper.rowSpan === 1 && lower.rowSpan === 1);
  if (pairs.length !== 2 || pairs.some(({ upper }) => isCutBelow(upper))) return false;
  const filled = pairs.filter(({ lower }) => !isBlank(lower));
  return (
    single &&
    filled.length > 0 &&
    filled.every(
      ({ upper, lower }) => !isLabel(kinds, lower.text) && !isLabel(kinds, upper.text),
    ) &&
    pairs.some(({ upper }) => isLabel(kinds, upper.text))
  );
};

const isBlank = ({ text }: Cell): boolean => text.trim() === '';

/** One question for the row: whether its texts go on over the page or are two. */
const splitForm = (pairs: readonly SeamPair[]): readonly Doubt[] => {
  const filled = pairs.filter(({ lower }) => !isBlank(lower));
  const [first] = filled;
  if (!first) return [];
  return [
    {
      code: 'split-form',
      pointer: null,
      raw: filled.map(({ lower }) => lower.text).join(' '),
      source: first.lower.source,
      candidates: [oneRow(filled), twoRows(filled)],
      details: {},
    },
  ];
};

const oneRow = (pairs: readonly SeamPair[]): Candidate => ({
  value: pairs.map(({ upper, lower }) => joinTexts(upper.text, lower.text)),
  because: {
    zh: '同一行被分页截断，下页接着上页的文字',
    en: 'the page break cuts a row: the text goes on',
  },
});

const twoRows = (pairs: readonly SeamPair[]): Candidate => ({
  value: pairs.map(({ lower }) => lower.text),
  because: { zh: '下页另起一行', en: 'a new row begins on the next page' },
});
