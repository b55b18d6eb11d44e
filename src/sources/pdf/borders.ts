import type { RulingLine } from '../../model/page.ts';

/** Pieces of one border: dots and dashes follow each other within this many points. */
const longestGap = 5;
/** Lines are kept by their position in steps of this many points. */
const step = 0.5;

interface Stretch {
  readonly start: number;
  end: number;
}

/** The ruling lines of a page, to be asked for by place. Dots and dashes of one border count as a whole. */
export class Borders {
  private readonly stretches: ReadonlyMap<number, readonly Stretch[]>;

  constructor(lines: readonly RulingLine[]) {
    const byPlace = new Map<number, RulingLine[]>();
    for (const line of lines) {
      const key = keyOf(line.orientation, Math.round(line.position / step));
      const there = byPlace.get(key);
      if (there) there.push(line);
      else byPlace.set(key, [line]);
    }
    this.stretches = new Map([...byPlace].map(([key, there]) => [key, toStretches(there)]));
  }

  /** Whether a border between these two positions runs all the way from `start` to `end`. */
  lies(
    orientation: RulingLine['orientation'],
    between: readonly [number, number],
    [start, end]: readonly [number, number],
  ): boolean {
    const [low, high] = [Math.round(between[0] / step), Math.round(between[1] / step)];
    for (let place = low; place <= high; place++) {
      const stretch = lastFrom(this.stretches.get(keyOf(orientation, place)) ?? [], start);
      if (stretch && stretch.end >= end) return true;
    }
    return false;
  }
}

/** Whole numbers, even ones for one orientation and odd ones for the other: pages have thousands of lines. */
const keyOf = (orientation: RulingLine['orientation'], place: number): number =>
  2 * place + (orientation === 'horizontal' ? 0 : 1);

/** Pieces of one line joined, from its start on. */
const toStretches = (pieces: readonly RulingLine[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end + longestGap) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
};

/** The last stretch that begins at or before the position. */
const lastFrom = (stretches: readonly Stretch[], position: number): Stretch | undefined => {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
};
