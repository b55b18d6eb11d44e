import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SourceDocument } from '../../../src/model/source-document.ts';
import { htmlLimits } from '../../../src/sources/html/limits.ts';
import { readHtml } from '../../../src/sources/html/read-html.ts';
import { codeOf, documentOf, gridsOf, shown } from '../grids.ts';

const read = (page: string): Promise<SourceDocument> =>
  documentOf(readHtml(new TextEncoder().encode(page)));
const cells = async (page: string) => shown(await read(page));

describe('readHtml: tables', () => {
  it('keeps the spans of merged cells', async () => {
    const page = `<table>
      <tr><td rowspan="2">项目资金</td><td>总额</td><td>3.9</td></tr>
      <tr><td colspan="2">其他资金</td></tr>
    </table>`;
    expect(await cells(page)).toEqual([
      ['table 1', 'A1 2×1 项目资金', 'B1 总额', 'C1 3.9', 'B2 1×2 其他资金'],
    ]);
  });

  it('gives every grid its size, known borders and page 1', async () => {
    const [grid] = gridsOf(await read('<table><tr><td colspan=3>a<tr><td>b</table>'));
    expect(grid).toMatchObject({ page: 1, borders: 'known', rows: 2, columns: 3 });
  });

  it('reads cells whose end tags are left out', async () => {
    expect(await cells('<table><tr><td>a<td>b<tr><th>c</table>')).toEqual([
      ['table 1', 'A1 a', 'B1 b', 'A2 c'],
    ]);
  });

  it('lets a row span of 0 reach to the end of its row group', async () => {
    const page = '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d</table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 2×1 a', 'B1 b', 'B2 c', 'A3 d']]);
  });

  it('cuts a row span at the end of its row group', async () => {
    const page = '<table><thead><tr><td rowspan=9>a<tbody><tr><td>b</table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 a', 'A2 b']]);
  });

  it('cuts a cell where it would lie over a cell from above', async () => {
    const page = '<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c</table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 a', 'B1 2×1 b', 'A2 c']]);
  });

  it('takes spans that are no numbers for 1', async () => {
    const page = '<table><tr><td colspan=0>a<td colspan=-2 rowspan=x>b<td colspan="2px">c</table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 a', 'B1 b', 'C1 1×2 c']]);
  });

  it('puts the rows of the foot last, wherever they stand in the file', async () => {
    const page = '<table><tfoot><tr><td>合计</tfoot><tbody><tr><td>a</table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 a', 'A2 合计']]);
  });

  it('counts tables in the order in which they begin', async () => {
    expect(await cells('<table><tr><td>a</table><table><tr><td>b</table>')).toEqual([
      ['table 1', 'A1 a'],
      ['table 2', 'A1 b'],
    ]);
  });

  it('gives a table within a cell its own grid and leaves it out of the outer one', async () => {
    const page = '<table><tr><td>目标<td>前<table><tr><td>1<td>2</table>后<tr><td>x<td>y</table>';
    expect(await cells(page)).toEqual([
      ['table 1', 'A1 目标', 'B1 前\n后', 'A2 x', 'B2 y'],
      ['table 2', 'A1 1', 'B1 2'],
    ]);
  });

  it('takes a table whose only cell holds another table for the frame of the page', async () => {
    const page = '<table><tr><td>标题<table><tr><td>1<td>2</table>备注</table>';
    expect(await cells(page)).toEqual([
      ['text', 'A1 标题'],
      ['table 1', 'A1 1', 'B1 2'],
      ['text', 'A2 备注'],
    ]);
  });

  it('puts the caption of a table before it', async () => {
    expect(await cells('<table><caption>单位：万元</caption><tr><td>a</table>')).toEqual([
      ['text', 'A1 单位：万元'],
      ['table 1', 'A1 a'],
    ]);
  });
});

describe('readHtml: text', () => {
  it('gives each line outside tables a grid of one cell, in reading order', async () => {
    const page = '<h2>目标表</h2><p>(2024年度)<br>单位：万元<table><tr><td>a</table>完';
    expect(await cells(page)).toEqual([
      ['text', 'A1 目标表'],
      ['text', 'A2 (2024年度)'],
      ['text', 'A3 单位：万元'],
      ['table 1', 'A1 a'],
      ['text', 'A4 完'],
    ]);
  });

  it('keeps line breaks in a cell and drops blank lines', async () => {
    const page = '<table><tr><td><p>目标1</p><p>&nbsp;</p><p>目标2<br>续</p></table>';
    expect(await cells(page)).toEqual([['table 1', 'A1 目标1\n目标2\n续']]);
  });

  it('reads a line end of the file between Chinese characters as nothing, elsewhere as a space', async () => {
    const page =
      '<table><tr><td>提高\r\n  村干部，\n促进<td>Windows\n  10<td>第 1\n项<td>装\nA</table>';
    expect(await cells(page)).toEqual([
      ['table 1', 'A1 提高村干部，促进', 'B1 Windows 10', 'C1 第 1 项', 'D1 装 A'],
    ]);
  });

  it('reads entities', async () => {
    expect(await cells('<table><tr><td>&ge;95&#37;<td>&lt;b&gt;</table>')).toEqual([
      ['table 1', 'A1 ≥95%', 'B1 <b>'],
    ]);
  });

  it('leaves an empty cell empty', async () => {
    expect(await cells('<table><tr><td>&nbsp;<td>a</table>')).toEqual([['table 1', 'A1', 'B1 a']]);
  });

  it('reads neither scripts, styles, titles nor comments', async () => {
    const page =
      '<title>t</title><style>p{}</style><p>a<script>var x="b"</script><!--c--><noscript>d</noscript>';
    expect(await cells(page)).toEqual([['text', 'A1 a']]);
  });

  it('reads what fields for input show', async () => {
    const page = `<table><tr><td><input value="3.9"><input type=hidden value=no>
      <td><textarea>目标</textarea><td><select><option>一<option selected>二</select></table>`;
    expect(await cells(page)).toEqual([['table 1', 'A1 3.9', 'B1 目标', 'C1 二']]);
  });
});

describe('readHtml: hidden content', () => {
  it.each([
    '<p hidden>旧</p>',
    '<p style="color:red; display : NONE">旧</p>',
    "<span style='mso-hide:all'>旧</span>",
    '<div style="visibility:hidden"><p>旧</p></div>',
    '<del>旧</del>',
  ])('says what it leaves out: %s', async (hidden) => {
    const document = await read(`<p>新</p>${hidden}`);
    expect(shown(document)).toEqual([['text', 'A1 新']]);
    expect(document.skipped).toEqual([{ pages: [1, 1], reason: 'hidden', text: '旧' }]);
  });

  it('leaves out hidden rows and cells, which take no place in the table', async () => {
    const document = await read(
      '<table><tr style="display:none"><td>a<tr><td hidden>b<td>c<td>d</table>',
    );
    expect(shown(document)).toEqual([['table 1', 'A1 c', 'B1 d']]);
    expect(document.skipped.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('says nothing of hidden elements that hold nothing', async () => {
    expect((await read('<p>a<span hidden> </span>')).skipped).toEqual([]);
  });

  it('counts what it hides beyond a hundred places as one', async () => {
    expect((await read(`<p>a${'<i hidden>x</i>'.repeat(500)}`)).skipped).toHaveLength(101);
  });
});

describe('readHtml: encodings', () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>`;
  // 绩效 in GB 18030.
  const gbk = Buffer.of(0xbc, 0xa8, 0xd0, 0xa7);

  it.each(['gb2312', 'GBK', 'gb18030', 'utf-8'])(
    'reads GB 18030 that calls itself %s',
    async (name) => {
      const bytes = Buffer.concat([Buffer.from(page(name)), gbk]);
      expect(shown(await documentOf(readHtml(bytes)))).toEqual([['text', 'A1 绩效']]);
    },
  );

  it('reads UTF-8 that calls itself something else', async () => {
    expect(await cells(`${page('gb2312')}绩效`)).toEqual([['text', 'A1 绩效']]);
  });

  it('reads Big5 by its name', async () => {
    const bytes = Buffer.concat([Buffer.from(page('big5')), Buffer.of(0xc1, 0x5a)]);
    expect(shown(await documentOf(readHtml(bytes)))).toEqual([['text', 'A1 績']]);
  });

  it('reads UTF-16 by its mark', async () => {
    const bytes = Buffer.from('\ufeff<p>绩效', 'utf16le');
    expect(shown(await documentOf(readHtml(bytes)))).toEqual([['text', 'A1 绩效']]);
  });

  it('shows broken bytes as replacement characters and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from(`${page('utf-8')}绩效`), Buffer.of(0xff)]);
    expect(shown(await documentOf(readHtml(bytes)))).toEqual([['text', 'A1 绩效\ufffd']]);
  });
});

describe('readHtml: bad files', () => {
  it('says that an empty file is empty', async () => {
    expect(await codeOf(readHtml(new Uint8Array()))).toBe('empty-file');
    expect(await codeOf(readHtml(new TextEncoder().encode('<p> <!-- x -->')))).toBe('empty-file');
  });

  it('refuses a file beyond the limit', async () => {
    expect(await codeOf(readHtml(new Uint8Array(htmlLimits.bytes + 1)))).toBe('file-too-large');
  });

  it('stops where the signal says so', async () => {
    const signal = AbortSignal.abort();
    expect(await codeOf(readHtml(new TextEncoder().encode('<p>a'), { signal }))).toBe('aborted');
  });

  it('reads 100,000 tags within one another', async () => {
    expect(await cells(`${'<div>'.repeat(100_000)}深`)).toEqual([['text', 'A1 深']]);
  });

  it('reads tables within tables ten thousand deep', async () => {
    const grids = gridsOf(await read(`${'<table><tr><td>'.repeat(10_000)}深`));
    expect(grids.map(({ cells: [cell] }) => cell?.text)).toEqual(['深']);
  });

  it('bounds a table whose cells span more than there can be, and says so', async () => {
    const row = `<tr>${'<td colspan=100000 rowspan=99999>甲'.repeat(1000)}`;
    const document = await read(`<table>${row}<tr><td>乙</table>`);
    expect(gridsOf(document).map(({ rows, columns }) => [rows, columns])).toEqual([[2, 256]]);
    expect(document.skipped).toMatchObject([{ sheet: 'table 1', reason: 'limit-exceeded' }]);
  });

  it('refuses a small page that unfolds to millions of elements', async () => {
    const bold = Array.from({ length: 2000 }, (_, i) => `<b id=${i}>`).join('');
    const page = `<p>${bold}${'</p><p>x'.repeat(1000)}`;
    expect(await codeOf(readHtml(new TextEncoder().encode(page)))).toBe('file-too-large');
  });

  it('gives a document or an error for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(['no error', 'empty-file']).toContain(await codeOf(readHtml(bytes)));
      }),
    );
  });

  it('never lets two cells of a table overlap, whatever its spans', async () => {
    const span = fc.nat(4);
    const row = fc.array(fc.tuple(span, span), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const body = rows.map(
          (one) => `<tr>${one.map(([r, c]) => `<td rowspan=${r} colspan=${c}>x`).join('')}`,
        );
        const [grid] = gridsOf(await read(`x<table>${body.join('')}</table>`)).slice(1);
        const slots = (grid?.cells ?? []).flatMap((cell) =>
          Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) =>
            [
              cell.row + Math.floor(i / cell.columnSpan),
              cell.column + (i % cell.columnSpan),
            ].join(),
          ),
        );
        expect(new Set(slots).size).toBe(slots.length);
      }),
    );
  });
});

describe('readHtml: a page with two real forms', () => {
  const file = new URL('../../../samples/office/two-forms.html', import.meta.url);

  it('reads both tables with every cell', async () => {
    const grids = gridsOf(await documentOf(readHtml(readFileSync(file))));
    expect(grids.map(({ rows, columns, cells: all }) => [rows, columns, all.length])).toEqual([
      [1, 1, 1],
      [18, 5, 52],
      [17, 5, 49],
    ]);
  });
});
