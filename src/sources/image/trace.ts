import { blockLength, type Ridge } from './ridge.ts';

/** A line as it runs: its height in pixels at each block of the ridge, from `start` on. */
export interface Trace {
  readonly start: number;
  readonly heights: readonly number[];
  /** The mean level of the ridge along it, where something is known. */
  readonly level: number;
  /** What the mean block says for it: 1 is all that can be said, below 0 it speaks against a line. */
  readonly support: number;
}

/** From block to block a line rises or falls by no more than this, in pixels. */
const mostRise = 1;
/** Where text has led away from a line, it is found again no farther than this from where it was seen last. */
const mostReturn = 2;
/** A line is seen where so large a share of a block says all for it that can be said. */
const seen = 0.9;
/** The ridge of a line is the highest of so many rows on either side. */
const apart = 4;
/** A block speaks for a line where its level is more than this share of the expected one, */
const leastShare = 0.5;
/** so much for each share more, and against it by this much at most. */
const gain = 4;
const mostAgainst = 2;
/** Where nothing is known little is said against it. */
const unknown = -0.12;
/** What has spoken for a line counts up to this: a few blocks of bare paper end it. */
const mostCredit = 6;
/** Lines of fewer blocks are none. */
const fewestBlocks = 3;

/** A line that is being followed. */
interface Open {
  readonly start: number;
  readonly heights: number[];
  /** What each block says, and its level. */
  readonly said: number[];
  readonly levels: number[];
  sum: number;
  credit: number;
  /** The last of the heights, */
  last: number;
  /** and that at which it was seen last. */
  seenAt: number;
}

/**
 * Follows the ridge from left to right, as long as not more speaks against a line than for it. What is a line of what
 * was followed: the stretches that most speaks for. `expected`: the level of the page's lines.
 */
export const traceLines = (ridge: Ridge, expected: number): readonly Trace[] => {
  const traces: Trace[] = [];
  let open: readonly Open[] = [];
  // By height, whether a peak is free, and whether a line goes on there: 1 or 0.
  const [free, busy] = [new Uint8Array(ridge.height), new Uint8Array(ridge.height)];
  for (const [block, peaks] of peaksOf(ridge, expected * leastShare).entries()) {
    mark(free, peaks, 1);
    for (const line of open) goOn(line, ridge, block, expected, free);
    const going = open.filter(isGoing);
    traces.push(...tracesOf(ridge, open.filter(isEnded)));
    const taken = going.map(lastOf);
    mark(busy, taken, 1);
    const begun: Open[] = [];
    for (const y of peaks) if (isNew(y, free, busy)) begun.push(begin(ridge, block, y, expected));
    mark(free, peaks, 0);
    mark(busy, taken, 0);
    // Of two lines that meet the one goes on that more has spoken for.
    open = [...going, ...begun].sort(bySum);
  }
  return [...traces, ...tracesOf(ridge, open)];
};

const mark = (isThere: Uint8Array, heights: readonly number[], as: 0 | 1): void => {
  for (const y of heights) isThere[y] = as;
};

const lastOf = ({ last }: Open): number => last;

const isGoing = ({ credit }: Open): boolean => credit > 0;

const isEnded = (line: Open): boolean => !isGoing(line);

/** Whether a line begins at a peak: none that is followed took it, and none goes on near it. */
const isNew = (y: number, free: Uint8Array, busy: Uint8Array): boolean =>
  free[y] === 1 && nearestOf(busy, y, apart) === null;

const bySum = (a: Open, b: Open): number => b.sum - a.sum;

/** For each block the heights of its peaks, the topmost first. */
const peaksOf = (ridge: Ridge, least: number): readonly (readonly number[])[] => {
  const { levels, blocks } = ridge;
  const peaks: number[][] = Array.from({ length: blocks }, () => []);
  // Row by row, as the levels lie in memory.
  for (let at = 0; at < levels.length; at++)
    if ((levels[at] as number) > least && isPeak(ridge, at))
      peaks[at % blocks]?.push(Math.floor(at / blocks));
  return peaks;
};

const isPeak = ({ levels, blocks }: Ridge, at: number): boolean => {
  const own = levels[at] as number;
  for (let away = blocks; away <= apart * blocks; away += blocks)
    if ((levels[at - away] ?? Number.NaN) >= own || (levels[at + away] ?? Number.NaN) > own)
      return false;
  return true;
};

const begin = (ridge: Ridge, block: number, y: number, expected: number): Open => {
  const credit = says(ridge, block, y, expected);
  return {
    start: block,
    heights: [y],
    said: [credit],
    levels: [levelAt(ridge, block, y)],
    sum: credit,
    credit,
    last: y,
    seenAt: y,
  };
};

const levelAt = ({ levels, blocks }: Ridge, block: number, y: number): number =>
  levels[y * blocks + block] ?? Number.NaN;

/** What a block says of there being a line: where little of it is known it says little. */
const says = (ridge: Ridge, block: number, y: number, expected: number): number => {
  const level = levelAt(ridge, block, y);
  if (Number.isNaN(level)) return unknown;
  const sure = (level / expected - leastShare) * gain;
  const share = ridge.known[y * ridge.blocks + block] ?? 0;
  return share * Math.min(1, Math.max(-mostAgainst, sure));
};

const goOn = (
  line: Open,
  ridge: Ridge,
  block: number,
  expected: number,
  free: Uint8Array,
): void => {
  const { last } = line;
  const peak = nearestOf(free, last, mostRise) ?? nearestOf(free, line.seenAt, mostReturn);
  if (peak !== null) free[peak] = 0;
  const y = peak ?? highestNear(ridge, block, last);
  const said = says(ridge, block, y, expected);
  line.last = peak ?? last;
  line.heights.push(line.last);
  line.said.push(said);
  line.levels.push(levelAt(ridge, block, y));
  line.sum += said;
  if (said >= seen) line.seenAt = y;
  line.credit = Math.min(mostCredit, line.credit + said);
};

/** The height nearest to one at which there is something, the upper one of two. */
const nearestOf = (isThere: Uint8Array, y: number, farthest: number): number | null => {
  for (let away = 0; away <= farthest; away++) {
    if (isThere[y - away] === 1) return y - away;
    if (isThere[y + away] === 1) return y + away;
  }
  return null;
};

const highestNear = (ridge: Ridge, block: number, y: number): number => {
  let best = y;
  for (const other of [y - 1, y + 1])
    if (levelAt(ridge, block, other) > levelAt(ridge, block, best)) best = other;
  return best;
};

const tracesOf = (ridge: Ridge, lines: readonly Open[]): readonly Trace[] => {
  const traces: Trace[] = [];
  for (const line of lines)
    for (const stretch of bestStretches(line.said))
      if (stretch.to - stretch.from >= fewestBlocks) traces.push(toTrace(ridge, line, stretch));
  return traces;
};

const toTrace = (
  ridge: Ridge,
  { start, heights, levels }: Open,
  { from, to, sum }: ScoredStretch,
): Trace => ({
  start: start + from,
  heights: betweenRows(ridge, start + from, heights.slice(from, to)),
  level: meanKnown(levels, from, to),
  support: sum / (to - from),
});

/** From one block up to another, that one not included, and the sum of what they say. */
interface ScoredStretch {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
}

/** With the sum of all that comes before it. */
interface Found extends ScoredStretch {
  readonly before: number;
}

/**
 * All stretches whose sum no longer and no shorter one around or within betters (W. L. Ruzzo and M. Tompa, A linear
 * time algorithm for finding all maximal scoring subsequences, ISMB 1999).
 */
const bestStretches = (scores: readonly number[]): readonly ScoredStretch[] => {
  const found: Found[] = [];
  let total = 0;
  for (const [at, score] of scores.entries()) {
    const before = total;
    total += score;
    if (score <= 0) continue;
    let stretch = { from: at, to: at + 1, sum: score, before };
    for (;;) {
      let left = found.length - 1;
      while (left >= 0 && (found[left] as Found).before >= stretch.before) left--;
      const other = found[left];
      if (!other || other.before + other.sum >= total) break;
      stretch = { from: other.from, to: at + 1, sum: total - other.before, before: other.before };
      found.length = left;
    }
    found.push(stretch);
  }
  return found;
};

const meanKnown = (levels: readonly number[], from: number, to: number): number => {
  let [sum, known] = [0, 0];
  for (let i = from; i < to; i++) {
    const level = levels[i] as number;
    if (!Number.isNaN(level)) [sum, known] = [sum + level, known + 1];
  }
  return sum / known;
};

/** The heights of a line from a block on, no longer on whole rows. */
const betweenRows = (
  ridge: Ridge,
  start: number,
  heights: readonly number[],
): readonly number[] => {
  const between: number[] = [];
  for (const [i, y] of heights.entries()) between.push(y + awayFromRow(ridge, start + i, y));
  return between;
};

/** How far the top of the parabola through the levels of three rows lies from the middle one. */
const awayFromRow = (ridge: Ridge, block: number, y: number): number => {
  const above = levelAt(ridge, block, y - 1);
  const own = levelAt(ridge, block, y);
  const below = levelAt(ridge, block, y + 1);
  const bend = 2 * own - above - below;
  const away = (below - above) / (2 * bend);
  return bend > 0 && Math.abs(away) <= 1 ? away : 0;
};

/** In pixels. */
export const lengthOf = ({ heights }: Trace): number => heights.length * blockLength;
