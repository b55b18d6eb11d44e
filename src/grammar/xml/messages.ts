import type { Message } from '../../model/message.ts';

// Names and texts come from the file and can be of any length.
const longestQuote = 60;
const quote = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;

const nearestZh = (nearest: string | null): string =>
  nearest === null ? '' : `，是否想写“${nearest}”？`;
const nearestEn = (nearest: string | null): string =>
  nearest === null ? '' : `; did you mean “${nearest}”?`;

interface Named {
  readonly name: string;
  readonly nearest: string | null;
}
/** `first`: where the same stands before, a line or `file:line`. */
interface Repeated {
  readonly name: string;
  readonly first: string | number;
}

/** Every sentence about a grammar file. File and line stand in the problem, not in the sentence. */
export const messages = {
  'too-large': ({ limit }: { limit: number }): Message => ({
    zh: `文件过大：文法文件最多 ${limit} 个字符`,
    en: `the file is too large: a grammar has at most ${limit} characters`,
  }),
  declaration: ({ declaration }: { declaration: string }): Message => ({
    zh: `不允许出现“${declaration}”：文法文件不得含有文档类型或实体声明`,
    en: `“${declaration}” is not allowed: a grammar declares neither a document type nor entities`,
  }),
  truncated: (): Message => ({
    zh: '文件不完整：还有元素没有结束',
    en: 'the file is cut short: there are elements that do not end',
  }),
  'unclosed-section': ({ opening, closing }: { opening: string; closing: string }): Message => ({
    zh: `“${opening}”没有用“${closing}”结束`,
    en: `“${opening}” does not end with “${closing}”`,
  }),
  'malformed-xml': ({ detail }: { detail: string }): Message => ({
    zh: `XML 格式有误（解析器提示：${quote(detail)}）`,
    en: `this is not well-formed XML (the parser says: ${quote(detail)})`,
  }),
  'too-deep': ({ limit }: { limit: number }): Message => ({
    zh: `元素嵌套过深：最多 ${limit} 层`,
    en: `elements are nested too deeply: at most ${limit} levels`,
  }),
  'wrong-root': ({ name }: { name: string }): Message => ({
    zh: `文件应当只有一个根元素 <grammar>，这里却是 <${quote(name)}>`,
    en: `the file must hold one <grammar> element and nothing beside it; here stands <${quote(name)}>`,
  }),
  'bad-reference': ({ reference }: { reference: string }): Message => ({
    zh: `“${reference}”不能识别：只能用 &amp; &lt; &gt; &quot; &apos; 和数字字符引用`,
    en: `“${reference}” stands for nothing: only &amp; &lt; &gt; &quot; &apos; and character numbers do`,
  }),
  'unknown-element': ({ name, nearest, parent }: Named & { parent: string }): Message => ({
    zh: `<${parent}> 中不能有 <${quote(name)}>${nearestZh(nearest)}`,
    en: `<${parent}> has no element <${quote(name)}>${nearestEn(nearest)}`,
  }),
  'repeated-element': ({ name, first, parent }: Repeated & { parent: string }): Message => ({
    zh: `<${parent}> 中只能有一个 <${name}>，第 ${first} 行已有`,
    en: `<${parent}> has one <${name}> at most; the first stands in line ${first}`,
  }),
  'missing-element': ({ name, parent }: { name: string; parent: string }): Message => ({
    zh: `<${parent}> 中至少要有一个 <${name}>`,
    en: `<${parent}> needs at least one <${name}>`,
  }),
  'stray-text': ({ text, parent }: { text: string; parent: string }): Message => ({
    zh: `<${parent}> 中不能直接写文字：“${quote(text)}”`,
    en: `<${parent}> holds no text of its own: “${quote(text)}”`,
  }),
  'unknown-attribute': ({ name, nearest, parent }: Named & { parent: string }): Message => ({
    zh: `<${quote(parent)}> 没有属性“${quote(name)}”${nearestZh(nearest)}`,
    en: `<${quote(parent)}> has no attribute “${quote(name)}”${nearestEn(nearest)}`,
  }),
  'missing-attribute': ({ name, parent }: { name: string; parent: string }): Message => ({
    zh: `<${quote(parent)}> 缺少属性“${name}”`,
    en: `<${quote(parent)}> lacks the attribute “${name}”`,
  }),
  'invalid-attribute': (details: {
    name: string;
    parent: string;
    value: string;
    expected: Message;
  }): Message => ({
    zh: `<${quote(details.parent)}> 的属性 ${details.name}="${quote(details.value)}" 有误：${details.expected.zh}`,
    en: `<${quote(details.parent)}> cannot have ${details.name}="${quote(details.value)}": ${details.expected.en}`,
  }),
  'too-many-cells': ({ limit }: { limit: number }): Message => ({
    zh: `矩阵过大：一份文法的各矩阵合计最多 ${limit} 格`,
    en: `the matrices are too large: those of a grammar have at most ${limit} cells together`,
  }),

  'unknown-value-type': ({ name, nearest }: Named): Message => ({
    zh: `没有名为“${quote(name)}”的值类型${nearestZh(nearest)}`,
    en: `there is no value type “${quote(name)}”${nearestEn(nearest)}`,
  }),
  'term-without-vocabulary': (): Message => ({
    zh: '类型为 term 的值必须用属性 vocabulary 指明词表',
    en: 'a value of type term must name its vocabulary',
  }),
  'unknown-vocabulary': ({ name, nearest }: Named): Message => ({
    zh: `没有编号为“${name}”的词表${nearestZh(nearest)}`,
    en: `there is no vocabulary “${name}”${nearestEn(nearest)}`,
  }),
  'vocabulary-repeated': ({ name, first }: Repeated): Message => ({
    zh: `词表编号“${name}”重复，第 ${first} 行已用`,
    en: `the vocabulary “${name}” is given twice; the first stands in line ${first}`,
  }),
  'vocabulary-unused': ({ name }: { name: string }): Message => ({
    zh: `词表“${name}”没有被任何值使用`,
    en: `no value uses the vocabulary “${name}”`,
  }),
  'term-repeated': ({ name, first }: Repeated): Message => ({
    zh: `同一词表中“${quote(name)}”重复，第 ${first} 行已有`,
    en: `the vocabulary names “${quote(name)}” twice; the first stands in line ${first}`,
  }),
  'unknown-parent-term': ({ name, nearest }: Named): Message => ({
    zh: `within 所指的“${quote(name)}”不是任何词表中的词${nearestZh(nearest)}`,
    en: `no vocabulary has the term “${quote(name)}” that within names${nearestEn(nearest)}`,
  }),

  'pointer-repeated': ({ name, first }: Repeated): Message => ({
    zh: `指针 ${quote(name)} 重复，第 ${first} 行已用`,
    en: `the pointer ${quote(name)} is given twice; the first stands in line ${first}`,
  }),
  'value-inside-value': ({ name, outer }: { name: string; outer: string }): Message => ({
    zh: `${quote(name)} 位于 ${quote(outer)} 之内，而后者本身就是一个值，二者可能互相覆盖`,
    en: `${quote(name)} lies inside ${quote(outer)}, which is a value itself; one may overwrite the other`,
  }),
  'key-repeated': ({ name, first }: Repeated): Message => ({
    zh: `键“${name}”重复，第 ${first} 行已用；只有 part 不同的列才能共用一个键`,
    en: `the key “${name}” is given twice, the first time in line ${first}; only columns of different part share a key`,
  }),
  'bracket-taken': ({ name, first }: Repeated): Message => ({
    zh: `括号内容的键“${quote(name)}”已被第 ${first} 行占用`,
    en: `the key “${quote(name)}” for the words in brackets is already taken in line ${first}`,
  }),

  'empty-label': ({ text }: { text: string }): Message => ({
    zh: `“${quote(text)}”除去空格和标点后没有内容`,
    en: `nothing is left of “${quote(text)}” without its spaces and punctuation`,
  }),
  'label-repeated': ({ name, first }: Repeated): Message => ({
    zh: `标签“${quote(name)}”永远用不到：第 ${first} 行已用它表示别的内容`,
    en: `the label “${quote(name)}” is never reached: in line ${first} it already stands for something else`,
  }),
  'label-alike': ({ name, first }: Repeated): Message => ({
    zh: `标签“${quote(name)}”与第 ${first} 行的只差括号中的字，括号写法不同的表会分不清二者`,
    en: `the label “${quote(name)}” differs from the one in line ${first} in its brackets alone, and forms print those in many ways`,
  }),
  'title-repeated': ({ name, first }: Repeated): Message => ({
    zh: `标题“${quote(name)}”重复，第 ${first} 行已有`,
    en: `the title “${quote(name)}” is given twice; the first stands in line ${first}`,
  }),
  'pattern-placeholder': ({ name }: { name: string }): Message => ({
    zh: `“${quote(name)}”中应当恰有一个 *，表示值的位置`,
    en: `“${quote(name)}” must have exactly one *, where the value stands`,
  }),
  'no-opening-field': (): Message => ({
    zh: '没有带 opens="true" 的 <field>：没有标题行的表将无从识别开头',
    en: 'no <field> has opens="true": where a form without a title line begins cannot be seen',
  }),

  'unknown-check': ({ name, nearest }: Named): Message => ({
    zh: `没有名为“${quote(name)}”的检查规则${nearestZh(nearest)}`,
    en: `there is no check “${quote(name)}”${nearestEn(nearest)}`,
  }),
  'unknown-pointer': ({ name, nearest, parent }: Named & { parent: string }): Message => ({
    zh: `<${parent}> 所用的 ${quote(name)} 不由任何字段、矩阵或表格给出${nearestZh(nearest)}`,
    en: `<${parent}> uses ${quote(name)}, which no field, matrix or table gives${nearestEn(nearest)}`,
  }),

  'grammar-repeated': ({ name, first }: Repeated): Message => ({
    zh: `文法编号“${name}”重复，${first} 已用`,
    en: `the grammar “${name}” is given twice; the first is ${first}`,
  }),
  'title-shared': ({ name, first }: Repeated): Message => ({
    zh: `标题“${quote(name)}”也属于另一份文法（${first}），无法据此判断表的种类`,
    en: `the title “${quote(name)}” belongs to another grammar too (${first}) and cannot tell the forms apart`,
  }),
} as const;

export type ProblemCode = keyof typeof messages;
export type MessageDetails<C extends ProblemCode> = Parameters<(typeof messages)[C]>[0];

/** What an attribute of the format must look like, for `invalid-attribute`. */
export const expectations = {
  pointer: {
    zh: '应为 JSON 指针，如 /funding/total',
    en: 'it must be a JSON Pointer such as /funding/total',
  },
  id: {
    zh: '只能用小写字母、数字和连字符',
    en: 'only small letters, digits and hyphens may stand in it',
  },
  key: {
    zh: '应以字母开头，只能用字母、数字、连字符和下划线',
    en: 'it must be letters, digits, hyphens and underscores, a letter first',
  },
  text: { zh: '不能为空', en: 'it must not be empty' },
} as const satisfies Record<string, Message>;

export const oneOf = (values: readonly string[]): Message => ({
  zh: `只能是 ${values.join('、')} 之一`,
  en: `it must be one of ${values.join(', ')}`,
});
