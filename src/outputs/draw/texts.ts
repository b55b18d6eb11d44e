import type { Evidence } from '../../model/document.ts';
import type { Language, Message } from '../../model/message.ts';

/** Every word of the pictures, in both languages. */
export const texts = {
  page: m('第 {n} 页', 'page {n}'),
  legend: m('图例', 'Legend'),
  forms: m('表', 'Forms'),
  form: m('表 {n}', 'form {n}'),
  questions: m('待确认', 'To confirm'),
  notes: m('说明', 'Notes'),
  skipped: m('略过', 'Passed over'),
  nothing: m('本页没有表', 'No form on this page'),
  noQuestions: m('没有待确认的问题', 'Nothing needs to be confirmed'),
  more: m('另有 {n} 项未画出', '{n} more, not drawn'),
  token: m('文字及其位置', 'text in its box'),
  rulingLine: m('表格线', 'ruling line'),
  crossing: m('交点', 'crossing'),
  cell: m('单元格（行列从 1 起，行×列为合并）', 'cell: row, column; rows×columns merged'),
  concluded: m('推断出的单元格', 'cell, concluded from white space'),
  block: m('表的范围', 'form'),
  value: m('值', 'value'),
  raw: m('原文', 'raw'),
  row: m('行', 'row'),
  column: m('列', 'column'),
} as const;

/** The statuses as the legend explains them. */
export const statusTexts: Readonly<Record<Evidence['status'], Message>> = {
  read: m('照原文读取', 'read as it stands'),
  normalized: m('规范化', 'normalized'),
  uncertain: m('不确定', 'uncertain'),
  confirmed: m('已由人确认', 'confirmed by a person'),
};

function m(zh: string, en: string): Message {
  return { zh, en };
}

export type Say = (message: Message, n?: string | number) => string;

export const sayIn =
  (language: Language): Say =>
  (message, n = '') =>
    message[language].replace('{n}', () => String(n));
