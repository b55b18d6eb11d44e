import { describe, expect, it } from '@jest/globals';
import { expectations, messages, oneOf } from '../../../src/grammar/xml/messages.ts';

const twice = { name: 'x', first: 7 };
const unknown = { name: 'x', nearest: null };
const mistyped = { name: 'x', nearest: 'y' };

const sentences: readonly (readonly [string, unknown, zh: string, en: string])[] = [
  [
    'too-large',
    { limit: 10 },
    '文件过大：文法文件最多 10 个字符',
    'the file is too large: a grammar has at most 10 characters',
  ],
  [
    'declaration',
    { declaration: '<!DOCTYPE' },
    '不允许出现“<!DOCTYPE”：文法文件不得含有文档类型或实体声明',
    '“<!DOCTYPE” is not allowed: a grammar declares neither a document type nor entities',
  ],
  [
    'truncated',
    undefined,
    '文件不完整：还有元素没有结束',
    'the file is cut short: there are elements that do not end',
  ],
  [
    'unclosed-section',
    { opening: '<!--', closing: '-->' },
    '“<!--”没有用“-->”结束',
    '“<!--” does not end with “-->”',
  ],
  [
    'malformed-xml',
    { detail: 'bad tag' },
    'XML 格式有误（解析器提示：bad tag）',
    'this is not well-formed XML (the parser says: bad tag)',
  ],
  [
    'too-deep',
    { limit: 16 },
    '元素嵌套过深：最多 16 层',
    'elements are nested too deeply: at most 16 levels',
  ],
  [
    'wrong-root',
    { name: 'html' },
    '文件应当只有一个根元素 <grammar>，这里却是 <html>',
    'the file must hold one <grammar> element and nothing beside it; here stands <html>',
  ],
  [
    'bad-reference',
    { reference: '&nbsp;' },
    '“&nbsp;”不能识别：只能用 &amp; &lt; &gt; &quot; &apos; 和数字字符引用',
    '“&nbsp;” stands for nothing: only &amp; &lt; &gt; &quot; &apos; and character numbers do',
  ],
  [
    'unknown-element',
    { ...mistyped, parent: 'field' },
    '<field> 中不能有 <x>，是否想写“y”？',
    '<field> has no element <x>; did you mean “y”?',
  ],
  [
    'repeated-element',
    { ...twice, parent: 'grammar' },
    '<grammar> 中只能有一个 <x>，第 7 行已有',
    '<grammar> has one <x> at most; the first stands in line 7',
  ],
  [
    'missing-element',
    { name: 'label', parent: 'field' },
    '<field> 中至少要有一个 <label>',
    '<field> needs at least one <label>',
  ],
  [
    'stray-text',
    { text: '字', parent: 'fields' },
    '<fields> 中不能直接写文字：“字”',
    '<fields> holds no text of its own: “字”',
  ],
  [
    'unknown-attribute',
    { ...unknown, parent: 'field' },
    '<field> 没有属性“x”',
    '<field> has no attribute “x”',
  ],
  [
    'missing-attribute',
    { name: 'type', parent: 'field' },
    '<field> 缺少属性“type”',
    '<field> lacks the attribute “type”',
  ],
  [
    'invalid-attribute',
    { name: 'opens', parent: 'field', value: 'yes', expected: oneOf(['true', 'false']) },
    '<field> 的属性 opens="yes" 有误：只能是 true、false 之一',
    '<field> cannot have opens="yes": it must be one of true, false',
  ],
  [
    'too-many-cells',
    { limit: 10 },
    '矩阵过大：一份文法的各矩阵合计最多 10 格',
    'the matrices are too large: those of a grammar have at most 10 cells together',
  ],
  [
    'unknown-value-type',
    mistyped,
    '没有名为“x”的值类型，是否想写“y”？',
    'there is no value type “x”; did you mean “y”?',
  ],
  [
    'term-without-vocabulary',
    undefined,
    '类型为 term 的值必须用属性 vocabulary 指明词表',
    'a value of type term must name its vocabulary',
  ],
  ['unknown-vocabulary', unknown, '没有编号为“x”的词表', 'there is no vocabulary “x”'],
  [
    'vocabulary-repeated',
    twice,
    '词表编号“x”重复，第 7 行已用',
    'the vocabulary “x” is given twice; the first stands in line 7',
  ],
  [
    'vocabulary-unused',
    { name: 'x' },
    '词表“x”没有被任何值使用',
    'no value uses the vocabulary “x”',
  ],
  [
    'term-repeated',
    twice,
    '同一词表中“x”重复，第 7 行已有',
    'the vocabulary names “x” twice; the first stands in line 7',
  ],
  [
    'unknown-parent-term',
    unknown,
    'within 所指的“x”不是任何词表中的词',
    'no vocabulary has the term “x” that within names',
  ],
  [
    'pointer-repeated',
    { name: '/x', first: 7 },
    '指针 /x 重复，第 7 行已用',
    'the pointer /x is given twice; the first stands in line 7',
  ],
  [
    'value-inside-value',
    { name: '/x/y', outer: '/x' },
    '/x/y 位于 /x 之内，而后者本身就是一个值，二者可能互相覆盖',
    '/x/y lies inside /x, which is a value itself; one may overwrite the other',
  ],
  [
    'key-repeated',
    twice,
    '键“x”重复，第 7 行已用；只有 part 不同的列才能共用一个键',
    'the key “x” is given twice, the first time in line 7; only columns of different part share a key',
  ],
  [
    'bracket-taken',
    twice,
    '括号内容的键“x”已被第 7 行占用',
    'the key “x” for the words in brackets is already taken in line 7',
  ],
  [
    'empty-label',
    { text: '：' },
    '“：”除去空格和标点后没有内容',
    'nothing is left of “：” without its spaces and punctuation',
  ],
  [
    'label-repeated',
    twice,
    '标签“x”永远用不到：第 7 行已用它表示别的内容',
    'the label “x” is never reached: in line 7 it already stands for something else',
  ],
  [
    'label-alike',
    twice,
    '标签“x”与第 7 行的只差括号中的字，括号写法不同的表会分不清二者',
    'the label “x” differs from the one in line 7 in its brackets alone, and forms print those in many ways',
  ],
  [
    'title-repeated',
    twice,
    '标题“x”重复，第 7 行已有',
    'the title “x” is given twice; the first stands in line 7',
  ],
  [
    'pattern-placeholder',
    { name: '年度' },
    '“年度”中应当恰有一个 *，表示值的位置',
    '“年度” must have exactly one *, where the value stands',
  ],
  [
    'no-opening-field',
    undefined,
    '没有带 opens="true" 的 <field>：没有标题行的表将无从识别开头',
    'no <field> has opens="true": where a form without a title line begins cannot be seen',
  ],
  [
    'unknown-check',
    mistyped,
    '没有名为“x”的检查规则，是否想写“y”？',
    'there is no check “x”; did you mean “y”?',
  ],
  [
    'unknown-pointer',
    { name: '/x', nearest: null, parent: 'sum' },
    '<sum> 所用的 /x 不由任何字段、矩阵或表格给出',
    '<sum> uses /x, which no field, matrix or table gives',
  ],
  [
    'grammar-repeated',
    { name: 'x', first: 'a.xml:2' },
    '文法编号“x”重复，a.xml:2 已用',
    'the grammar “x” is given twice; the first is a.xml:2',
  ],
  [
    'title-shared',
    { name: 'x', first: 'a.xml:4' },
    '标题“x”也属于另一份文法（a.xml:4），无法据此判断表的种类',
    'the title “x” belongs to another grammar too (a.xml:4) and cannot tell the forms apart',
  ],
];

describe('messages about grammar files', () => {
  it.each(sentences)('says %s in Chinese and in English', (code, details, zh, en) => {
    const sentence = (messages as Record<string, (details: unknown) => unknown>)[code];
    expect(sentence?.(details)).toEqual({ zh, en });
  });

  it('are all tested', () => {
    expect(sentences.map(([code]) => code).toSorted()).toEqual(Object.keys(messages).toSorted());
  });

  it('say what an attribute must look like', () => {
    expect(expectations).toEqual({
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
    });
  });

  it('shorten what they quote', () => {
    const { en } = messages['unknown-check']({ name: 'x'.repeat(61), nearest: null });
    expect(en).toBe(`there is no check “${'x'.repeat(60)}…”`);
  });
});
