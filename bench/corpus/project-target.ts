import type { JsonValue } from 'biaojie';
import { fund, written } from './funding.ts';
import { writeHeadings } from './heading.ts';
import {
  begins,
  fillIndicators,
  type Indicator,
  type LevelStyle,
  levelStyle,
  printLevel1,
  printLevel2,
  runLength,
  truthOf,
} from './indicators.ts';
import { labels, laterLevels, levels, titles } from './labels.ts';
import type { Picker } from './picker.ts';
import { type FormCase, label, type SheetCell, value } from './sheet.ts';
import { spoil } from './spoil.ts';
import * as words from './words.ts';

/** What the forms of one document share. */
export interface Owner {
  readonly place: string;
  readonly department: string;
  readonly code: string | null;
  readonly year: number;
  /** Whether labels are those of other provinces. */
  readonly synonyms: boolean;
}

/** The extra columns of the indicator table. */
interface Columns {
  readonly nature: boolean;
  readonly weight: boolean;
}

type Row = readonly SheetCell[];

export const projectTarget = (pick: Picker, owner: Owner): FormCase => {
  const say = (key: keyof typeof labels): string =>
    owner.synonyms ? pick.of(labels[key]) : labels[key][0];
  const columns: Columns = { nature: pick.chance(0.15), weight: pick.chance(0.15) };
  const thing = pick.of(words.things);
  const funding = fund(pick);
  const project = writeProject(pick, owner, thing);
  const goal = writeGoal(pick, thing);
  const style = levelStyle(pick);
  const count = pick.of([pick.int(3, 9), pick.int(5, 14), pick.int(1, 40)]);
  const indicators = fillIndicators(pick, pick.chance(0.2) ? laterLevels : levels, count, {
    ...{ thing, year: owner.year, total: funding.total, unit: funding.unit },
    amountStyle: funding.style,
  });
  const width = 5 + (columns.nature ? 2 : 0) + (columns.weight ? 1 : 0);
  const amounts = [
    ['total', funding.total],
    ['fiscal', funding.fiscal],
    ...(funding.carryover ? [['carryover', funding.carryover] as const] : []),
    ['other', funding.other],
  ] as const;
  const fundingRows = amounts.map(([key, amount], at): Row => {
    const { text, stored } = written(funding, amount);
    const cells = [label(say(key), 2), value(text, width - 3, 1, stored)];
    return at === 0
      ? [label(fundingLabel(say('group'), funding.unit), 1, amounts.length), ...cells]
      : cells;
  });
  const table = indicatorRows(pick, say, columns, style, indicators);
  const title = pick.of(titles);
  return spoil(pick, {
    grammar: 'project-target',
    sheet: {
      title,
      headings: writeHeadings(pick, owner.year, funding.unit),
      rows: [
        ...pairRows(say, width, project),
        ...fundingRows,
        [label(say('goal'), 2), value(goal, width - 2)],
        ...table.rows,
      ],
      widths: [
        7,
        10,
        16,
        26,
        ...(columns.nature ? [9, 14, 9] : [16]),
        ...(columns.weight ? [7] : []),
      ],
    },
    truth: {
      title,
      year: owner.year,
      unit: funding.unit,
      project: project.truth,
      funding: Object.fromEntries(amounts.map(([key, amount]) => [key, amount.toNumber()])),
      goal,
      indicators: table.truth,
    },
    mustAsk: [],
    mayAsk: missingLevels(indicators),
  });
};

/** A table without numbers or without one of the required levels may be asked about. */
const missingLevels = (indicators: readonly Indicator[]): readonly string[] => {
  const has = (test: (indicator: Indicator) => boolean): boolean => indicators.some(test);
  const complete =
    has(({ level }) => level.level2 === '数量指标') &&
    ['产出指标', '效益指标', '满意度指标'].every((term) =>
      has(({ level }) => level.level1 === term),
    );
  return complete ? [] : ['/indicators'];
};

const fundingLabel = (text: string, unit: string): string => text.replace('万元', unit);

const writeProject = (pick: Picker, owner: Owner, thing: string) => {
  const year = pick.chance(0.15) ? `${owner.year}年` : '';
  const name = `${year}${pick.chance(0.3) ? pick.of(words.towns) : ''}${thing}${pick.of(words.works)}${pick.of(words.projectTails)}`;
  const attribute = { code: pick.of(words.attributeCodes), name: pick.of(words.attributes) };
  const dash = pick.of(['--', '—', '-', '–', '－', '——']);
  const dashed = attribute.name.startsWith('一') && dash.startsWith('—') ? '—' : dash;
  const period = pick.of([1, 1, 1, 2, 3]);
  const implementer = pick.of([
    `${owner.department}${pick.of(words.units)}`,
    `${owner.place}${pick.of(words.towns)}人民政府`,
  ]);
  const code =
    owner.code === null ? '' : pick.of([` ${owner.code}`, `（${owner.code}）`, `-${owner.code}`]);
  return {
    printed: {
      name,
      department: `${owner.department}${code}`,
      implementer,
      attribute: `${attribute.code}${dashed}${attribute.name}`,
      period: pick.of([`${period}年`, `${period} 年`, `${'零一两三'[period]}年`]),
    },
    truth: {
      name,
      department: { name: owner.department, code: owner.code },
      implementer,
      attribute,
      period: { value: period, unit: '年' },
    },
  };
};

/** One to six sentences, each once. */
const writeGoal = (pick: Picker, thing: string): string =>
  pick
    .some(words.goals, pick.int(1, 6))
    .map((sentence) => sentence.replace('#', thing))
    .join('')
    .replace(/(?<=[^，。；])(?=为辖区|目标1|根据|通过公开|提高资金)/g, '，');

const pairRows = (
  say: (key: keyof typeof labels) => string,
  width: number,
  { printed }: ReturnType<typeof writeProject>,
): readonly Row[] => [
  [label(say('name'), 2), value(printed.name, width - 2)],
  [
    label(say('department'), 2),
    value(printed.department),
    label(say('implementer')),
    value(printed.implementer, width - 4),
  ],
  [
    label(say('attribute'), 2),
    value(printed.attribute),
    label(say('period')),
    value(printed.period, width - 4),
  ],
];

const indicatorRows = (
  pick: Picker,
  say: (key: keyof typeof labels) => string,
  columns: Columns,
  style: LevelStyle,
  indicators: readonly Indicator[],
) => {
  const targetLabels = columns.nature
    ? [say('nature'), say('target'), say('measure')]
    : [say('target')];
  const weights = indicators.map(() => pick.int(1, 20));
  const header = [
    '一级指标',
    '二级指标',
    say('level3'),
    ...targetLabels,
    ...(columns.weight ? [say('weight')] : []),
  ].map((text) => label(text));
  const inside = pick.chance(0.5);
  const side = say('table');
  const rows = indicators.map(
    (indicator, at): Row => [
      ...(at === 0 && !inside ? [label(side, 1, indicators.length)] : []),
      ...levelCells(style, indicators, at),
      value(indicator.name),
      ...targetCells(columns, indicator),
      ...(columns.weight
        ? [value(String(weights[at]), 1, 1, { value: weights[at] ?? 0, format: 'General' })]
        : []),
    ],
  );
  const head = inside ? label(side, 1, indicators.length + 1) : label('名称');
  const truth = indicators.map(
    (indicator, at): JsonValue => ({
      ...truthOf(style, indicator),
      ...(columns.weight ? { weight: weights[at] ?? 0 } : {}),
    }),
  );
  return { rows: [[head, ...header], ...rows], truth };
};

export const levelCells = (
  style: LevelStyle,
  indicators: readonly Indicator[],
  at: number,
): readonly SheetCell[] => {
  const indicator = indicators[at];
  if (!indicator) return [];
  const first = (a: Indicator, b: Indicator) => a.level.level1 === b.level.level1;
  const second = (a: Indicator, b: Indicator) => a.level === b.level;
  const cell = (text: string, same: typeof first): readonly SheetCell[] =>
    begins(indicators, at, same) ? [label(text, 1, runLength(indicators, at, same))] : [];
  return [
    ...cell(printLevel1(style, indicator.level), first),
    ...cell(printLevel2(style, indicator.level), second),
  ];
};

const targetCells = ({ nature }: Columns, { target }: Indicator): readonly SheetCell[] => {
  if (!nature) return [value(target.text, 1, 1, target.stored)];
  if (!target.parts) return [value('定性'), value(target.text), value('')];
  const [comparator, number, unit] = target.parts;
  return [value(comparator), value(number), value(unit)];
};
