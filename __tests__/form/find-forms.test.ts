import { describe, expect, it } from '@jest/globals';
import { findForms } from '../../src/form/find-forms.ts';
import { planGrammar } from '../support/form.ts';
import { gridOf, recognised } from '../support/grid.ts';

const grammar = planGrammar();
const find = (...texts: readonly string[]) =>
  findForms(
    [grammar],
    texts.map((text) => gridOf(text)),
  );

/** The same text as an engine read it, as surely as that. */
const scan = (text: string, confidence: number) =>
  findForms([grammar], [recognised(gridOf(text), confidence)]);

const body = (name: string): string => `工作名称\t\t${name}
承办部门及代码\t\t路政科 01\t工作期\t1年
工作资金\t资金总计\t\t5
\t自有资金\t\t5
工作目的\t\t通行`;
const form = (name: string): string => `工作计划资金表\n（2024年度）\n单位：万元\n${body(name)}`;

const firstCells = (found: ReturnType<typeof find>) =>
  found.blocks.map(({ rows }) => rows[0]?.cells[2]?.text);

describe('Finding forms', () => {
  it('finds nothing in nothing', () => {
    expect(find()).toEqual({ title: null, blocks: [], skipped: [], doubts: [] });
    expect(find('').blocks).toEqual([]);
  });

  it('takes title, lines below it and rows apart, and says where they stand', () => {
    const [block] = find(form('修桥')).blocks;
    expect(block?.title?.text).toBe('工作计划资金表');
    expect(block?.headings.map(({ text }) => text)).toEqual(['（2024年度）', '单位：万元']);
    expect(block?.rows.length).toBe(5);
    expect(block?.where).toEqual({ pages: [1, 1], lines: [1, 8] });
  });

  it('knows a recognised title though strokes were read behind it; printed marks make another text of it', () => {
    const marked = (mark: string) => form('修桥').replace('资金表', `资金表${mark}`);
    expect(scan(marked(' U'), 0.9).blocks[0]?.title?.text).toBe('工作计划资金表 U');
    for (const mark of ['》', ' 12', '？'])
      expect(scan(marked(mark), 0.9).blocks[0]?.title).toBeFalsy();
    expect(find(marked(' U')).blocks[0]?.title).toBeFalsy();
  });

  it('goes by the labels below a title of which no engine is sure', () => {
    const covered = form('修桥').replace('工作计划', '”戈');
    expect(scan(covered, 0.95).blocks).toEqual([]);
    const [block] = scan(covered, 0.3).blocks;
    expect([block?.kind, block?.title]).toEqual([grammar.id, null]);
  });

  it('keeps the year above a page break under a title that is printed again below it', () => {
    const pages = [
      '工作计划资金表\n（2024年度）\n— 1 —',
      `工作计划资金表\n单位：万元\n${body('修桥')}`,
    ];
    const found = findForms(
      [grammar],
      pages.map((text, i) => ({ ...gridOf(text), page: i + 1 })),
    );
    expect(found.blocks.map(({ headings }) => headings.map(({ text }) => text))).toEqual([
      ['（2024年度）', '单位：万元'],
    ]);
    const onePage = find(...pages);
    expect(onePage.blocks[0]?.headings.map(({ text }) => text)).toEqual(['单位：万元']);
  });

  it('takes no line of text for the end of a form that has hardly begun, as at a page break', () => {
    const found = find(
      '工作计划资金表\n（2024年度）\n工作名称\t修桥',
      '交通局本年预算',
      body('修桥').split('\n').slice(1).join('\n'),
    );
    expect(found.blocks.map(({ rows }) => rows.length)).toEqual([6]);
  });

  it('takes a year beside the title for a line below it', () => {
    const [block] = find(`工作计划资金表\t（2024年度）\n${body('修桥')}`).blocks;
    expect(block?.title?.text).toBe('工作计划资金表');
    expect(block?.headings.map(({ text }) => text)).toEqual(['（2024年度）']);
  });

  it('takes no row of a table for a title', () => {
    expect(find(`工作计划资金表\t附件\n${body('修桥')}`).blocks[0]?.title).toBeNull();
  });

  it('counts the rows of each form anew', () => {
    const [, second] = find(`${form('修桥')}\n\n${form('铺路')}`).blocks;
    expect(second?.rows.map(({ cells }) => cells[0]?.row)).toEqual([0, 1, 2, 3, 4]);
  });

  it('counts no blank row among those that a cell reaches over', () => {
    const grid = gridOf('工作名称\t修桥\n工作资金\t资金总计\n\t自有资金\n工作目的\t通行');
    const cells = grid.cells
      .filter(({ row, column }) => row !== 2 || column > 0)
      .map((cell) => (cell.row > 1 ? { ...cell, row: cell.row + 1 } : cell))
      .map((cell) => (cell.text === '工作资金' ? { ...cell, rowSpan: 3 } : cell));
    const [block] = findForms([grammar], [{ ...grid, rows: 5, cells }]).blocks;
    expect(block?.rows.map((row) => row.cells.map(({ text, rowSpan }) => [text, rowSpan]))).toEqual(
      [
        [
          ['工作名称', 1],
          ['修桥', 1],
        ],
        [
          ['工作资金', 2],
          ['资金总计', 1],
        ],
        [['自有资金', 1]],
        [
          ['工作目的', 1],
          ['通行', 1],
        ],
      ],
    );
  });

  it('finds forms after each other, with and without a blank line', () => {
    expect(firstCells(find(`${form('修桥')}\n\n${form('铺路')}\n${form('种树')}`))).toEqual([
      '修桥',
      '铺路',
      '种树',
    ]);
  });

  it('begins a form without a title at the label that opens one, with the headings above it', () => {
    const found = find(`${form('修桥')}\n（2025年度）\n单位：元\n${body('铺路')}`);
    expect(firstCells(found)).toEqual(['修桥', '铺路']);
    expect(found.blocks[1]?.title).toBeNull();
    expect(found.blocks[1]?.headings.map(({ text }) => text)).toEqual(['（2025年度）', '单位：元']);
  });

  it('takes the short line above the first form for the heading of the document', () => {
    expect(find(`附件 2：路政科计划\n\n${form('修桥')}`).title).toBe('附件2：路政科计划');
    expect(find(`第一行\n附件 2：路政科工作计划资金表\n\n${form('修桥')}`)).toMatchObject({
      title: '附件2：路政科工作计划资金表',
      skipped: [{ text: '第一行', reason: 'no-form' }],
    });
  });

  it('takes no sentence and no long line for a heading', () => {
    expect(find(`以下为本科室的计划。\n\n${form('修桥')}`)).toMatchObject({
      title: null,
      skipped: [{ text: '以下为本科室的计划。' }],
    });
    expect(find(`${'长'.repeat(61)}\n\n${form('修桥')}`).title).toBeNull();
  });

  it('lists what stands around and between forms', () => {
    const found = find(`${form('修桥')}\n\n中间的话\n\n${form('铺路')}\n\n最后的话`);
    expect(found.skipped).toEqual([
      { pages: [1, 1], lines: [10, 10], reason: 'no-form', text: '中间的话' },
      { pages: [1, 1], lines: [21, 21], reason: 'no-form', text: '最后的话' },
    ]);
    expect(found.doubts).toEqual([]);
  });

  it('joins a form that goes on in the next grid', () => {
    const lines = form('修桥').split('\n');
    const found = find(lines.slice(0, 5).join('\n'), lines.slice(5).join('\n'));
    expect(found.blocks.map(({ rows }) => rows.length)).toEqual([5]);
  });

  it('is not content with two labels', () => {
    const found = find('工作名称\t修桥\n工作目的\t通行');
    expect(found.blocks).toEqual([]);
    expect(found.skipped).toMatchObject([{ reason: 'no-form' }]);
  });

  it.each(['其他监控登记表\t\t\t', '其他监控登记表'])(
    'does not bend a form that is called %j into one it knows',
    (title) => {
      const found = find(`${form('修桥')}\n\n${title}\n（2024年度）\n${body('铺路')}`);
      expect(firstCells(found)).toEqual(['修桥']);
      expect(found.skipped).toMatchObject([{ reason: 'unmatched-form', lines: [10, 16] }]);
      expect(found.doubts).toMatchObject([{ code: 'unmatched-form', source: { line: 10 } }]);
    },
  );

  it('says so of a form that no grammar knows but shares words with one', () => {
    const found = find(body('修桥').replace('工作名称', '别的名称'));
    expect(found.blocks).toEqual([]);
    expect(found.doubts).toMatchObject([{ code: 'unmatched-form' }]);
  });

  it('asks about scanned cells in which two labels are known, and not about one label', () => {
    const twice = '承办部门及代码\t路政科\n工作目的\t通行';
    expect(scan(twice, 0.9).doubts).toMatchObject([
      { code: 'unmatched-form', raw: '承办部门及代码 路政科 工作目的 通行' },
    ]);
    expect(find(twice).doubts).toEqual([]);
    expect(scan('承办部门及代码\t路政科\n其他\t通行', 0.9).doubts).toEqual([]);
  });

  it('asks about a scanned page that could not be read, whatever it is', () => {
    const noise = '日\t口\n目\t曰\n田\t由\n甲\t申';
    expect(scan(noise, 0.5).doubts).toMatchObject([{ code: 'low-confidence' }]);
    expect(scan(noise, 0.5).skipped).toMatchObject([{ reason: 'no-form' }]);
    expect(scan(noise, 0.7).doubts).toEqual([]);
    expect(scan('日\t口\n目\t曰', 0.1).doubts).toEqual([]);
  });

  it('has the row above its first known label in its table, where the label was recognised', () => {
    const misread = form('修桥').replace('工作名称', '工作名祢');
    const [scanned] = scan(misread, 0.9).blocks;
    expect(scanned?.rows[0]?.cells[0]?.text).toBe('工作名祢');
    expect(scanned?.headings.map(({ text }) => text)).toEqual(['（2024年度）', '单位：万元']);
  });

  it('goes on below the number of a scanned page, which is none of it', () => {
    const scanned = (text: string, page: number) => {
      const grid = gridOf(text);
      const readers = [{ engine: 'eye', text: '', confidence: 0.9 }];
      return { ...grid, page, cells: grid.cells.map((cell) => ({ ...cell, readers })) };
    };
    const parts = [scanned(form('修桥'), 1), scanned('— 1 —', 1), scanned('\t桥梁座数\t3', 2)];
    const { blocks, skipped } = findForms([grammar], parts);
    expect(blocks.map(({ rows }) => rows.at(-1)?.cells[1]?.text)).toEqual(['桥梁座数']);
    expect(blocks[0]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).not.toContain(
      '— 1 —',
    );
    expect(skipped).toHaveLength(1);
  });

  it('keeps the last row of a table of which all cells but one reach down from above', () => {
    const tasks =
      '任务表\t任务大类\t任务小类\t任务内容\t任务指标\n\t建设任务\t数量任务\t修桥\t1座\n\t\t\t铺路\t';
    const apart = gridOf(`${form('修桥')}\n${tasks}`);
    const last = apart.rows - 1;
    const cells = apart.cells
      .filter(({ row, text }) => row < last || text === '铺路')
      .map((cell) =>
        cell.row === last - 1 && cell.text !== '修桥' ? { ...cell, rowSpan: 2 } : cell,
      );
    const { blocks, skipped } = findForms([grammar], [{ ...apart, cells }]);
    expect(skipped).toEqual([]);
    expect(blocks[0]?.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(['铺路']);
  });
});
