import type { DrawnPage, Token } from '../../../src/model/page.ts';

const labels = new Set(
  `项目名称 主管部门及代码 实施单位 项目属性 项目期 项目资金 年度资金总额 其中财政拨款 其他资金 年度总体目标
名称 一级指标 二级指标 三级指标 指标值 绩效指标 产出指标 效益指标 满意度指标 满意度 数量指标 质量指标 时效指标
成本指标 经济效益指标 经济效益 社会效益指标 社会效益 可持续影响指标 服务对象满意度指标`.split(
    /\s+/,
  ),
);

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:,]/g, '')
    .replace(/\([^()]*\)/g, '');

/** The labels that the sample prints, brackets and punctuation apart. */
export const hints = {
  isLabel: (text: string): boolean => labels.has(bare(text)),
  isTitle: (text: string): boolean => bare(text).endsWith('绩效目标表'),
};

/** Draws lines of a text: 6 pt a character, 12 pt a line; two spaces or more divide tokens. */
export const draw = (text: string): DrawnPage => ({
  kind: 'drawn',
  page: 1,
  width: 600,
  height: 800,
  rulingLines: [],
  tokens: text.split('\n').flatMap((line, y): readonly Token[] =>
    [...line.matchAll(/[^ ]+(?: [^ ]+)*/g)].map(({ 0: run, index }) => ({
      text: run,
      bbox: [index * 6, y * 12, (index + run.length) * 6, (y + 1) * 12],
      source: { line: y + 1, column: index + 1 },
    })),
  ),
});
