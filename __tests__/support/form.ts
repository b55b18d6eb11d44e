import { isLeft } from 'fp-ts/lib/Either.js';
import { type CheckedForm, checkForm, type Others } from '../../src/check/check-form.ts';
import { Phrases } from '../../src/check/phrases.ts';
import type { Finding } from '../../src/check/rule.ts';
import { checkRules } from '../../src/check/rules/registry.ts';
import { Tally } from '../../src/check/tally.ts';
import { findForms } from '../../src/form/find-forms.ts';
import { type CompiledGrammar, compileGrammar } from '../../src/grammar/compile.ts';
import { matchForm } from '../../src/grammar/match/match-form.ts';
import { readGrammar } from '../../src/grammar/xml/read-grammar.ts';
import type { FormBlock } from '../../src/model/form.ts';
import type { Grammar } from '../../src/model/grammar.ts';
import type { CellBorders, Grid } from '../../src/model/grid.ts';
import type { FormMatch } from '../../src/model/match.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { RecordDraft } from '../../src/model/record.ts';
import { matchToRecord } from '../../src/record/assemble.ts';
import { gridOf } from './grid.ts';

/** The grammar that the XML of a test describes. */
export const grammarOf = (xml: string): Grammar => {
  const read = readGrammar('test.xml', xml);
  if (isLeft(read)) throw new Error(read.left.map(({ message }) => message.en).join('\n'));
  return read.right.grammar;
};

const plan = (checks: string): string => `<grammar id="plan" version="1" name="计划">
  <titles><title>工作计划资金表</title></titles>
  <headings>
    <heading pointer="/year" type="year"><pattern>*年度</pattern></heading>
    <heading pointer="/unit" type="money-unit"><pattern>单位*</pattern></heading>
  </headings>
  <fields>
    <field pointer="/name" type="text" required="true" opens="true"><label>工作名称</label></field>
    <field pointer="/owner" type="name-code"><label>承办部门及代码</label></field>
    <field pointer="/period" type="period"><label>工作期</label></field>
    <group><label>工作资金</label></group>
    <field pointer="/money/total" type="amount"><label>资金总计</label></field>
    <field pointer="/money/own" type="amount"><label>自有资金</label></field>
    <field pointer="/money/lent" type="amount" optional="true"><label>借入资金</label></field>
    <field pointer="/aim" type="text"><label>工作目的</label></field>
  </fields>
  <matrix pointer="/spent">
    <row key="whole" required="true"><label>全部支出</label></row>
    <row key="part"><label>其中支出</label></row>
    <column key="planned" type="amount"><label>计划数</label></column>
    <column key="real" type="amount"><label>实际数</label></column>
    <column key="rate" type="percentage"><label>完成率</label></column>
  </matrix>
  <matrix pointer="/points">
    <row key="sum"><label>得分合计</label></row>
    <column key="points" type="number"><label>分数</label></column>
  </matrix>
  <table pointer="/tasks">
    <label>任务表</label>
    <column key="kind" type="term" vocabulary="kind" carry="true" required="true"><label>任务大类</label></column>
    <column key="sort" type="term" vocabulary="sort" bracket="note" carry="true"><label>任务小类</label></column>
    <column key="task" type="text" required="true"><label>任务内容</label></column>
    <column key="goal" type="target" part="comparator" vocabulary="nature"><label>比较方式</label></column>
    <column key="goal" type="target" required="true"><label>任务指标</label></column>
    <column key="goal" type="target" part="unit"><label>指标量纲</label></column>
    <column key="points" type="number" optional="true"><label>分数</label></column>
  </table>
  <vocabulary id="kind"><term name="建设任务"><synonym>建设</synonym></term><term name="管理任务"/><term name="监督任务"/></vocabulary>
  <vocabulary id="sort">
    <term name="数量任务" within="建设任务"/>
    <term name="成本任务" within="建设任务"/>
    <term name="效果任务" within="管理任务"/>
    <term name="检查任务" within="监督任务"/>
  </vocabulary>
  <vocabulary id="nature"><term name="定性"/></vocabulary>
  <vocabulary id="note"><term name="必填"/><term name="选填"/></vocabulary>
  <checks>${checks}</checks>
</grammar>`;

/** A small form type with one of everything: the tests' own, far from the shipped ones. */
export const planGrammar = (checks = ''): CompiledGrammar =>
  compileGrammar(grammarOf(plan(checks)));

/** The first lines of a plan, up to its money. */
export const planTop = `工作计划资金表
（2024年度）
单位：万元
工作名称\t\t修桥\t`;

/** The only form that the text holds. */
export const blockOf = (grammar: CompiledGrammar, text: string, borders?: CellBorders): FormBlock =>
  blockIn(grammar, gridOf(text, borders));

export const blockIn = (grammar: CompiledGrammar, grid: Grid): FormBlock => {
  const [block, ...more] = findForms([grammar], [grid]).blocks;
  if (!block || more.length > 0) throw new Error('not one form');
  return block;
};

export const matchOf = (grammar: CompiledGrammar, text: string): Outcome<FormMatch> =>
  matchForm(grammar, blockOf(grammar, text));

/** The raw texts of a form by their pointers. */
export const rawsOf = (match: FormMatch): Readonly<Record<string, string>> =>
  Object.fromEntries(match.values.map(({ pointer, raw }) => [pointer, raw]));

export const draftOf = (grammar: CompiledGrammar, text: string): RecordDraft =>
  matchToRecord(matchOf(grammar, text).value);

/** What the document says besides a form that stands alone in it. */
export const alone = (draft: RecordDraft): Others => ({
  tally: new Tally([draft]),
  phrases: new Phrases([draft]),
});

/** The form after all checks, alone in its document. */
export const checkedOf = (grammar: CompiledGrammar, text: string): CheckedForm => {
  const { value, doubts } = matchOf(grammar, text);
  const draft = matchToRecord(value);
  return checkForm(draft, doubts, alone(draft));
};

/** What one rule says of the first of these forms. */
export const findingsOf = (
  rule: string,
  attributes: Readonly<Record<string, string>>,
  forms: readonly RecordDraft[],
  severity?: 'note' | 'confirm',
): readonly Finding[] => {
  const [form] = forms;
  const kind = checkRules.get(rule);
  if (!form || !kind) throw new Error(`no form or no rule ${rule}`);
  return kind.run({ ...attributes }, { form, tally: new Tally(forms), severity });
};

export const agreementsIn = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((finding) => (finding.is === 'agreement' ? finding.pointers : []));

export const doubtsIn = (findings: readonly Finding[]) =>
  findings.flatMap((finding) => (finding.is === 'doubt' ? [finding.doubt] : []));
