import type { Language, Message } from '../index.ts';

/** Every sentence of the command line, in both languages. */
export const texts = {
  usage: m('用法：biaojie <命令> [选项]', 'Usage: biaojie <command> [options]'),
  epilogue: m(
    '退出码：0 完成；1 失败；2 用法错误；3 部分输入失败；4 仍有待确认（--strict）；130 被中断。',
    'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some inputs failed, 4 questions remain (--strict), 130 interrupted.',
  ),
  lang: m('消息语言', 'language of messages'),
  parse: m('把文件中的绩效表转换为 JSON', 'turn the performance forms of files into JSON'),
  exportTables: m(
    '把一次导入的结果写成表格：Excel、CSV 或 NDJSON',
    'write a finished import as tables: Excel, CSV or NDJSON',
  ),
  diff: m(
    '对照两次导入：新增、取消、更名的项目，金额和指标的变化',
    'compare two imports: projects new, gone and renamed, amounts and targets changed',
  ),
  diffOld: m('旧的导入文件夹', 'folder of the older import'),
  diffNew: m('新的导入文件夹', 'folder of the newer import'),
  diffOut: m('输出文件（xlsx 必须给出）', 'file to write (xlsx needs one)'),
  diffNeedsOut: m('--format xlsx 需要 -o 文件名。', '--format xlsx needs -o with a file.'),
  diffNone: m('没有变化。', 'Nothing has changed.'),
  diffMore: m('另有 {n} 条变化，见 --format json 或 xlsx', '{n} more: see --format json or xlsx'),
  exampleDiff: m('在终端看两年之间的变化', 'see in the terminal what changed between two years'),
  exampleDiffXlsx: m('把变化写成 Excel', 'write the changes as a workbook'),
  importFolder: m('导入文件夹', 'folder of a finished import'),
  outFile: m(
    '输出文件；CSV 每张表一个文件（tables.项目.csv …）',
    'file to write; CSV gives a file for each table (tables.项目.csv …)',
  ),
  confirmedOnly: m('不写仍待确认的值', 'leave out values that are still to be confirmed'),
  exampleExport: m('写成 Excel 工作簿', 'write a workbook'),
  exampleExportCsv: m('写成 CSV，每张表一个文件', 'write CSV, a file for each table'),
  files: m('要读取的文件', 'files to read'),
  out: m('输出文件夹；- 为标准输出', 'folder to write to; - is standard output'),
  format: m('输出格式', 'format of the output'),
  strict: m('仍有待确认时以 4 退出', 'exit with 4 when questions remain'),
  password: m('加密文件的密码', 'password of encrypted files'),
  readers: m(
    '扫描件用两个识别引擎互相核对，或只用一个',
    'engines that read scans: both, checking each other, or one',
  ),
  decisions: m('应用此文件中的人工答案（NDJSON）', 'apply the answers in this file (NDJSON)'),
  refused: m('未采用的答案', 'answers that were not applied'),
  draw: m(
    '把每一页画成 SVG 写入此文件夹：文字、表格线、单元格、字段及其状态',
    'folder for an SVG of each page: text, lines, cells, fields by status',
  ),
  grammars: m('改用这些文法文件', 'use these grammar files instead of the built-in ones'),
  grammar: m('列出或检查文法', 'list or check grammars'),
  grammarList: m('列出可用的文法', 'list the grammars that are there'),
  grammarCheck: m(
    '检查文法文件；不给文件则检查自带的',
    'check grammar files; without files, the built-in ones',
  ),
  schema: m('输出 JSON Schema', 'print a JSON Schema'),
  schemaOf: m('哪一种数据', 'of which data'),
  exampleParse: m('解析一个文件，结果写入 out/', 'parse a file into out/'),
  exampleTable: m('在终端看表格', 'see a table in the terminal'),
  exampleNdjson: m('每张表一行，交给其他程序', 'one form a line, for other programs'),
  exampleDraw: m('看解析器看到了什么', 'see what the parser saw'),
  exampleCheck: m('检查自己写的文法', 'check a grammar of your own'),
  exampleList: m('看有哪些文法', 'see which grammars there are'),
  exampleSchema: m('输出文档的 JSON Schema', 'print the JSON Schema of documents'),
  needCommand: m('请给出命令。', 'Name a command.'),
  needFiles: m('请给出至少一个文件。', 'Name at least one file.'),
  tryHelp: m('用 biaojie --help 查看用法。', 'See biaojie --help.'),
  noForms: m('没有找到绩效表', 'no performance form found'),
  skipped: m('略过', 'passed over'),
  questions: m('待确认', 'to confirm'),
  noQuestions: m('没有待确认的问题。', 'Nothing needs to be confirmed.'),
  indicators: m('指标', 'indicators'),
  form: m('表', 'form'),
  place: m('位置', 'place'),
  field: m('字段', 'field'),
  question: m('问题', 'question'),
  candidates: m('候选', 'candidates'),
  drawn: m('图已写入', 'pictures written to'),
  written: m('已写入', 'Written to'),
  interrupted: m(
    '已中断，未完成的输出没有写入。',
    'Interrupted; unfinished output was not written.',
  ),
  problems: m('处有问题', 'problems'),
  grammarFine: m('没有问题', 'no problems'),
  line: m('行', 'line'),
  page: m('页', 'page'),
  blank: m('（空）', '(blank)'),
} as const;

function m(zh: string, en: string): Message {
  return { zh, en };
}

export type Say = (message: Message) => string;

export const sayIn =
  (language: Language): Say =>
  (message) =>
    message[language];
