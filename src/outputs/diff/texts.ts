import type { Message } from '../../model/message.ts';

/** Every word of a comparison that is no label of a grammar, in both languages. */
export const diffTexts = {
  sheet: m('变化', 'Changes'),
  totals: m('合计', 'Totals'),
  what: m('变化', 'Change'),
  project: m('项目', 'Project'),
  oldName: m('原名称', 'Former name'),
  row: m('指标', 'Indicator'),
  field: m('字段', 'Field'),
  old: m('旧值', 'Old'),
  new: m('新值', 'New'),
  difference: m('差额', 'Difference'),
  unit: m('单位', 'Unit'),
  certainty: m('确定性', 'Certainty'),
  oldFile: m('旧来源文件', 'Old file'),
  newFile: m('新来源文件', 'New file'),

  added: m('新出现的项目', 'new project'),
  gone: m('取消项目', 'project gone'),
  renamed: m('更名', 'renamed'),
  matched: m('配对', 'matched'),
  valueChanged: m('值变化', 'value changed'),
  rowAdded: m('新增指标', 'new indicator'),
  rowGone: m('取消指标', 'indicator gone'),
  rowChanged: m('指标变化', 'indicator changed'),
  rowRenamed: m('指标更名', 'indicator renamed'),
  guess: m('推测，相似度 {n}，请核对', 'a guess ({n} similar): please check'),
  sameName: m('重名，请核对', 'several of this name: please check'),
  uncertainValue: m('值待确认', 'value to be confirmed'),

  oldProjects: m('旧：项目', 'Old: projects'),
  newProjects: m('新：项目', 'New: projects'),
  countNew: m('新增', 'New'),
  countGone: m('取消', 'Gone'),
  countRenamed: m('更名', 'Renamed'),
  countUncertain: m('配对待核对', 'Matches to check'),
  countChanged: m('有变化', 'Changed'),
  countUnchanged: m('无变化', 'Unchanged'),
  countAmounts: m('金额变化', 'Amounts changed'),
  countRows: m('指标变化', 'Indicators changed'),
} as const;

function m(zh: string, en: string): Message {
  return { zh, en };
}
