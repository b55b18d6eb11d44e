import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../../src/model/source-document.ts';
import { readDocx } from '../../../src/sources/word/read-docx.ts';
import { codeOf, documentOf, errorOf, gridsOf, shown } from '../grids.ts';
import { buildCompoundFile } from '../zip/build-compound-file.ts';
import { buildZip } from '../zip/build-zip.ts';
import {
  buildDocx,
  buildPackage,
  gridSpan,
  mergeBegins,
  mergeGoesOn,
  p,
  paragraph,
  root,
  run,
  type SideParts,
  tbl,
  tc,
  tr,
} from './build-docx.ts';

const read = (body: string, side?: SideParts): Promise<SourceDocument> =>
  documentOf(readDocx(buildDocx(body, side)));
const cells = async (body: string, side?: SideParts) => shown(await read(body, side));
const hiddenTexts = ({ skipped }: SourceDocument) =>
  skipped.filter(({ reason }) => reason === 'hidden').map(({ text }) => text);

describe('readDocx: tables', () => {
  it('reads merged cells with their spans', async () => {
    const table = tbl(
      tr(tc(p('项目资金'), mergeBegins) + tc(p('总额')) + tc(p('3.9'))) +
        tr(tc(p(''), mergeGoesOn) + tc(p('其他资金'), gridSpan(2))),
    );
    expect(await cells(table)).toEqual([
      ['table 1', 'A1 2×1 项目资金', 'B1 总额', 'C1 3.9', 'B2 1×2 其他资金'],
    ]);
  });

  it('gives every grid its size, known borders and page 1', async () => {
    const [grid] = gridsOf(await read(tbl(tr(tc(p('a'), gridSpan(3))) + tr(tc(p('b'))))));
    expect(grid).toMatchObject({ page: 1, borders: 'known', rows: 2, columns: 3 });
  });

  it('places the cells of a row that begins further right', async () => {
    const table = tbl(
      tr(tc(p('a')) + tc(p('b'), mergeBegins)) +
        tr(tc(p(''), mergeGoesOn), '<w:gridBefore w:val="1"/>'),
    );
    expect(await cells(table)).toEqual([['table 1', 'A1 a', 'B1 2×1 b']]);
  });

  it('joins cells merged in the manner of old programs', async () => {
    const table = tbl(
      tr(tc(p('a'), '<w:hMerge w:val="restart"/>') + tc(p(''), '<w:hMerge/>') + tc(p('b'))),
    );
    expect(await cells(table)).toEqual([['table 1', 'A1 1×2 a', 'C1 b']]);
  });

  it('takes a merge that goes on from nothing for a cell of its own', async () => {
    const table = tbl(
      tr(tc(p('a'), gridSpan(2))) + tr(tc(p('b'), mergeGoesOn) + tc(p('c'), mergeGoesOn)),
    );
    expect(await cells(table)).toEqual([['table 1', 'A1 1×2 a', 'A2 b', 'B2 c']]);
  });

  it('ends a merge at a row that has no cell in its column', async () => {
    const table = tbl(
      tr(tc(p('a'), mergeBegins)) +
        tr(tc(p('b')), '<w:gridBefore w:val="1"/>') +
        tr(tc(p('c'), mergeGoesOn)),
    );
    expect(await cells(table)).toEqual([['table 1', 'A1 a', 'B2 b', 'A3 c']]);
  });

  it('ends a merge where the next one begins below it', async () => {
    const cell = (text: string, properties: string) => tr(tc(p(text), properties));
    const table = tbl(
      cell('a', mergeBegins) +
        cell('', mergeGoesOn) +
        cell('b', mergeBegins) +
        cell('', mergeGoesOn),
    );
    expect(await cells(table)).toEqual([['table 1', 'A1 2×1 a', 'A3 2×1 b']]);
  });

  it('says what stands in a cell that a merged cell covers', async () => {
    const table = tbl(tr(tc(p('a'), mergeBegins)) + tr(tc(p('covered'), mergeGoesOn)));
    const document = await read(table);
    expect(shown(document)).toEqual([['table 1', 'A1 2×1 a']]);
    expect(hiddenTexts(document)).toEqual(['covered']);
  });

  it('reads rows and cells within content controls', async () => {
    const control = (content: string) =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const table = tbl(control(tr(control(tc(p('a'))) + tc(control(p('b'))))));
    expect(await cells(table)).toEqual([['table 1', 'A1 a', 'B1 b']]);
  });

  it('keeps the paragraphs of a cell as lines and drops blank ones', async () => {
    const table = tbl(tr(tc(p('目标1') + p(' ') + p('目标2'))));
    expect(await cells(table)).toEqual([['table 1', 'A1 目标1\n目标2']]);
  });

  it('gives a table within a cell its own grid behind the outer one', async () => {
    const inner = tbl(tr(tc(p('1')) + tc(p('2'))));
    const table = tbl(tr(tc(p('目标')) + tc(p('前') + inner + p('后'))));
    expect(await cells(table)).toEqual([
      ['table 1', 'A1 目标', 'B1 前\n后'],
      ['table 2', 'A1 1', 'B1 2'],
    ]);
  });

  it('leaves the text of a deleted cell out and keeps its place', async () => {
    const table = tbl(tr(tc(p('旧'), '<w:cellDel w:id="1"/>') + tc(p('a'))));
    const document = await read(table);
    expect(shown(document)).toEqual([['table 1', 'A1', 'B1 a']]);
    expect(hiddenTexts(document)).toEqual(['旧']);
  });

  it('leaves deleted and hidden rows out and says so', async () => {
    const table = tbl(
      tr(tc(p('a'))) + tr(tc(p('b')), '<w:del w:id="1"/>') + tr(tc(p('c')), '<w:hidden/>'),
    );
    const document = await read(table);
    expect(shown(document)).toEqual([['table 1', 'A1 a']]);
    expect(hiddenTexts(document)).toEqual(['b', 'c']);
  });
});

describe('readDocx: text', () => {
  it('gives each line outside tables a grid of one cell, in reading order', async () => {
    const title = paragraph(`${run('目标表')}<w:r><w:br/></w:r>${run('(2024年度)')}`);
    expect(await cells(title + p('') + tbl(tr(tc(p('a')))) + p('完'))).toEqual([
      ['text', 'A1 目标表'],
      ['text', 'A2 (2024年度)'],
      ['table 1', 'A1 a'],
      ['text', 'A3 完'],
    ]);
  });

  it('joins the runs of a paragraph as they stand', async () => {
    expect(await cells(paragraph(run('3.') + run(' 12 ') + run('万元')))).toEqual([
      ['text', 'A1 3. 12 万元'],
    ]);
  });

  it('reads references, tabs and hyphens', async () => {
    const content = `${run('&lt;5&#37;')}<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>`;
    expect(await cells(paragraph(content))).toEqual([['text', 'A1 <5%\ta\u2011b']]);
  });

  it('reads comparators from symbol fonts', async () => {
    const sym = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>';
    const inRun = run('\uf0a3', '<w:rFonts w:ascii="Symbol"/>') + run('5');
    expect(await cells(paragraph(sym) + paragraph(inRun))).toEqual([
      ['text', 'A1 ≥95%'],
      ['text', 'A2 ≤5'],
    ]);
  });

  it('keeps the code of a symbol that it does not know', async () => {
    const sym = '<w:r><w:sym w:font="constructor" w:char="F041"/></w:r>';
    expect(await cells(paragraph(sym))).toEqual([['text', 'A1 \uf041']]);
  });

  it('reads links, fields, insertions and formulas', async () => {
    const content =
      `<w:hyperlink>${run('链')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run('接')}</w:fldSimple>` +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' +
      `<w:ins>${run('新')}</w:ins>` +
      '<m:oMath><m:r><m:t>≥</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    expect(await cells(paragraph(content))).toEqual([['text', 'A1 链接新≥1/2']]);
  });

  it('reads characters and not the reading aids above them', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('jì')}</w:rt><w:rubyBase>${run('绩')}</w:rubyBase></w:ruby></w:r>`;
    expect(await cells(paragraph(ruby))).toEqual([['text', 'A1 绩']]);
  });

  it('reads a text box once, behind the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await cells(paragraph(`${run('前')}<w:r>${shape}</w:r>`) + p('后'))).toEqual([
      ['text', 'A1 前'],
      ['text', 'A2 框'],
      ['text', 'A3 后'],
    ]);
  });

  it('puts a text box of a cell behind the table', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(await cells(tbl(tr(tc(paragraph(run('a') + box)))))).toEqual([
      ['table 1', 'A1 a'],
      ['text', 'A1 框'],
    ]);
  });

  it('falls back where the newest way to say something says nothing', async () => {
    const content = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x/></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await cells(paragraph(content))).toEqual([['text', 'A1 旧']]);
  });
});

describe('readDocx: what is not content', () => {
  it('leaves deleted and moved text out and says so', async () => {
    const content = `${run('65')}<w:del><w:r><w:delText>70</w:delText></w:r></w:del><w:moveFrom>${run('旧')}</w:moveFrom>${run('人')}`;
    const document = await read(paragraph(content));
    expect(shown(document)).toEqual([['text', 'A1 65人']]);
    expect(hiddenTexts(document)).toEqual(['70', '旧']);
  });

  it('joins a paragraph whose end was deleted to the next one', async () => {
    const first = paragraph(run('3.9'), '<w:rPr><w:del/></w:rPr>');
    expect(await cells(first + p('万元'))).toEqual([['text', 'A1 3.9万元']]);
    expect(await cells(first)).toEqual([['text', 'A1 3.9']]);
    expect(await cells(tbl(tr(tc(first))))).toEqual([['table 1', 'A1 3.9']]);
  });

  it('leaves hidden text out, whether the run, its style or the style of the paragraph hides it', async () => {
    const styles = root(
      'styles',
      '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:styleId="derived"><w:basedOn w:val="base"/></w:style>',
    );
    const body =
      paragraph(run('a', '<w:vanish/>') + run('b') + run('c', '<w:rStyle w:val="base"/>')) +
      paragraph(run('d') + run('e', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="derived"/>');
    const document = await read(body, { styles });
    expect(shown(document)).toEqual([
      ['text', 'A1 b'],
      ['text', 'A2 e'],
    ]);
    expect(hiddenTexts(document)).toEqual(['a', 'c', 'd']);
  });

  it('takes no placeholder of a content control for its text', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`;
    const document = await read(tbl(tr(tc(paragraph(control)) + tc(p('a')))));
    expect(shown(document)).toEqual([['table 1', 'A1', 'B1 a']]);
    expect(hiddenTexts(document)).toEqual(['单击输入']);
  });

  it('puts no mark of a note into the text and says what headers and notes hold', async () => {
    const body = paragraph(`${run('65 人')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const document = await read(body, {
      header: root('hdr', p('页眉')),
      footnotes: root('footnotes', `<w:footnote>${p('见附注')}</w:footnote>`),
    });
    expect(shown(document)).toEqual([['text', 'A1 65 人']]);
    expect(document.skipped).toEqual([
      { pages: [1, 1], sheet: 'header', reason: 'no-form', text: '页眉' },
      { pages: [1, 1], sheet: 'footnotes', reason: 'no-form', text: '见附注' },
    ]);
  });

  it('says that there are pictures and embedded parts', async () => {
    const body = `${p('a')}<w:p><w:r><w:drawing><blip/></w:drawing></w:r></w:p><w:altChunk r:id="rId1"/>`;
    const document = await read(body, { aFChunk: '<html/>' });
    expect(document.skipped).toEqual([
      { pages: [1, 1], reason: 'unreadable-page', text: 'word/aFChunk.xml' },
      { pages: [1, 1], reason: 'unreadable-page', text: '[image] × 1' },
    ]);
  });
});

describe('readDocx: list numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = root(
    'numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  );
  const item = (text: string, list: number, at = 0) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lines = async (body: string, side: SideParts = { numbering }) =>
    (await cells(body, side)).map(([, cell]) => cell?.replace(/^A\d+ /, ''));

  it('stand before the text, as Word prints them', async () => {
    const body =
      item('甲', 1) + item('子', 1, 1) + item('丑', 1, 1) + item('乙', 1) + item('寅', 1, 1);
    expect(await lines(body)).toEqual(['一、甲', '一.1 子', '一.2 丑', '二、乙', '二.1 寅']);
  });

  it('fill a cell that holds nothing else', async () => {
    expect(await cells(tbl(tr(tc(item('', 1)) + tc(item('', 1)))), { numbering })).toEqual([
      ['table 1', 'A1 一、', 'B1 二、'],
    ]);
  });

  it('begin anew where a list says so', async () => {
    expect(await lines(item('甲', 1) + item('乙', 3) + item('丙', 3) + item('丁', 1))).toEqual([
      '一、甲',
      '五、乙',
      '六、丙',
      '二、丁',
    ]);
  });

  it('leave bullets and unknown lists without a number', async () => {
    expect(await lines(item('甲', 2) + item('乙', 99) + item('丙', 0))).toEqual(['甲', '乙', '丙']);
  });

  it('come from the style of a paragraph too', async () => {
    const styles = root(
      'styles',
      '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    const body = paragraph(run('甲'), '<w:pStyle w:val="s"/>');
    expect(await lines(body, { numbering, styles })).toEqual(['一、甲']);
  });
});

describe('readDocx: bad files', () => {
  const code = (bytes: Uint8Array) => codeOf(readDocx(bytes));

  it('says that an empty file or document is empty', async () => {
    expect(await code(new Uint8Array())).toBe('empty-file');
    expect(await code(buildDocx(p(' ')))).toBe('empty-file');
  });

  it('says that a truncated file is damaged', async () => {
    const whole = buildDocx(p('a'));
    expect(await code(whole.subarray(0, whole.length >> 1))).toBe('damaged-file');
  });

  it('says that a package without a document is damaged', async () => {
    expect(await code(buildZip([{ name: 'a.txt', content: 'a' }]))).toBe('damaged-file');
    expect(await code(buildPackage(root('document', '')))).toBe('damaged-file');
  });

  it.each(['<w:p>', '<w:body>', 'no XML', '<a></b>'])(
    'says that XML that is not whole is damaged: %s',
    async (xml) => {
      expect(await code(buildPackage(xml))).toBe('damaged-file');
    },
  );

  it('names the part that is damaged', async () => {
    const error = await errorOf(readDocx(buildPackage('<w:p>')));
    expect(error).toMatchObject({ text: { zh: expect.stringContaining('word/document.xml') } });
  });

  it('refuses a document that declares entities', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${root('document', `<w:body>${p('&b;')}</w:body>`).replace(/^<\?.*?\?>/, '')}`;
    expect(await errorOf(readDocx(buildPackage(bomb)))).toMatchObject({
      code: 'damaged-file',
      text: { en: expect.stringContaining('DTD') },
    });
  });

  it('expands no references but those of XML', async () => {
    expect(await cells(p('&nbsp;&amp;&#x7ee9;&#99999999;'))).toEqual([
      ['text', 'A1 &nbsp;&绩\ufffd'],
    ]);
  });

  it('refuses elements nested without end', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(100_000);
    const xml = root(
      'document',
      `<w:body>${deep}${'</w:sdtContent></w:sdt>'.repeat(100_000)}</w:body>`,
    );
    expect(await code(buildPackage(xml))).toBe('damaged-file');
  });

  it('refuses a zip bomb before it is unpacked', async () => {
    const bomb = `${root('document', '<w:body>')}${' '.repeat(40 * 1024 * 1024)}`;
    const before = process.memoryUsage().arrayBuffers;
    expect(await code(buildPackage(bomb))).toBe('file-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('says that a document with a password is encrypted', async () => {
    const locked = buildCompoundFile(['EncryptionInfo', 'EncryptedPackage']);
    expect(await code(locked)).toBe('encrypted-file');
  });

  it('bounds spans that no table has', async () => {
    const table = tbl(tr(tc(p('a'), gridSpan(1_000_000_000)) + tc(p('b'))));
    const document = await read(table);
    expect(
      gridsOf(document).map(({ columns, cells: [cell] }) => [columns, cell?.columnSpan]),
    ).toEqual([[256, 256]]);
    expect(document.skipped).toEqual([
      { pages: [1, 1], sheet: 'table 1', reason: 'limit-exceeded', text: 'b' },
    ]);
  });

  it('stops where the signal says so', async () => {
    const signal = AbortSignal.abort();
    expect(await codeOf(readDocx(buildDocx(p('a')), { signal }))).toBe('aborted');
  });
});

describe('readDocx: a document of LibreOffice with two real forms', () => {
  const file = new URL('../../../samples/office/two-forms.docx', import.meta.url);

  it('reads the line above the first form and both tables', async () => {
    const grids = gridsOf(await documentOf(readDocx(readFileSync(file))));
    expect(grids.map(({ rows, columns, cells: all }) => [rows, columns, all.length])).toEqual([
      [1, 1, 1],
      [18, 5, 52],
      [17, 5, 49],
    ]);
    expect(grids[0]?.cells[0]?.text).toBe('附件 2：平罗县通伏乡人民政府项目支出预算绩效目标表');
  });

  it('reads the merged cells of a form', async () => {
    const [, form = []] = shown(await documentOf(readDocx(readFileSync(file))));
    expect(form).toEqual(
      expect.arrayContaining([
        'A1 1×5 部门项目支出预算绩效目标表',
        'A4 1×2 项目名称',
        'C4 1×3 村干部民族团结奖',
        'C5 平罗县通伏乡人民政府 057',
        'A7 3×1 项目资金 (万元)',
        'D9 1×2 0',
        'A12 7×1 绩效指标',
        'B12 4×1 产出指标',
        'E18 ≥95%',
      ]),
    );
  });
});
