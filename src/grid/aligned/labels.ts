import { labelKey, withoutBrackets } from '../../text/fold.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';

/** A printed label and the words that make it up, which may stand on several lines. */
export interface Label {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  /** Its vertical middle. */
  readonly y: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What the caller knows of the words on the page. */
export interface AlignmentHints {
  /** Whether a text is a label that some form prints. */
  isLabel(text: string): boolean;
  /** Whether a line ends with the title of some form: what stands below it is not what stands above. */
  isTitle(text: string): boolean;
}

/** Words of one line that a single space divides and that may be one line of a label. */
const longestRun = 3;

/** The runs of words that begin at a place of a line: one word, two, three. */
const runsFrom = (line: Line, at: number): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = [];
  for (let end = at; end < at + longestRun; end += 1) {
    const piece = line.pieces[end];
    if (piece === undefined || (end > at && piece.first)) break;
    runs.push(line.pieces.slice(at, end + 1));
  }
  return runs;
};

const edges = (pieces: readonly Piece[]): Extent => ({
  x0: Math.min(...pieces.map(({ x0 }) => x0)),
  x1: Math.max(...pieces.map(({ x1 }) => x1)),
});

interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Where words may really stand. One inside a token may stand further right than it is drawn, where the
 * words before it took more room than they got.
 */
const reachOf = (pieces: readonly Piece[], slack: number): Extent => {
  const { x0, x1 } = edges(pieces);
  return { x0, x1: pieces[0]?.first ? x1 : x1 + slack };
};

/** Touching counts: what stands right beside the column above is nearer than anything further down. */
const meets = (a: Extent, b: Extent): boolean => a.x0 <= b.x1 && b.x0 <= a.x1;

const overlaps = (a: Extent, b: Extent): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** A whole bracket behind a space belongs to the next column, where it goes on a label above. */
const isBracket = (piece: Piece): boolean => /^[(（][^()（）]*[)）]$/.test(piece.text);

const toLabel = (pieces: readonly Piece[], text: string): Label => {
  const [top, bottom] = [pieces[0], pieces.at(-1)];
  return {
    text,
    pieces,
    ...edges(pieces),
    y: ((top?.y ?? 0) + (bottom?.y ?? 0)) / 2,
    firstLine: top?.line ?? 0,
    lastLine: bottom?.line ?? 0,
  };
};

const textOf = (run: readonly Piece[]): string => run.map(({ text }) => text).join(' ');

type IsFree = (piece: Piece) => boolean;

/** The runs on the nearest line below that stand under the given one. */
const runsBelow = (
  lines: readonly Line[],
  run: readonly Piece[],
  isFree: IsFree,
  settings: AlignmentSettings,
): readonly (readonly Piece[])[] => {
  const [last, range] = [run.at(-1), reachOf(run, settings.labelShift)];
  if (last === undefined) return [];
  for (let index = last.line + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isProse) return [];
    if (line.y - last.y > settings.labelLeading) return [];
    const under = line.pieces.flatMap((piece, at) => (meets(piece, range) ? [at] : []));
    if (under.length > 0) {
      const isBelow = (piece: Piece, at: number): boolean =>
        isFree(piece) && overlaps(piece, range) && (at === 0 || !isBracket(piece));
      return under.flatMap((at) => runsFrom(line, at)).filter((below) => below.every(isBelow));
    }
  }
  return [];
};

/** A label that was put together, and what speaks for it. */
interface Trial {
  readonly label: Label;
  /** Length without brackets: `满意度指标` before `满意度`. */
  readonly bare: number;
  /** With its brackets before without them. */
  readonly bracketed: boolean;
}

const toTrial = (pieces: readonly Piece[], text: string): Trial => {
  const key = labelKey(text);
  const bare = withoutBrackets(key).length;
  return { label: toLabel(pieces, text), bare, bracketed: bare < key.length };
};

/** With fewer words before more: words of a neighbour in the brackets of a label leave it a label. */
const isBetter = (a: Trial, b: Trial): boolean => {
  if (a.bare !== b.bare) return a.bare > b.bare;
  if (a.bracketed !== b.bracketed) return a.bracketed;
  return a.label.pieces.length < b.label.pieces.length;
};

const bracketFirst = /^[(（[［【〔]/;

/** The label that begins with one of the runs, over as many lines as it takes. */
const labelFrom = (
  lines: readonly Line[],
  start: readonly (readonly Piece[])[],
  isFree: IsFree,
  { isLabel }: Pick<AlignmentHints, 'isLabel'>,
  settings: AlignmentSettings,
): Label | null => {
  let best: Trial | null = null;
  let trials = settings.labelTrials;
  const extend = (
    above: readonly Piece[],
    text: string,
    depth: number,
    run: readonly Piece[],
  ): void => {
    const pieces = [...above, ...run];
    const joined = text + textOf(run);
    trials -= 1;
    if (trials < 0 || joined.length > settings.labelLength) return;
    // Brackets fall away in comparison, and so would whatever stands in brackets above a label.
    if (isLabel(joined) && (above.length === 0 || !bracketFirst.test(joined))) {
      const trial = toTrial(pieces, joined);
      if (best === null || isBetter(trial, best)) best = trial;
    }
    if (depth >= settings.labelLines) return;
    for (const below of runsBelow(lines, run, isFree, settings))
      extend(pieces, joined, depth + 1, below);
  };
  for (const run of start) extend([], '', 1, run);
  return (best as Trial | null)?.label ?? null;
};

/**
 * All labels of a page, in reading order. No word belongs to two of them. A page with far more words than
 * paper holds is not searched to its end.
 */
export const labelsOfPage = (
  lines: readonly Line[],
  hints: AlignmentHints,
  settings: AlignmentSettings,
): readonly Label[] => {
  let trials = 0;
  const counted = {
    isLabel: (text: string): boolean => {
      trials += 1;
      return hints.isLabel(text);
    },
  };
  const taken = new Set<Piece>();
  const isFree: IsFree = (piece) => !taken.has(piece);
  const labels: Label[] = [];
  for (const line of lines) {
    if (line.isProse || trials > settings.pageTrials) continue;
    for (const [at, piece] of line.pieces.entries()) {
      if (taken.has(piece)) continue;
      const start = runsFrom(line, at).filter((run) => run.every(isFree));
      const label = labelFrom(lines, start, isFree, counted, settings);
      if (label === null) continue;
      labels.push(label);
      for (const part of label.pieces) taken.add(part);
    }
  }
  return labels;
};
