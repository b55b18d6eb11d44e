import { expect } from '@jest/globals';
import { isLeft } from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import type { Catalog } from '../../../src/grammar/xml/catalog.ts';
import { checkGrammar } from '../../../src/grammar/xml/check-grammar.ts';
import type { GrammarProblem } from '../../../src/grammar/xml/problem.ts';
import { type LocatedGrammar, readGrammar } from '../../../src/grammar/xml/read-grammar.ts';

/** A grammar without mistakes. Tests count its lines, so it keeps its shape. */
export const sample = `<?xml version="1.0" encoding="UTF-8"?>
<grammar id="sample" version="1" name="样表">
  <titles>
    <title>样表</title>
    <title>样表（试行）</title>
  </titles>
  <headings>
    <heading pointer="/year" type="year" required="true"><pattern>*年度</pattern></heading>
    <heading pointer="/unit" type="money-unit"><pattern>单位*</pattern></heading>
  </headings>
  <fields>
    <field pointer="/project/name" type="text" required="true" opens="true">
      <label>项目名称</label>
    </field>
    <field pointer="/project/department" type="name-code">
      <label>主管部门</label>
      <label>主管部门及代码</label>
    </field>
    <group>
      <label>资金</label>
    </group>
    <field pointer="/funding/carryover" type="amount" optional="true">
      <label>上年结转</label>
    </field>
  </fields>
  <matrix pointer="/funding">
    <label>资金</label>
    <row key="total" required="true">
      <label>总额</label>
    </row>
    <row key="fiscal" optional="true">
      <label>其中：财政拨款</label>
    </row>
    <column key="budget" type="amount">
      <label>预算数</label>
    </column>
    <column key="spent" type="amount">
      <label>执行数</label>
    </column>
  </matrix>
  <table pointer="/indicators">
    <label>指标</label>
    <column key="level1" type="term" vocabulary="level1" carry="true">
      <label>一级指标</label>
    </column>
    <column key="level2" type="term" vocabulary="level2" bracket="requirement">
      <label>二级指标</label>
    </column>
    <column key="target" type="target" required="true">
      <label>指标值</label>
    </column>
    <column key="target" type="target" part="comparator">
      <label>指标性质</label>
    </column>
    <column key="target" type="target" part="unit">
      <label>度量单位</label>
    </column>
  </table>
  <vocabulary id="level1">
    <term name="产出指标"><synonym>产出</synonym></term>
  </vocabulary>
  <vocabulary id="level2">
    <term name="数量指标" within="产出指标">
      <synonym>数量</synonym>
    </term>
    <term name="质量指标" within="产出指标"/>
  </vocabulary>
  <checks>
    <sum total="/funding/total/budget" parts="/funding/fiscal/budget /funding/carryover"/>
    <seen at="/indicators/*/target" severity="note"/>
  </checks>
</grammar>
`;

const pointerList = z.string();
const sum = z.strictObject({ total: pointerList, parts: pointerList });
const seen = z.strictObject({ at: z.string().startsWith('/') });

/** What the sample's checks and values may be. */
export const catalog: Catalog = {
  valueTypes: new Set(['text', 'year', 'money-unit', 'name-code', 'amount', 'term', 'target']),
  checkRules: new Map([
    [
      'sum',
      {
        attributes: sum,
        pointers: ({ total, parts }: z.infer<typeof sum>) => [total, ...parts.split(' ')],
      },
    ],
    ['seen', { attributes: seen, pointers: ({ at }: z.infer<typeof seen>) => [at] }],
  ]),
};

/** The sample with some of its text replaced; each must be there. */
export const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((xml, [from, to]) => {
    expect(xml).toContain(from);
    return xml.replace(from, () => to);
  }, sample);

export const read = (xml: string, file = 'sample.xml'): LocatedGrammar => {
  const result = readGrammar(file, xml);
  if (isLeft(result)) throw new Error(result.left.map(({ message }) => message.en).join('\n'));
  return result.right;
};

const brief = ({ line, code, message }: GrammarProblem): string => `${line} ${code}: ${message.en}`;

/** Problems of reading, as `line code: sentence`. */
export const readingProblems = (xml: string): readonly string[] => {
  const result = readGrammar('sample.xml', xml);
  return isLeft(result) ? result.left.map(brief) : [];
};

/** Problems of what a well-formed grammar says. */
export const problems = (xml: string): readonly string[] =>
  checkGrammar(read(xml), catalog).map(brief);

/** Their lines and codes alone. */
export const codes = (found: readonly string[]): readonly string[] =>
  found.map((text) => text.slice(0, text.indexOf(':')));
