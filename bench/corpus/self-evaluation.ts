import type { JsonValue } from 'biaojie';
import Big from 'big.js';
import { writeHeadings } from './heading.ts';
import { fillIndicators, levelStyle, truthOf } from './indicators.ts';
import { evaluationTitles, levels } from './labels.ts';
import type { Picker } from './picker.ts';
import { levelCells, type Owner } from './project-target.ts';
import { type FormCase, label, type SheetCell, value } from './sheet.ts';
import * as words from './words.ts';
import { writeAmount } from './written.ts';

type Row = readonly SheetCell[];
const number = (n: Big): SheetCell =>
  value(n.toFixed(), 1, 1, { value: n.toNumber(), format: 'General' });

/** A filled form of the year's results. */
export const selfEvaluation = (pick: Picker, owner: Owner): FormCase => {
  const thing = pick.of(words.things);
  const funding = writeFunding(pick);
  const name = `${thing}${pick.of(words.works)}${pick.of(words.projectTails)}`;
  const implementer = `${owner.department}${pick.of(words.units)}`;
  const expected = pick.of(words.goals).replace('#', thing);
  const actual = `全年${pick.of(words.things)}任务已完成，${pick.of(words.qualities)}。`;
  const table = writeTable(pick, owner, thing, funding);
  const title = pick.of(evaluationTitles);
  return {
    grammar: 'self-evaluation',
    sheet: {
      title,
      headings: writeHeadings(pick, owner.year, '万元'),
      rows: [
        [label('项目名称', 2), value(name, 7)],
        [
          label('主管部门', 2),
          value(owner.department, 3),
          label('实施单位'),
          value(implementer, 3),
        ],
        ...funding.rows,
        [label('年度总体目标', 1, 2), label('预期目标', 4), label('实际完成情况', 4)],
        [value(expected, 4), value(actual, 4)],
        ...table.rows,
      ],
      widths: [8, 10, 14, 22, 12, 12, 8, 8, 14],
    },
    truth: {
      title,
      year: owner.year,
      unit: '万元',
      project: { name, department: { name: owner.department, code: null }, implementer },
      funding: funding.truth,
      goal: { expected, actual },
      indicators: table.truth,
      score: { total: { weight: 100, score: table.score.toNumber() } },
    },
    mustAsk: [],
    mayAsk: [],
  };
};

const keys = ['total', 'fiscal', 'carryover', 'other'] as const;
const names = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'];

const writeFunding = (pick: Picker) => {
  const parts = [pick.int(100, 9000), pick.int(0, 300), pick.int(0, 300)].map((n) =>
    new Big(n).div(10),
  );
  const spent = parts.map((part, i) => (i === 0 ? part.minus(pick.int(0, 20)) : part).round(2));
  const all = (list: readonly Big[]): Big => list.reduce((a, b) => a.plus(b), new Big(0));
  const lines = [
    [all(parts), all(spent)],
    ...parts.map((part, i) => [part, spent[i] ?? part]),
  ] as const;
  const total = lines[0] ?? [new Big(1), new Big(1)];
  const rate = (total[1] ?? new Big(1))
    .times(100)
    .div(total[0] ?? 1)
    .round(2);
  const score = rate.div(10).round(2);
  const style = pick.of(['plain', 'plain', 'comma'] as const);
  const amount = (n: Big): SheetCell => {
    const { text, stored } = writeAmount(n, style);
    return value(text, 1, 1, stored);
  };
  const header: Row = [
    label('项目资金（万元）', 1, 5),
    label('', 2),
    ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((text) =>
      label(text),
    ),
  ];
  const rows = lines.map(
    ([budget, done], at): Row => [
      label(names[at] ?? '', 2),
      ...[budget, budget, done].map((n) => amount(n ?? new Big(0))),
      ...(at === 0
        ? [number(new Big(10)), value(`${rate.toFixed()}%`), number(score)]
        : [value('—'), value('—'), value('—')]),
    ],
  );
  const truth = Object.fromEntries(
    lines.map(([budget, done], at) => [
      keys[at] ?? '',
      {
        initial: budget?.toNumber() ?? 0,
        budget: budget?.toNumber() ?? 0,
        spent: done?.toNumber() ?? 0,
        weight: at === 0 ? 10 : null,
        rate: at === 0 ? rate.toNumber() : null,
        score: at === 0 ? score.toNumber() : null,
      },
    ]),
  );
  return { rows: [header, ...rows], truth, score };
};

const writeTable = (
  pick: Picker,
  owner: Owner,
  thing: string,
  funding: ReturnType<typeof writeFunding>,
) => {
  const style = levelStyle(pick);
  const evaluated = levels.filter(({ kind }) => kind !== 'cost');
  const count = pick.int(4, 16);
  const indicators = fillIndicators(pick, evaluated, count, {
    ...{ thing, year: owner.year, total: new Big(1), unit: '万元', amountStyle: 'plain' },
  });
  const weights = indicators.map((_, i) => (i === 0 ? 90 - 5 * (indicators.length - 1) : 5));
  const lost = weights.map(() => (pick.chance(0.2) ? 1 : 0));
  const header = [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const rows = indicators.map(
    (indicator, at): Row => [
      ...(at === 0 ? [label('绩效指标', 1, indicators.length)] : []),
      ...levelCells(style, indicators, at),
      value(indicator.name),
      value(indicator.target.text, 1, 1, indicator.target.stored),
      value(indicator.target.text, 1, 1, indicator.target.stored),
      number(new Big(weights[at] ?? 0)),
      number(new Big((weights[at] ?? 0) - (lost[at] ?? 0))),
      value(lost[at] ? '部分任务进度滞后，已列入下年计划' : ''),
    ],
  );
  const score = weights.reduce((sum, w, i) => sum.plus(w - (lost[i] ?? 0)), funding.score);
  const truth = indicators.map(
    (indicator, at): JsonValue => ({
      ...truthOf(style, indicator),
      actual: indicator.target.value,
      weight: weights[at] ?? 0,
      score: (weights[at] ?? 0) - (lost[at] ?? 0),
      deviation: lost[at] ? '部分任务进度滞后，已列入下年计划' : null,
    }),
  );
  const last: Row = [label('总分', 6), number(new Big(100)), number(score), value('')];
  return { rows: [header.map((text) => label(text)), ...rows, last], truth, score };
};
