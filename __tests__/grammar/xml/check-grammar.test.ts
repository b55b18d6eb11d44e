import { describe, expect, it } from '@jest/globals';
import { checkGrammar } from '../../../src/grammar/xml/check-grammar.ts';
import { catalog, changed, codes, problems, read, sample } from './sample.ts';

describe('checkGrammar', () => {
  it('has nothing to say about a grammar without mistakes', () => {
    expect(problems(sample)).toEqual([]);
  });

  it('reports everything at once in the order of the file, with file, both languages and severity', () => {
    const xml = changed(
      ['<title>样表（试行）', '<title>样 表'],
      [' opens="true"', ''],
      ['type="year"', 'type="yaer"'],
    );
    expect(checkGrammar(read(xml, 'a/b.xml'), catalog)).toEqual([
      {
        file: 'a/b.xml',
        line: 2,
        code: 'no-opening-field',
        severity: 'warning',
        message: {
          zh: '没有带 opens="true" 的 <field>：没有标题行的表将无从识别开头',
          en: 'no <field> has opens="true": where a form without a title line begins cannot be seen',
        },
      },
      {
        file: 'a/b.xml',
        line: 5,
        code: 'title-repeated',
        severity: 'error',
        message: {
          zh: '标题“样 表”重复，第 4 行已有',
          en: 'the title “样 表” is given twice; the first stands in line 4',
        },
      },
      {
        file: 'a/b.xml',
        line: 8,
        code: 'unknown-value-type',
        severity: 'error',
        message: {
          zh: '没有名为“yaer”的值类型，是否想写“year”？',
          en: 'there is no value type “yaer”; did you mean “year”?',
        },
      },
    ]);
  });
});

describe('checkGrammar, of value types and vocabularies', () => {
  it.each([
    ['pointer="/unit" type="money-unit"', 'pointer="/unit" type="money"', 9],
    ['pointer="/project/name" type="text"', 'pointer="/project/name" type="txet"', 12],
    ['key="spent" type="amount"', 'key="spent" type="amuont"', 37],
    ['type="target" part="unit"', 'type="tarket" part="unit"', 55],
  ])('finds the unknown value type of %s as %s', (from, to, line) => {
    expect(codes(problems(changed([from, to])))).toEqual([`${line} unknown-value-type`]);
  });

  it('wants a term to name its vocabulary', () => {
    expect(problems(changed([' vocabulary="level1"', '']))).toEqual([
      '43 term-without-vocabulary: a value of type term must name its vocabulary',
      '59 vocabulary-unused: no value uses the vocabulary “level1”',
    ]);
  });

  it('finds the vocabulary that is named wrongly, and the one that is not used therefore', () => {
    expect(problems(changed(['vocabulary="level2"', 'vocabulary="level3"']))).toEqual([
      '46 unknown-vocabulary: there is no vocabulary “level3”; did you mean “level1”?',
      '62 vocabulary-unused: no value uses the vocabulary “level2”',
    ]);
  });

  it('finds two vocabularies of one name', () => {
    const xml = changed([
      '  <checks>',
      '<vocabulary id="level1"><term name="效益指标"/></vocabulary>\n  <checks>',
    ]);
    expect(problems(xml)).toEqual([
      '68 vocabulary-repeated: the vocabulary “level1” is given twice; the first stands in line 59',
    ]);
  });

  it.each([
    ['a name twice', '"质量指标" within', '"数量 指标" within', 66, '数量 指标', 63],
    ['a name that is a synonym', '"质量指标" within', '"数量" within', 66, '数量', 64],
    ['a synonym of its own term', '<synonym>数量<', '<synonym>数量指标<', 64, '数量指标', 63],
  ])('finds %s in one vocabulary', (_, from, to, line, name, first) => {
    expect(problems(changed([from, to]))).toEqual([
      `${line} term-repeated: the vocabulary names “${name}” twice; the first stands in line ${first}`,
    ]);
  });

  it('allows two vocabularies to have a word in common', () => {
    expect(problems(changed(['<synonym>产出<', '<synonym>数量<']))).toEqual([]);
  });

  it('finds a parent term that no vocabulary has', () => {
    const xml = changed(['"质量指标" within="产出指标"', '"质量指标" within="产出"']);
    expect(problems(xml)).toEqual([
      '66 unknown-parent-term: no vocabulary has the term “产出” that within names; did you mean “产出指标”?',
    ]);
  });
});

describe('checkGrammar, of pointers and keys', () => {
  it('finds two fields with one pointer', () => {
    const xml = changed(
      ['pointer="/funding/carryover"', 'pointer="/project/name"'],
      [' /funding/carryover"/>', '"/>'],
    );
    expect(problems(xml)).toEqual([
      '22 pointer-repeated: the pointer /project/name is given twice; the first stands in line 12',
    ]);
  });

  it('finds two headings with one pointer', () => {
    expect(codes(problems(changed(['pointer="/unit"', 'pointer="/year"'])))).toEqual([
      '9 pointer-repeated',
    ]);
  });

  it('allows a heading and a field to give the same', () => {
    expect(problems(changed(['pointer="/unit"', 'pointer="/project/name"']))).toEqual([]);
  });

  it('finds a field with the pointer of a matrix cell', () => {
    const xml = changed(['pointer="/project/name"', 'pointer="/funding/total/spent"']);
    expect(problems(xml)).toEqual([
      '37 pointer-repeated: the pointer /funding/total/spent is given twice; the first stands in line 12',
    ]);
  });

  it('finds a field with the pointer of a matrix cell where the matrix has no rows', () => {
    const xml = changed([
      '  <table',
      '<matrix pointer="/project"><column key="name" type="text"><label>名</label></column></matrix>\n<table',
    ]);
    expect(codes(problems(xml))).toEqual(['41 pointer-repeated']);
  });

  it('finds two tables with one pointer', () => {
    const xml = changed([
      '  <vocabulary id="level1"',
      '<table pointer="/indicators"><column key="k" type="text"><label>列</label></column></table>\n  <vocabulary id="level1"',
    ]);
    expect(codes(problems(xml))).toEqual(['59 pointer-repeated']);
  });

  it('says once for each column that two matrices overlap', () => {
    const matrix = sample.slice(sample.indexOf('  <matrix'), sample.indexOf('  <table'));
    const other = matrix
      .replace('<label>总额', '<label>总额度')
      .replace('<label>其中：财政拨款', '<label>财政拨款');
    expect(codes(problems(changed(['  <table', `${other}  <table`])))).toEqual([
      '49 pointer-repeated',
      '52 pointer-repeated',
    ]);
  });

  it('warns of a value inside another value', () => {
    const xml = changed([
      '<group>',
      '<field pointer="/project/department/code" type="text"><label>代码</label></field><group>',
    ]);
    expect(problems(xml)).toEqual([
      '19 value-inside-value: /project/department/code lies inside /project/department, which is a value itself; one may overwrite the other',
    ]);
    expect(checkGrammar(read(xml), catalog)[0]?.severity).toBe('warning');
  });

  it('warns once of columns that share a key, at the first of them', () => {
    const found = problems(changed(['pointer="/unit"', 'pointer="/indicators"']));
    expect(codes(found)).toEqual([
      '43 value-inside-value',
      '46 value-inside-value',
      '49 value-inside-value',
    ]);
  });

  it('does not take a pointer that begins alike for one inside another', () => {
    const xml = changed([
      '<group>',
      '<field pointer="/project/names" type="text"><label>代码</label></field><group>',
    ]);
    expect(problems(xml)).toEqual([]);
  });

  it('finds two rows with one key', () => {
    const xml = changed(['key="fiscal"', 'key="total"'], ['/funding/fiscal/budget ', '']);
    expect(problems(xml)).toContain(
      '31 key-repeated: the key “total” is given twice, the first time in line 28; only columns of different part share a key',
    );
  });

  it('finds two columns with one key', () => {
    expect(problems(changed(['key="spent"', 'key="budget"']))).toEqual([
      '37 key-repeated: the key “budget” is given twice, the first time in line 34; only columns of different part share a key',
    ]);
  });

  it('lets columns share a key as different parts, one of them without part', () => {
    expect(codes(problems(changed([' part="comparator"', ''])))).toEqual(['52 key-repeated']);
    expect(codes(problems(changed(['part="unit"', 'part="comparator"'])))).toEqual([
      '55 key-repeated',
    ]);
    expect(problems(changed(['part="comparator"', 'part="value"']))).toEqual([]);
  });

  it.each(['level1', 'level2', 'target'])(
    'finds that the bracket key %s belongs to a column',
    (key) => {
      const [found] = problems(changed(['bracket="requirement"', `bracket="${key}"`]));
      expect(found).toMatch(
        new RegExp(
          `^46 bracket-taken: the key “${key}” for the words in brackets is already taken`,
        ),
      );
    },
  );

  it('finds that the bracket key of one column is that of another', () => {
    const xml = changed(['vocabulary="level1"', 'vocabulary="level1" bracket="requirement"']);
    expect(codes(problems(xml))).toEqual(['46 bracket-taken']);
  });

  it('lets parts of one value have their bracket key in common', () => {
    const xml = changed(
      ['part="comparator"', 'part="comparator" bracket="nature"'],
      ['part="unit"', 'part="unit" bracket="nature"'],
    );
    expect(problems(xml)).toEqual([]);
  });

  it('finds that the bracket key of a field is another field beside it', () => {
    const xml = changed(['type="name-code"', 'type="name-code" bracket="name"']);
    expect(problems(xml)).toEqual([
      '15 bracket-taken: the key “/project/name” for the words in brackets is already taken in line 12',
    ]);
    expect(problems(changed(['type="name-code"', 'type="name-code" bracket="note"']))).toEqual([]);
  });

  it('finds that two fields put their brackets in one key', () => {
    const xml = changed(
      ['type="text" required', 'type="text" bracket="note" required'],
      ['type="name-code"', 'type="name-code" bracket="note"'],
    );
    expect(codes(problems(xml))).toEqual(['15 bracket-taken']);
  });
});

describe('checkGrammar, of labels, titles and patterns', () => {
  it.each([
    ['a field and another field', '<label>上年结转', '<label>项目 名称：', 23, 13],
    [
      'a field and a group',
      '<label>资金</label>\n    </group>',
      '<label>主管部门</label></group>',
      20,
      16,
    ],
    ['a field and a row', '<label>总额', '<label>上年结转', 29, 23],
    ['two rows', '<label>其中：财政拨款', '<label>总额', 32, 29],
    ['two columns of a matrix', '<label>执行数', '<label>预算数', 38, 35],
    ['two columns of a table', '<label>指标性质', '<label>指标值', 53, 50],
  ])('finds a label that stands for %s', (_, from, to, line, first) => {
    const found = problems(changed([from, to]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${line} label-repeated: .* in line ${first} `));
  });

  it('allows a table to have the column labels of a matrix, and a matrix the label of a group', () => {
    expect(problems(changed(['<label>度量单位', '<label>预算数']))).toEqual([]);
  });

  it('allows a label to be given twice for the same, and a group to be given twice', () => {
    const xml = changed(
      ['<label>主管部门及代码', '<label>主管部门（及代码）'],
      ['<label>资金</label>\n    </group>', '<label>资金</label><label>资金</label></group>'],
    );
    expect(problems(xml)).toEqual([]);
  });

  it('warns of labels that differ in their brackets alone', () => {
    const xml = changed(
      ['<label>预算数', '<label>数（预算）'],
      ['<label>执行数', '<label>数（执行）'],
    );
    expect(problems(xml)).toEqual([
      '38 label-alike: the label “数（执行）” differs from the one in line 35 in its brackets alone, and forms print those in many ways',
    ]);
    expect(checkGrammar(read(xml), catalog)[0]?.severity).toBe('warning');
  });

  it.each([
    ['<label>总额', 29],
    ['<label>指标<', 42],
    ['<title>样表（', 5],
    ['<label>指标值', 50],
    ['<synonym>数量', 64],
    ['<pattern>*年度', 8],
  ])('finds that nothing is left of %s after folding', (from, line) => {
    const element = from.slice(0, from.indexOf('>') + 1);
    const rest = from.endsWith('<') ? '<' : from.endsWith('（') ? '</title><title>另' : '';
    const text = element === '<pattern>' ? '*' : ' ：';
    const found = problems(changed([from, `${element}${text}${rest}`]));
    expect(codes(found)).toEqual([`${line} empty-label`]);
  });

  it('does not call what is empty a repetition of what is empty', () => {
    const labels = changed(['<label>总额', '<label>：'], ['<label>其中：财政拨款', '<label>。']);
    expect(codes(problems(labels))).toEqual(['29 empty-label', '32 empty-label']);
    const terms = changed(['"质量指标"', '"。"'], ['<synonym>数量', '<synonym>：']);
    expect(codes(problems(terms))).toEqual(['64 empty-label', '66 empty-label']);
  });

  it('finds an empty label and an empty term', () => {
    expect(codes(problems(changed(['<label>总额', '<label>'])))).toEqual(['29 empty-label']);
    expect(codes(problems(changed(['"质量指标"', '"。"'])))).toEqual(['66 empty-label']);
  });

  it.each(['年度', '*年*度', '**年度'])(
    'wants one place for the value in a pattern, not %s',
    (pattern) => {
      expect(problems(changed(['*年度', pattern]))).toEqual([
        `8 pattern-placeholder: “${pattern}” must have exactly one *, where the value stands`,
      ]);
    },
  );

  it('finds a pattern of two headings', () => {
    expect(codes(problems(changed(['单位*', '* 年度：'])))).toEqual(['9 label-repeated']);
    expect(problems(changed(['单位*', '年度*']))).toEqual([]);
  });
});

describe('checkGrammar, of checks', () => {
  it('finds an unknown check', () => {
    expect(problems(changed(['<seen', '<sean']))).toEqual([
      '70 unknown-check: there is no check “sean”; did you mean “seen”?',
    ]);
  });

  it('finds an attribute that the check does not take, and one that it lacks', () => {
    expect(problems(changed(['parts=', 'part=']))).toEqual([
      '69 missing-attribute: <sum> lacks the attribute “parts”',
      '69 unknown-attribute: <sum> has no attribute “part”; did you mean “parts”?',
    ]);
  });

  it('passes on what the check says about a value', () => {
    expect(problems(changed(['at="/', 'at="']))).toEqual([
      '70 invalid-attribute: <seen> cannot have at="indicators/*/target": Invalid string: must start with "/"',
    ]);
  });

  it.each([
    '/funding/fiscal',
    '/funding/total/budgets',
    '/indicators/*/targets',
    '/indicators/0/target',
    '/project',
    '/project/names',
    'year',
    '',
    `/project/name${'/a'.repeat(16)}`,
  ])('finds that no part gives %s', (pointer) => {
    const rest = pointer === '/funding/fiscal' ? '/x' : '';
    const found = problems(
      changed(['at="/indicators/*/target"', `at="/${pointer.slice(1)}${rest}"`]),
    );
    expect(codes(found)).toEqual(['70 unknown-pointer']);
  });

  it('suggests the pointer that was meant', () => {
    expect(problems(changed(['/funding/fiscal/budget ', '/funding/fical/budget ']))).toEqual([
      '69 unknown-pointer: <sum> uses /funding/fical/budget, which no field, matrix or table gives; did you mean “/funding/fiscal/budget”?',
    ]);
  });

  it.each([
    ['a heading', '/year'],
    ['a field', '/project/name'],
    ['a component of a value', '/project/department/code'],
    ['a component of a value in a table', '/indicators/*/target/unit'],
    ['a column', '/indicators/*/level2'],
    ['the words in brackets', '/indicators/*/requirement'],
    ['a table', '/indicators'],
    ['the rows of a table', '/indicators/*'],
    ['a matrix', '/funding'],
    ['a row of a matrix', '/funding/total'],
    ['a cell of a matrix', '/funding/total/spent'],
  ])('lets a check look at %s', (_, pointer) => {
    expect(problems(changed(['at="/indicators/*/target"', `at="${pointer}"`]))).toEqual([]);
  });

  it('lets a check look at the brackets of a field', () => {
    const xml = changed(
      ['type="name-code"', 'type="name-code" bracket="note"'],
      ['at="/indicators/*/target"', 'at="/project/note"'],
    );
    expect(problems(xml)).toEqual([]);
  });
});
