/** How provinces print the labels of project targets. The first of each row is the commonest. */
export const titles = [
  '项目支出绩效目标表',
  '部门预算项目支出绩效目标表',
  '项目支出绩效目标申报表',
  '项目支出预算绩效目标表',
  '项目绩效目标表',
];
export const evaluationTitles = ['项目支出绩效自评表', '项目绩效自评表'];
export const labels = {
  name: ['项目名称', '项目名称', '项目（政策）名称', '二级项目名称'],
  department: ['主管部门及代码', '主管部门', '主管单位', '项目主管部门', '一级预算部门'],
  implementer: ['实施单位', '项目单位', '项目实施单位', '预算单位'],
  attribute: ['项目属性', '项目类别', '项目类型', '项目性质'],
  period: ['项目期', '项目周期', '项目期限', '实施期限'],
  group: ['项目资金（万元）', '资金情况', '项目资金', '年度资金情况'],
  total: ['年度资金总额：', '资金总额', '年度资金总额', '年度预算总额'],
  fiscal: ['其中：财政拨款', '财政拨款', '其中：财政资金', '其中：当年财政拨款'],
  carryover: ['上年结转', '上年结转资金', '结转资金'],
  other: ['其他资金', '其它资金', '其他资金：'],
  goal: ['年度总体目标', '年度目标', '总体目标', '年度绩效目标'],
  table: ['绩效指标', '年度绩效指标'],
  level3: ['三级指标', '三级指标', '指标内容', '指标名称'],
  target: ['指标值', '指标值', '目标值', '年度指标值'],
  nature: ['指标性质', '指标符号', '运算符号'],
  measure: ['度量单位', '计量单位'],
  weight: ['权重', '分值'],
} as const;

export interface Level {
  readonly level1: string;
  readonly level2: string;
  readonly kind: 'count' | 'share' | 'time' | 'cost' | 'effect' | 'satisfaction';
}

/** Terms in the order in which forms print them. */
export const levels: readonly Level[] = [
  { level1: '产出指标', level2: '数量指标', kind: 'count' },
  { level1: '产出指标', level2: '质量指标', kind: 'share' },
  { level1: '产出指标', level2: '时效指标', kind: 'time' },
  { level1: '产出指标', level2: '成本指标', kind: 'cost' },
  { level1: '效益指标', level2: '经济效益指标', kind: 'effect' },
  { level1: '效益指标', level2: '社会效益指标', kind: 'effect' },
  { level1: '效益指标', level2: '生态效益指标', kind: 'effect' },
  { level1: '效益指标', level2: '可持续影响指标', kind: 'effect' },
  { level1: '满意度指标', level2: '服务对象满意度指标', kind: 'satisfaction' },
];

/** The ministry's later order: costs first and a level of their own. */
export const laterLevels: readonly Level[] = [
  { level1: '成本指标', level2: '经济成本指标', kind: 'cost' },
  { level1: '成本指标', level2: '社会成本指标', kind: 'effect' },
  { level1: '成本指标', level2: '生态环境成本指标', kind: 'effect' },
  ...levels.filter(({ level2 }) => level2 !== '成本指标'),
];
