import type { JsonValue } from 'biaojie';
import type Big from 'big.js';
import type { Level } from './labels.ts';
import type { Picker } from './picker.ts';
import * as words from './words.ts';
import * as written from './written.ts';

/** One filled row of the indicator table. */
export interface Indicator {
  readonly level: Level;
  readonly name: string;
  readonly target: written.Written;
}

/** What the indicators of one form share. */
export interface Setting {
  readonly thing: string;
  readonly year: number;
  readonly total: Big;
  readonly unit: string;
  readonly amountStyle: written.AmountStyle;
}

const namesOf: Readonly<Record<Level['kind'], readonly string[]>> = {
  count: words.countNames,
  share: words.shareNames,
  time: words.timeNames,
  cost: words.costNames,
  effect: words.effectNames,
  satisfaction: words.satisfactionNames,
};

/** `count` indicators over all levels, in the order of `levels`, each name once. */
export const fillIndicators = (
  pick: Picker,
  levels: readonly Level[],
  count: number,
  setting: Setting,
): readonly Indicator[] => {
  const shares = shareOut(pick, levels, count);
  const used = new Set<string>();
  return levels.flatMap((level, index) => {
    const names = namesFor(pick, level.kind, shares[index] ?? 0, setting.thing, used);
    return names.map((name, at) => ({
      level,
      name,
      target:
        at > 0 && level.kind === 'cost'
          ? written.writeRate(pick)
          : target(pick, level.kind, setting),
    }));
  });
};

/** How many rows each level has; every level-1 term keeps one, where `count` allows. */
const shareOut = (pick: Picker, levels: readonly Level[], count: number): readonly number[] => {
  const shares = levels.map((level, i): number =>
    levels.findIndex((other) => other.level1 === level.level1) === i ? 1 : 0,
  );
  for (let left = count - shares.length; left > -shares.length && sum(shares) < count; left -= 1) {
    const at = pick.int(0, levels.length - 1);
    shares[at] = (shares[at] ?? 0) + 1;
  }
  return shares;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** `count` names that the form does not have yet; more than there are get a number. */
const namesFor = (
  pick: Picker,
  kind: Level['kind'],
  count: number,
  thing: string,
  used: Set<string>,
): string[] => {
  const templates = namesOf[kind];
  const free = templates.map((name) => name.replace('#', thing)).filter((name) => !used.has(name));
  const first = pick.some(free, count);
  const more = Array.from(
    { length: count - first.length },
    () =>
      `${pick.of(words.things)}${pick.of(templates).replace('#', '')}（${used.size}之${pick.int(2, 9999)}）`,
  );
  for (const name of [...first, ...more]) used.add(name);
  return [...first, ...more];
};

const target = (pick: Picker, kind: Level['kind'], setting: Setting): written.Written => {
  switch (kind) {
    case 'count':
      return written.writeCount(pick, pick.of(words.countUnits));
    case 'share':
      return pick.chance(0.1) ? written.writeRange(pick) : written.writePercent(pick);
    case 'time':
      return pick.chance(0.1)
        ? written.writeWords('及时')
        : written.writeDeadline(pick, setting.year);
    case 'cost':
      return written.writeMoney(pick, setting.total, setting.unit, setting.amountStyle);
    case 'effect':
      return pick.chance(0.25)
        ? written.writePercent(pick)
        : written.writeWords(pick.of(words.qualities));
    case 'satisfaction':
      return pick.chance(0.15) ? written.writeRange(pick) : written.writePercent(pick);
  }
};

/** How the level names of one form are printed. */
export interface LevelStyle {
  readonly short: boolean;
  /** In brackets after level 2; null for none. */
  readonly bracket: (level: Level) => string | null;
}

export const levelStyle = (pick: Picker): LevelStyle => {
  const bracket = pick.of([
    () => null,
    () => null,
    () => '必填',
    ({ kind }: Level) => (kind === 'count' || kind === 'cost' ? '必填硬性指标' : '必填'),
    () => '选填',
  ]);
  return { short: pick.chance(0.25), bracket };
};

export const printLevel1 = (style: LevelStyle, { level1 }: Level): string =>
  style.short ? level1.replace('指标', '') : level1;

export const printLevel2 = (style: LevelStyle, level: Level): string => {
  const bracket = style.bracket(level);
  const name = style.short ? level.level2.replace('指标', '') : level.level2;
  return bracket === null ? name : `${name}（${bracket}）`;
};

export const truthOf = (style: LevelStyle, { level, name, target }: Indicator) => ({
  level1: level.level1,
  level2: level.level2,
  requirement: style.bracket(level),
  level3: name,
  target: target.value as JsonValue,
});

/** The length of the run of rows that begins at `at` and is `same` as it. */
export const runLength = <T>(
  rows: readonly T[],
  at: number,
  same: (a: T, b: T) => boolean,
): number => {
  const first = rows[at];
  let end = at + 1;
  while (first !== undefined && end < rows.length && same(first, rows[end] as T)) end += 1;
  return end - at;
};

/** Whether a new run begins at the row. */
export const begins = <T>(rows: readonly T[], at: number, same: (a: T, b: T) => boolean): boolean =>
  at === 0 || !same(rows[at - 1] as T, rows[at] as T);
