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
  /** So many of the heights lead to the last block that spoke for the line. */
  sure: number;
  credit: number;
  /** All that was said, and what was by then. */
  said: number;
  saidThen: number;
  level: number;
  known: number;
}

/**
 * Follows the ridge from left to right. What speaks for a line and against it is added up from block to block; it
 * ends where the last block spoke for it before more spoke against it than for it (the local alignment of Smith and
 * Waterman, with one way to go on). `expected`: the level of the page's lines.
 */
export const traceLines = (ridge: Ridge, expected: number): readonly Trace[] => {
  const traces: Trace[] = [];
  let open: readonly Open[] = [];
  for (let block = 0; block < ridge.blocks; block++) {
    const free = new Set(peaksAt(ridge, block, expected * leastShare));
    for (const line of open) goOn(line, ridge, block, expected, free);
    const going = open.filter(({ credit }) => credit > 0);
    traces.push(...open.filter(({ credit }) => credit <= 0).flatMap(toTrace(ridge)));
    const begun = [...free]
      .filter((y) => !going.some(({ heights }) => Math.abs((heights.at(-1) ?? 0) - y) <= apart))
      .map((y) => begin(ridge, block, y, expected));
    // The longer of two lines that meet goes on.
    open = [...going, ...begun].sort((a, b) => b.sure - a.sure);
  }
  return [...traces, ...open.flatMap(toTrace(ridge))];
};

const peaksAt = ({ levels, blocks, height }: Ridge, block: number, least: number): number[] => {
  const peaks: number[] = [];
  const level = (y: number): number => levels[y * blocks + block] ?? Number.NaN;
  for (let y = 0; y < height; y++) {
    const own = level(y);
    if (!(own > least)) continue;
    let isPeak = true;
    for (let away = 1; away <= apart && isPeak; away++)
      isPeak = !(level(y - away) >= own) && !(level(y + away) > own);
    if (isPeak) peaks.push(y);
  }
  return peaks;
};

const begin = (ridge: Ridge, block: number, y: number, expected: number): Open => {
  const level = levelAt(ridge, block, y);
  const credit = says(ridge, block, y, expected);
  return {
    start: block,
    heights: [y],
    sure: 1,
    credit,
    said: credit,
    saidThen: credit,
    level,
    known: 1,
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
  free: Set<number>,
): void => {
  const last = line.heights.at(-1) ?? 0;
  const peak = nearestOf(free, last);
  if (peak !== null) free.delete(peak);
  const y = peak ?? highestNear(ridge, block, last);
  const level = levelAt(ridge, block, y);
  const said = says(ridge, block, y, expected);
  line.heights.push(peak ?? last);
  line.credit = Math.min(mostCredit, line.credit + said);
  line.said += said;
  if (!Number.isNaN(level)) {
    line.level += level;
    line.known++;
  }
  if (said > 0) [line.sure, line.saidThen] = [line.heights.length, line.said];
};

const nearestOf = (peaks: ReadonlySet<number>, y: number): number | null => {
  let nearest: number | null = null;
  for (const peak of peaks)
    if (
      Math.abs(peak - y) <= mostRise &&
      !(Math.abs((nearest ?? Infinity) - y) <= Math.abs(peak - y))
    )
      nearest = peak;
  return nearest;
};

const highestNear = (ridge: Ridge, block: number, y: number): number => {
  let best = y;
  for (const other of [y - 1, y + 1])
    if (levelAt(ridge, block, other) > levelAt(ridge, block, best)) best = other;
  return best;
};

const toTrace =
  (ridge: Ridge) =>
  ({ start, heights, sure, saidThen, level, known }: Open): readonly Trace[] => {
    if (sure < fewestBlocks) return [];
    const rows = heights.slice(0, sure);
    return [
      {
        start,
        heights: rows.map((y, i) => y + betweenRows(ridge, start + i, y)),
        level: level / known,
        support: saidThen / sure,
      },
    ];
  };

/** How far the top of the parabola through the levels of three rows lies from the middle one. */
const betweenRows = (ridge: Ridge, block: number, y: number): number => {
  const [above, own, below] = [-1, 0, 1].map((away) => levelAt(ridge, block, y + away)) as [
    number,
    number,
    number,
  ];
  const bend = 2 * own - above - below;
  const away = (below - above) / (2 * bend);
  return bend > 0 && Math.abs(away) <= 1 ? away : 0;
};

/** In pixels. */
export const lengthOf = ({ heights }: Trace): number => heights.length * blockLength;
