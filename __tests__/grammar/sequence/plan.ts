import { type CompiledGrammar, compileGrammar } from '../../../src/grammar/compile.ts';
import { reflowSequence } from '../../../src/grammar/sequence/reflow-sequence.ts';
import type { FormBlock } from '../../../src/model/form.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { blockOf, grammarOf } from '../../support/form.ts';

/** A form type with fields, a matrix, and a table of one text and one value beside its terms. */
export const grammar: CompiledGrammar = compileGrammar(
  grammarOf(`<grammar id="plan" version="1" name="计划">
  <titles><title>工作计划资金表</title></titles>
  <headings>
    <heading pointer="/year" type="year"><pattern>*年度</pattern></heading>
  </headings>
  <fields>
    <field pointer="/name" type="text" required="true" opens="true"><label>工作名称</label></field>
    <field pointer="/owner" type="text"><label>承办部门</label></field>
    <group><label>工作资金</label></group>
    <field pointer="/money/total" type="amount"><label>资金总计</label></field>
    <field pointer="/money/own" type="amount"><label>自有资金</label></field>
    <field pointer="/aim" type="text"><label>工作目的</label></field>
  </fields>
  <matrix pointer="/spent">
    <row key="whole"><label>全部支出</label></row>
    <column key="planned" type="amount"><label>计划数</label></column>
    <column key="real" type="amount"><label>实际数</label></column>
  </matrix>
  <table pointer="/tasks">
    <label>任务表</label>
    <column key="kind" type="term" vocabulary="kind" carry="true" required="true"><label>任务大类</label></column>
    <column key="sort" type="term" vocabulary="sort" carry="true" required="true"><label>任务小类</label></column>
    <column key="task" type="text" required="true"><label>任务内容</label></column>
    <column key="goal" type="target" required="true"><label>任务指标</label></column>
  </table>
  <vocabulary id="kind"><term name="建设任务"/><term name="管理任务"/></vocabulary>
  <vocabulary id="sort">
    <term name="数量任务" within="建设任务"/>
    <term name="成本任务" within="建设任务"/>
    <term name="时间任务" within="建设任务"/>
    <term name="效果任务" within="管理任务"/>
  </vocabulary>
</grammar>`),
);

export const top = ['工作计划资金表', '（2024年度）', '工作名称', '修桥', '承办部门', '交通局'];
export const money = ['工作资金', '资金总计', '12', '自有资金', '12', '工作目的', '方便出行'];
export const header = ['任务表', '任务大类', '任务小类', '任务内容', '任务指标'];
export const tasks = [
  '建设任务',
  '数量任务',
  '桥梁座数',
  '3 座',
  '成本任务',
  '每座造价',
  '4 万元',
  '时间任务',
  '完工时间',
  '2024 年底',
];

export const reflow = (...lines: readonly (readonly string[])[]): Outcome<FormBlock> =>
  reflowSequence(grammar, blockOf(grammar, lines.flat().join('\n'), 'sequence'));

/** Rows as their texts with the columns they stand in. */
export const textsOf = ({ value }: Outcome<FormBlock>): readonly string[] =>
  value.rows.map(({ cells }) => cells.map(({ column, text }) => `${column}:${text}`).join(' '));

/** The texts whose division is a question, each with the others offered. */
export const alternativesOf = ({ value }: Outcome<FormBlock>) =>
  Object.fromEntries(
    value.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, alternatives }) =>
        alternatives ? [[text, alternatives.map((other) => other.text)] as const] : [],
      ),
    ),
  );

/** Doubts as code and pointer, or code and text where no field can be named. */
export const doubtsOf = ({ doubts }: Outcome<FormBlock>): readonly string[] =>
  doubts.map(({ code, pointer, raw }) => `${code} ${pointer ?? raw}`);
