import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readGrammar } from '../../../src/grammar/xml/read-grammar.ts';
import { changed, codes, read, readingProblems, sample } from './sample.ts';

describe('readGrammar, of a file without mistakes', () => {
  const { grammar, lines } = read(sample);

  it('reads what the form is called', () => {
    expect(grammar).toMatchObject({ id: 'sample', version: '1', name: '样表', file: 'sample.xml' });
    expect(grammar.titles).toEqual(['样表', '样表（试行）']);
  });

  it('reads headings with their patterns', () => {
    expect(grammar.headings).toStrictEqual([
      { pointer: '/year', type: 'year', required: true, optional: false, patterns: ['*年度'] },
      {
        pointer: '/unit',
        type: 'money-unit',
        required: false,
        optional: false,
        patterns: ['单位*'],
      },
    ]);
  });

  it('reads fields and groups, each in the order of the file', () => {
    const rule = { required: false, optional: false, opens: false };
    expect(grammar.fields).toStrictEqual([
      {
        ...rule,
        pointer: '/project/name',
        type: 'text',
        required: true,
        opens: true,
        labels: ['项目名称'],
      },
      {
        ...rule,
        pointer: '/project/department',
        type: 'name-code',
        labels: ['主管部门', '主管部门及代码'],
      },
      {
        ...rule,
        pointer: '/funding/carryover',
        type: 'amount',
        optional: true,
        labels: ['上年结转'],
      },
    ]);
    expect(grammar.groups).toEqual(['资金']);
  });

  it('reads a matrix with its rows and columns', () => {
    const column = { type: 'amount', required: false, optional: false, carry: false };
    expect(grammar.matrices).toStrictEqual([
      {
        pointer: '/funding',
        labels: ['资金'],
        rows: [
          { key: 'total', required: true, optional: false, labels: ['总额'] },
          { key: 'fiscal', required: false, optional: true, labels: ['其中：财政拨款'] },
        ],
        columns: [
          { ...column, key: 'budget', labels: ['预算数'] },
          { ...column, key: 'spent', labels: ['执行数'] },
        ],
      },
    ]);
  });

  it('reads a table; what is not given is not there', () => {
    const column = { required: false, optional: false, carry: false };
    expect(grammar.tables).toStrictEqual([
      {
        pointer: '/indicators',
        labels: ['指标'],
        columns: [
          {
            ...column,
            key: 'level1',
            type: 'term',
            vocabulary: 'level1',
            carry: true,
            labels: ['一级指标'],
          },
          {
            ...column,
            key: 'level2',
            type: 'term',
            vocabulary: 'level2',
            bracket: 'requirement',
            labels: ['二级指标'],
          },
          { ...column, key: 'target', type: 'target', required: true, labels: ['指标值'] },
          { ...column, key: 'target', type: 'target', part: 'comparator', labels: ['指标性质'] },
          { ...column, key: 'target', type: 'target', part: 'unit', labels: ['度量单位'] },
        ],
      },
    ]);
  });

  it('reads vocabularies', () => {
    expect(grammar.vocabularies).toStrictEqual([
      { id: 'level1', terms: [{ name: '产出指标', synonyms: ['产出'] }] },
      {
        id: 'level2',
        terms: [
          { name: '数量指标', within: '产出指标', synonyms: ['数量'] },
          { name: '质量指标', within: '产出指标', synonyms: [] },
        ],
      },
    ]);
  });

  it('reads checks with their lines; the severity is no attribute of the rule', () => {
    expect(grammar.checks).toStrictEqual([
      {
        rule: 'sum',
        attributes: {
          total: '/funding/total/budget',
          parts: '/funding/fiscal/budget /funding/carryover',
        },
        line: 69,
      },
      { rule: 'seen', attributes: { at: '/indicators/*/target' }, severity: 'note', line: 70 },
    ]);
  });

  it('knows the line of every part', () => {
    const at = (path: string) => lines.get(path);
    expect(at('')).toBe(2);
    expect(at('/titles/1')).toBe(5);
    expect(at('/headings/1/patterns/0')).toBe(9);
    expect(at('/fields/1/labels/1')).toBe(17);
    expect(at('/groups/0')).toBe(20);
    expect(at('/fields/2')).toBe(22);
    expect(at('/matrices/0/rows/1/labels/0')).toBe(32);
    expect(at('/matrices/0/columns/1')).toBe(37);
    expect(at('/tables/0/columns/4')).toBe(55);
    expect(at('/vocabularies/1/terms/0/synonyms/0')).toBe(64);
    expect(at('/checks/1')).toBe(70);
  });
});

describe('readGrammar, of other ways to write the same', () => {
  it('takes the parts in any order, several to a line', () => {
    const { grammar, lines } = read(
      `<grammar version="2" name="n" id="a"><table pointer="/t"><column type="text" key="k"><label>甲</label></column></table>
      <fields><group><label>乙</label><label>丙</label></group><group><label>丁</label></group></fields>
      <titles><title>题</title></titles></grammar>`,
    );
    expect(grammar.tables[0]?.columns[0]?.key).toBe('k');
    expect(grammar.groups).toEqual(['乙', '丙', '丁']);
    expect(grammar.matrices).toEqual([]);
    expect([lines.get('/groups/2'), lines.get('/titles/0')]).toEqual([2, 3]);
  });

  it('reads references, CDATA sections and text around comments', () => {
    const label = 'A&lt;B&#39;s <!-- 注 -->&amp; <![CDATA[<x> &amp;]]>\n  &#x4EBA;';
    const { grammar } = read(
      changed(
        ['<label>项目名称</label>', `<label>${label}</label>`],
        ['"样表"', '"&quot;样&quot;表"'],
      ),
    );
    expect(grammar.fields[0]?.labels).toEqual([`A<B's & <x> &amp; 人`]);
    expect(grammar.name).toBe('"样"表');
  });

  it('passes over comments and processing instructions anywhere', () => {
    const { grammar } = read(
      changed(
        ['<titles>', '<!-- <title>假</title> --><?editor fold="1"?><titles><?x?>'],
        ['</grammar>', '</grammar><!-- 完 -->'],
      ),
    );
    expect(grammar.titles).toEqual(['样表', '样表（试行）']);
  });

  it('passes over a byte order mark, and counts lines as before', () => {
    expect(read(`\ufeff${sample}`)).toEqual(read(sample));
  });

  it('counts lines the same with Windows line ends', () => {
    expect(read(sample.replaceAll('\n', '\r\n'))).toEqual(read(sample));
  });

  it('does not mind which encoding the text says it once had', () => {
    expect(read(changed(['UTF-8', 'GB18030']))).toEqual(read(sample));
  });

  it('reads any label that was escaped', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(text, (label) => {
        const escaped = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const { grammar } = read(changed(['项目名称', escaped]));
        expect(grammar.fields[0]?.labels).toEqual([label.replace(/ +/g, ' ').trim()]);
      }),
    );
  });
});

describe('readGrammar, of elements and attributes that are wrong', () => {
  it('names an unknown element, its line, and the nearest known one', () => {
    const xml = changed(['<label>主管部门</label>', '<lable>主管部门</lable>']);
    expect(readingProblems(xml)).toEqual([
      '16 unknown-element: <field> has no element <lable>; did you mean “label”?',
    ]);
  });

  it('names an unknown attribute, its line, and the nearest known one', () => {
    const xml = changed(['key="fiscal" optional', 'key="fiscal" optoinal']);
    expect(readingProblems(xml)).toEqual([
      '31 unknown-attribute: <row> has no attribute “optoinal”; did you mean “optional”?',
    ]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'xmlns'])(
    'takes %s for the unknown attribute that it is',
    (name) => {
      const xml = changed(['<row key="total"', `<row ${name}="x" key="total"`]);
      expect(readingProblems(xml)).toEqual([
        `28 unknown-attribute: <row> has no attribute “${name}”`,
      ]);
    },
  );

  it.each(['toString', 'hasOwnProperty', 'toLocaleString'])(
    'refuses an element named %s',
    (name) => {
      const xml = changed(['<group>', `<${name}/><group>`]);
      expect(readingProblems(xml)).toEqual([
        `19 unknown-element: <fields> has no element <${name}>`,
      ]);
    },
  );

  it.each(['constructor', '__proto__', 'prototype'])(
    'refuses an element named %s, which the parser does not read',
    (name) => {
      const xml = changed(['<group>', `<${name}/><group>`]);
      expect(codes(readingProblems(xml))).toEqual(['19 malformed-xml']);
    },
  );

  it('names a missing attribute', () => {
    expect(readingProblems(changed(['<column key="spent" ', '<column ']))).toEqual([
      '37 missing-attribute: <column> lacks the attribute “key”',
    ]);
  });

  it.each([
    ['pointer="/year"', 'pointer="year"', 8, 'it must be a JSON Pointer such as /funding/total'],
    ['pointer="/year"', 'pointer="/a~b"', 8, 'it must be a JSON Pointer such as /funding/total'],
    [
      'pointer="/year"',
      'pointer="/__proto__/x"',
      8,
      'it must be a JSON Pointer such as /funding/total',
    ],
    [
      'pointer="/year"',
      `pointer="${'/a'.repeat(17)}"`,
      8,
      'it must be a JSON Pointer such as /funding/total',
    ],
    ['id="level1"', 'id="Level 1"', 59, 'only small letters, digits and hyphens may stand in it'],
    [
      'key="total"',
      'key="a/b"',
      28,
      'it must be letters, digits, hyphens and underscores, a letter first',
    ],
    [
      'key="total"',
      'key="constructor"',
      28,
      'it must be letters, digits, hyphens and underscores, a letter first',
    ],
    ['opens="true"', 'opens="yes"', 12, 'it must be one of true, false'],
    ['part="unit"', 'part="units"', 55, 'it must be one of comparator, value, unit'],
    ['severity="note"', 'severity="error"', 70, 'it must be one of confirm, note'],
    ['version="1" name', 'version="" name', 2, 'it must not be empty'],
  ])('says what %s must look like, and not %s', (from, to, line, expected) => {
    const found = readingProblems(changed([from, to]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${line} invalid-attribute: .* cannot have `));
    expect(found[0]?.endsWith(expected)).toBe(true);
  });

  it('misses parts that must be there', () => {
    const xml = `<grammar id="a" version="1" name="n">
      <fields>
        <field pointer="/a" type="text"/>
        <group/>
      </fields>
      <table pointer="/t"/>
      <matrix pointer="/m"><row key="r"/></matrix>
      <vocabulary id="v"/>
    </grammar>`;
    expect(readingProblems(xml)).toEqual([
      '1 missing-element: <grammar> needs at least one <titles>',
      '3 missing-element: <field> needs at least one <label>',
      '4 missing-element: <group> needs at least one <label>',
      '6 missing-element: <table> needs at least one <column>',
      '7 missing-element: <matrix> needs at least one <column>',
      '7 missing-element: <row> needs at least one <label>',
      '8 missing-element: <vocabulary> needs at least one <term>',
    ]);
  });

  it('misses a title where there are none', () => {
    const xml = '<grammar id="a" version="1" name="n">\n<titles/></grammar>';
    expect(readingProblems(xml)).toEqual([
      '2 missing-element: <titles> needs at least one <title>',
    ]);
  });

  it('allows one list of fields', () => {
    expect(readingProblems(changed(['</fields>', '</fields>\n<fields></fields>']))).toEqual([
      '26 repeated-element: <grammar> has one <fields> at most; the first stands in line 11',
    ]);
  });

  it('finds text where none belongs', () => {
    expect(readingProblems(changed(['<headings>', '<headings>说明']))).toEqual([
      '7 stray-text: <headings> holds no text of its own: “说明”',
    ]);
  });

  it('finds elements inside texts and checks', () => {
    const xml = changed(
      ['<label>主管部门</label>', '<label>主管<b>部门</b></label>'],
      ['"note"/>', '"note"><x/></seen>'],
    );
    expect(readingProblems(xml)).toEqual([
      '16 unknown-element: <label> has no element <b>',
      '70 unknown-element: <seen> has no element <x>',
    ]);
  });

  it('names references that stand for nothing', () => {
    const xml = changed(['主管部门</label>', '主管&nbsp;部门</label>'], ['"样表"', '"样 & 表"']);
    expect(codes(readingProblems(xml))).toEqual(['2 bad-reference', '16 bad-reference']);
  });

  it('reports all of them at once, in the order of the file', () => {
    const xml = changed(
      ['<row key="total"', '<row'],
      ['id="sample"', 'id="样"'],
      ['<label>执行数</label>', '<name>执行数</name>'],
      ['type="year"', 'typ="year"'],
      ['</grammar>', '<extra/></grammar>'],
    );
    expect(codes(readingProblems(xml))).toEqual([
      '2 invalid-attribute',
      '8 unknown-attribute',
      '8 missing-attribute',
      '28 missing-attribute',
      '37 missing-element',
      '38 unknown-element',
      '72 unknown-element',
    ]);
  });

  it('gives file, both languages and severity with each', () => {
    expect(readGrammar('a/b.xml', changed(['<label>总额</label>', '']))).toMatchObject({
      left: [
        {
          file: 'a/b.xml',
          line: 28,
          code: 'missing-element',
          severity: 'error',
          message: {
            zh: '<row> 中至少要有一个 <label>',
            en: '<row> needs at least one <label>',
          },
        },
      ],
    });
  });
});

describe('readGrammar, of files that are no grammars', () => {
  it.each([
    ['', '1 malformed-xml'],
    ['题目', '1 malformed-xml'],
    ['\n<a></b>', '2 malformed-xml'],
    ['\n\n<a b=c/>', '3 malformed-xml'],
    ['<html>\n</html>', '1 wrong-root'],
    [`${sample}<x/>`, '73 wrong-root'],
    [`${sample}<grammar id="b" version="1" name="n"/>`, '73 wrong-root'],
    [`${sample}<!-- never closed`, '73 unclosed-section'],
    [sample.replace('<group>', '<group><!--'), '19 unclosed-section'],
  ])('tells where a text goes wrong (%#)', (xml, expected) => {
    expect(codes(readingProblems(xml))).toEqual([expected]);
  });

  it('names the last line of a file that was cut short', () => {
    const cut = sample.slice(0, sample.indexOf('<column key="spent"'));
    expect(codes(readingProblems(cut))).toEqual(['36 truncated']);
    const nearlyWhole = sample.slice(0, sample.indexOf('</grammar>'));
    expect(codes(readingProblems(nearlyWhole))).toEqual(['71 truncated']);
  });

  it('never throws and never accepts, wherever a file is cut', () => {
    for (let end = 0; end < sample.trimEnd().length; end += 7) {
      expect(readingProblems(sample.slice(0, end))).not.toEqual([]);
    }
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '/', '&', ';', '"', '=', '!', '?', '-', '[', ']', 'a', ' ', '\n', '<a>'],
      ...['</a>', '<!--', '-->', '<![CDATA[', ']]>', '<grammar ', 'id="a"', '&#0;', '<fields>'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(readingProblems(parts.join(''))).not.toEqual([]);
      }),
    );
  });
});

describe('readGrammar, of hostile files', () => {
  it('refuses a document type', () => {
    expect(readingProblems(`<?xml version="1.0"?>\n<!DOCTYPE grammar>\n${sample}`)).toEqual([
      '2 declaration: “<!DOCTYPE” is not allowed: a grammar declares neither a document type nor entities',
    ]);
  });

  it('refuses entities that multiply, before anything is parsed', () => {
    const xml = `<!DOCTYPE grammar [
      <!ENTITY a "aaaaaaaaaa">
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    ]><grammar id="a" version="1" name="&c;"/>`;
    expect(codes(readingProblems(xml))).toEqual([
      '1 declaration',
      '2 declaration',
      '3 declaration',
      '4 declaration',
    ]);
  });

  it('refuses entities from elsewhere', () => {
    const xml = `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<grammar id="&x;"/>`;
    expect(codes(readingProblems(xml))).toEqual(['1 declaration', '1 declaration']);
  });

  it.each(['<!doctype grammar>', '<!-- <!DOCTYPE a> -->', '<!ELEMENT a ANY>', '<!x>'])(
    'refuses %s as well',
    (text) => {
      expect(codes(readingProblems(`${text}${sample}`))).toEqual(['1 declaration']);
    },
  );

  it('refuses a file of 2 MB without reading it', () => {
    expect(readingProblems(`${sample}${' '.repeat(2_000_000)}`)).toEqual([
      '1 too-large: the file is too large: a grammar has at most 1000000 characters',
    ]);
  });

  it('refuses deep nesting, naming the first line that is too deep', () => {
    const open = '<grammar>\n'.repeat(17);
    const close = '</grammar>'.repeat(17);
    expect(readingProblems(open + close)).toEqual([
      '17 too-deep: elements are nested too deeply: at most 16 levels',
    ]);
    expect(codes(readingProblems('<a>'.repeat(16) + '</a>'.repeat(16)))).toEqual(['1 wrong-root']);
  });

  it('does not run out of stack or time with the deepest nesting that fits', () => {
    const depth = 140_000;
    const xml = '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codes(readingProblems(xml))).toEqual(['1 too-deep']);
  });

  it.each([
    ['spaces', ' '],
    ['ampersands', '&#38;'],
    ['unknown references', '&zz;'],
    ['brackets', '('],
    ['stars', '*'],
  ])('reads a label of very many %s in good time', (_, character) => {
    const label = character.repeat(900_000 / character.length);
    // In time that grows with the square of the length it would take many minutes: the test would end before.
    expect(() => readGrammar('f', changed(['项目名称', label]))).not.toThrow();
  });

  it('refuses matrices with more cells than a form can have', () => {
    const rows = Array.from(
      { length: 101 },
      (_, i) => `<row key="r${i}"><label>行${i}</label></row>`,
    );
    const columns = Array.from(
      { length: 100 },
      (_, i) => `<column key="c${i}" type="text"><label>列${i}</label></column>`,
    );
    const matrix = (some: readonly string[]) =>
      `<matrix pointer="/m">${some.join('')}${columns.join('')}</matrix>\n`;
    const xml = (...matrices: readonly string[]) =>
      changed(['  <table', `${matrices.join('')}  <table`], [sampleMatrix, '']);
    expect(codes(readingProblems(xml(matrix(rows))))).toEqual(['26 too-many-cells']);
    expect(readingProblems(xml(matrix(rows.slice(0, 100))))).toEqual([]);
    expect(
      codes(readingProblems(xml(matrix(rows.slice(0, 60)), matrix(rows.slice(0, 41))))),
    ).toEqual(['27 too-many-cells']);
  });
});

const sampleMatrix = sample.slice(
  sample.indexOf('  <matrix'),
  sample.indexOf('</matrix>') + '</matrix>\n'.length,
);
