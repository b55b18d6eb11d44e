import type { Document } from '../../model/document.ts';
import type { Language, Message } from '../../model/message.ts';

/** Every word of the exported tables that is no label of a grammar, in both languages. */
export const texts = {
  forms: m('项目', 'Forms'),
  rows: m('指标', 'Indicators'),
  questions: m('待确认', 'Questions'),
  failures: m('失败', 'Failures'),
  legend: m('说明', 'Legend'),

  number: m('序号', 'No.'),
  formNumber: m('项目序号', 'Form no.'),
  status: m('状态', 'Status'),
  title: m('表名', 'Title'),
  openCount: m('待确认数', 'Questions'),
  openFields: m('待确认字段', 'Fields in doubt'),
  formType: m('表类型', 'Form type'),
  formId: m('表号', 'Form'),
  file: m('来源文件', 'Source file'),
  pages: m('页码', 'Page'),
  place: m('位置', 'Place'),
  document: m('文档', 'Document'),
  row: m('行号', 'Row'),
  severity: m('性质', 'Kind'),
  formName: m('名称', 'Name'),
  field: m('字段', 'Field'),
  question: m('问题', 'Question'),
  raw: m('原文', 'As printed'),
  value: m('当前值', 'Value'),
  candidates: m('候选', 'Candidates'),
  code: m('代码', 'Code'),
  id: m('问题编号', 'Question id'),
  kind: m('类别', 'Kind'),
  reason: m('原因', 'Reason'),
  path: m('路径', 'Path'),

  open: m('待确认', 'to confirm'),
  confirmed: m('已确认', 'confirmed'),
  settled: m('无疑问', 'no doubt'),
  note: m('提示', 'note'),
  failure: m('失败', 'failed'),
  passedOver: m('跳过', 'passed over'),
  duplicate: m('重复', 'duplicate'),
  noForm: m('没有表', 'no form'),
  lostPart: m('部分未读', 'part not read'),
  sameAs: m('与“{n}”内容相同，只计一次', 'same content as “{n}”, counted once'),
  noFormFound: m('没有找到认识的表', 'holds no form of a known type'),

  blank: m('（空）', '(blank)'),
  rowsOf: m('（{n} 行）', '({n} rows)'),
  fieldInRow: m('{n}（第 {why} 行）', '{n} (row {why})'),
  lines: m('第 {n} 行', 'line {n}'),
  semicolon: m('；', '; '),
  bracket: m('括号内', 'in brackets'),
  cut: m(
    '…（过长已截断，全文见导入文件夹中的 JSON）',
    '… (cut: the whole is in the JSON of the import folder)',
  ),
  leftOut: m('值仍待确认，已留空', 'left out: the value is still to be confirmed'),
  rawIs: m('原文：{n}', 'As printed: {n}'),
  candidatesAre: m('候选：{n}', 'Candidates: {n}'),
  confirmedBy: m('已由 {n} 确认', 'confirmed by {n}'),
  somebody: m('人工', 'a person'),
  because: m('{n}（{why}）', '{n} ({why})'),

  picture: m('原样', 'As it looks'),
  answer: m('答案', 'Answer'),
  remark: m('备注', 'Note'),
  keep: m('保持现值：{n}', 'Keep: {n}'),
  seen: m('已看过，无需改动', 'Seen; nothing to change'),

  sheet: m('工作表', 'Sheet'),
  column: m('列', 'Column'),
  pointer: m('JSON 指针', 'JSON Pointer'),
  about: m('含义', 'Meaning'),
  colours: m('颜色', 'Colours'),
  totals: m('合计', 'Totals'),
  parser: m('解析器版本', 'Parser version'),
  columns: m('各列', 'Columns'),
  uncertainColour: m(
    '待确认的值，鼠标停在格上可看原因；空格同样着色',
    'a value to be confirmed, blank ones too; its note says why',
  ),
  confirmedColour: m('已由人确认的值', 'a value that a person has confirmed'),
  onlyConfirmed: m(
    '本次导出不含仍待确认的值：这些格留空并着色',
    'Values that are still to be confirmed were left out: their cells are blank and coloured',
  ),
  looked: m('随机抽查的值', 'Values looked at again'),
  wrong: m('其中有误', 'Of them wrong'),
  atMost: m('未提问的值出错比例的上限（95% 置信）', 'At most so many others are wrong (95 % sure)'),
  links: m('链接', 'Links'),
  linkLimit: m(
    '每张工作表只有前 {n} 行带链接（Excel 的上限）',
    'Only the first {n} rows of a sheet have links (the limit of Excel)',
  ),
} as const;

/** The columns of the export itself, explained. */
export const about = {
  number: m('表在本次导出中的序号', 'the form’s number within this export'),
  formNumber: m('所属项目的序号', 'the number of the form it belongs to'),
  status: m(
    '有值待确认；有值经人确认；或无疑问',
    'whether values are to be confirmed, were confirmed, or raise no doubt',
  ),
  openCount: m('这张表还有几个问题', 'how many questions the form still has'),
  openFields: m('哪些字段待确认', 'which fields are to be confirmed'),
  formType: m('识别出的表的类型', 'the type of form it was recognised as'),
  formId: m('表在文件中的次序', 'the form’s order within its file'),
  file: m('点击打开来源文件', 'opens the source file'),
  pages: m('在来源文件的第几页', 'page of the source file'),
  place: m('行、单元格区域', 'lines, or range of cells'),
  document: m('导入文件夹中的 JSON', 'the JSON in the import folder'),
  row: m('在表中的第几行', 'row within the form'),
  severity: m('待确认的要人回答；提示只供参考', 'questions want an answer, notes do not'),
  formName: m('所属项目的名称', 'the name of the form’s project'),
  field: m(
    '哪个字段；文法没有名称的写 JSON 指针',
    'which field; a JSON Pointer where it has no name',
  ),
  question: m('为什么不能确定', 'why it is not certain'),
  raw: m('来源文件里的原文', 'the text in the source file'),
  value: m('目前采用的值', 'the value as it is taken now'),
  candidates: m('可能的值和理由', 'the values it may be, and why'),
  code: m('程序用的类别', 'the kind, for programs'),
  id: m('回答时用的编号，重新解析后不变', 'for answers; it stays when the file is parsed again'),
  kind: m('为什么不在其他表里', 'why it is in no other table'),
  reason: m('出了什么问题', 'what went wrong'),
  path: m('文件的绝对路径', 'the absolute path of the file'),
} as const;

/** Why a part of a document is missing from the tables. */
export const lostReasons: Readonly<
  Partial<Record<Document['skipped'][number]['reason'], Message>>
> = {
  'unmatched-form': m('像是表，但不属于认识的类型', 'seems to be a form, of no known type'),
  'garbled-text-layer': m('文字层乱码', 'the text layer is garbled'),
  'unreadable-page': m('这一页读不出来', 'the page could not be read'),
  'limit-exceeded': m('超出处理上限', 'beyond the limits of what is read'),
};

/** The totals of an import, in the order of the legend. */
export const totalTexts = {
  files: m('文件', 'Files'),
  documents: m('不同内容的文档', 'Distinct documents'),
  duplicates: m('重复文件', 'Duplicates'),
  failures: m('失败', 'Failures'),
  passedOver: m('跳过', 'Passed over'),
  pages: m('页', 'Pages'),
  forms: m('表', 'Forms'),
  questions: m('待确认', 'Questions'),
} as const;

function m(zh: string, en: string): Message {
  return { zh, en };
}

/** Says a text, with what stands for `{n}` and `{why}`. */
export type Say = (message: Message, n?: string | number, why?: string) => string;

export const sayIn =
  (language: Language): Say =>
  (message, n = '', why = '') =>
    message[language].replace(/\{(n|why)\}/g, (_, key) => (key === 'n' ? String(n) : why));
