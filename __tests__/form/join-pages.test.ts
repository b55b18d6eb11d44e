import { describe, expect, it } from '@jest/globals';
import { joinPages } from '../../src/form/join-pages.ts';
import type { Cell, Grid } from '../../src/model/grid.ts';
import { planGrammar } from '../support/form.ts';
import { recognised } from '../support/grid.ts';

const kinds = [planGrammar()];

/** Marks of a cell in a drawing of a table: `^` is cut above, `v` is cut below, `|` goes over more rows. */
const cut = { '^': { cutAbove: true }, v: { cutBelow: true } } as const;

type Drawn = Pick<Cell, 'text' | 'rowSpan'> & { readonly above: boolean; readonly below: boolean };

/** `字:2v` is a cell with the text 字 over two rows that is cut below. */
const cellOf = (drawn: string): Drawn => {
  const [, text = '', span = '1', marks = ''] = /^(.*?)(?::(\d))?([\^v]*)$/.exec(drawn) ?? [];
  return {
    text,
    rowSpan: Number(span),
    above: marks.includes('^'),
    below: marks.includes('v'),
  };
};

/** A table of a page; `.` is the place of a cell from the row above. */
const table = (page: number, ...rows: readonly (readonly string[])[]): Grid => {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((drawn, column) => {
      if (drawn === '.') return [];
      const { text, rowSpan, above, below } = cellOf(drawn);
      const source = { page, bbox: [column, r, column + 1, r + rowSpan] as const };
      const place = { row: r, column, rowSpan, columnSpan: 1, text };
      const box = { ...source, bbox: [...source.bbox] as [number, number, number, number] };
      return [{ ...place, source: box, ...(above && cut['^']), ...(below && cut.v) }];
    }),
  );
  const columns = rows[0]?.length ?? 0;
  const columnEdges = Array.from({ length: columns + 1 }, (_, i) => 50 + 100 * i);
  return { page, borders: 'known', rows: rows.length, columns, cells, columnEdges };
};

const line = (page: number, text: string): Grid => ({ ...table(page, [text]), columns: 1 });

const join = (...grids: readonly Grid[]) => joinPages(kinds, grids);

/** The cells as `row column span text`. */
const cellsOf = (grid: Grid | undefined) =>
  grid?.cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, rowSpan, text }) => `${row} ${column} ${rowSpan} ${text}`);

const name = ['工作名称', '修桥'];

describe('a table that runs on to the next page', () => {
  it('is one table where nothing is cut, and there is nothing to ask', () => {
    const { value, doubts } = join(table(1, name), table(2, ['工作目的', '通行']));
    expect(value.map(cellsOf)).toEqual([
      ['0 0 1 工作名称', '0 1 1 修桥', '1 0 1 工作目的', '1 1 1 通行'],
    ]);
    expect(value[0]?.rows).toBe(2);
    expect(doubts).toEqual([]);
  });

  it('has a row that the break cuts joined to one row, with the text of both parts', () => {
    const upper = table(1, name, ['工作目的v', '通行和v']);
    const lower = table(2, ['^', '防汛^'], ['承办部门及代码', '路政科 01']);
    const { value, doubts } = join(upper, lower);
    expect(value.map(cellsOf)).toEqual([
      [
        '0 0 1 工作名称',
        '0 1 1 修桥',
        '1 0 1 工作目的',
        '1 1 1 通行和防汛',
        '2 0 1 承办部门及代码',
        '2 1 1 路政科 01',
      ],
    ]);
    expect(value[0]?.rows).toBe(3);
    expect(doubts).toEqual([]);
  });

  it('keeps a space between the words that the break parts', () => {
    const upper = table(1, name, ['工作目的v', '装 Windowsv']);
    const { value } = join(upper, table(2, ['^', '10 终端^']));
    expect(value[0]?.cells.at(-1)?.text).toBe('装 Windows 10 终端');
  });

  it('gives a joined cell the place where its text begins', () => {
    const upper = table(1, name, ['工作目的v', 'v']);
    const { value } = join(upper, table(2, ['^', '通行^']));
    expect(value[0]?.cells.map(({ source }) => 'page' in source && source.page)).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('has a cell of several rows closed over the break, though its rows are whole', () => {
    const upper = table(1, name, ['建设任务:2v', '建桥'], ['.', '铺路']);
    const lower = table(2, [':2^', '植树^'], ['.', '挖渠']);
    const { value, doubts } = join(upper, lower);
    expect(cellsOf(value[0])).toEqual([
      '0 0 1 工作名称',
      '0 1 1 修桥',
      '1 0 4 建设任务',
      '1 1 1 建桥',
      '2 1 1 铺路',
      '3 1 1 植树',
      '4 1 1 挖渠',
    ]);
    expect(doubts).toEqual([]);
  });

  it('keeps rows apart that no border divides where no cell could hold the labels of both', () => {
    const upper = table(1, [...name, ''], ['工作资金v', '资金总计v', '30v']);
    const lower = table(2, [':2^', '自有资金^', '20^'], ['.', '借入资金', '10']);
    const { value, doubts } = join(upper, lower);
    expect(cellsOf(value[0])?.slice(3)).toEqual([
      '1 0 3 工作资金',
      '1 1 1 资金总计',
      '1 2 1 30',
      '2 1 1 自有资金',
      '2 2 1 20',
      '3 1 1 借入资金',
      '3 2 1 10',
    ]);
    expect(doubts).toEqual([]);
  });

  it('has the label of several rows above them, wherever it is printed', () => {
    const upper = table(1, name, [':2', '建桥'], ['.', '铺路']);
    const { value } = join(upper, table(2, ['建设任务', '植树']));
    expect(cellsOf(value[0])?.[2]).toBe('1 0 3 建设任务');
  });

  it('may run over three pages, each break with cells of its own', () => {
    const first = table(1, name, ['建设任务v', '建桥']);
    const second = table(2, ['^', '铺路'], ['管理任务v', '看守']);
    const { value } = join(first, second, table(3, ['^', '巡查'], ['监督任务', '评议']));
    expect(cellsOf(value[0])?.filter((cell) => cell.includes('任务'))).toEqual([
      '1 0 2 建设任务',
      '3 0 2 管理任务',
      '5 0 1 监督任务',
    ]);
  });

  it('does not take up a cell again that ends at the next break', () => {
    const second = table(2, ['^', '铺路']);
    const { value } = join(
      table(1, name, ['建设任务v', '建桥']),
      second,
      table(3, ['管理', '看守']),
    );
    expect(cellsOf(value[0])?.slice(2)).toEqual([
      '1 0 2 建设任务',
      '1 1 1 建桥',
      '2 1 1 铺路',
      '3 0 1 管理',
      '3 1 1 看守',
    ]);
  });

  it('keeps equal rows apart where borders do, whatever is open above', () => {
    const upper = table(1, name, ['植树', '通行']);
    const { value } = join(upper, table(2, ['铺路^', '防汛^']));
    expect(cellsOf(value[0])?.slice(2)).toEqual([
      '1 0 1 植树',
      '1 1 1 通行',
      '2 0 1 铺路',
      '2 1 1 防汛',
    ]);
  });

  it('has a heading row once that is printed again, though it was recognised with other spaces and brackets', () => {
    const upper = table(1, ['工作 （任务）名称', '修桥'], ['工作目的', '通行']);
    const { value } = join(
      upper,
      table(2, ['工作(任务) 名称', '修桥'], ['承办部门及代码', '路政科']),
    );
    expect(value).toHaveLength(1);
    expect(cellsOf(value[0])?.slice(4)).toEqual(['2 0 1 承办部门及代码', '2 1 1 路政科']);
  });

  it('has it once where a speck was read with it, if it was recognised', () => {
    const upper = table(1, ['工作名称', '一河道大桥维修工程'], ['工作目的', '通行']);
    const lower = table(2, ['工作名称', '河道大桥维修工程'], ['承办部门及代码', '路政科']);
    const readers = [{ engine: 'paddle', text: '', confidence: 0.9 }];
    const recognised = { ...lower, cells: lower.cells.map((cell) => ({ ...cell, readers })) };
    expect(cellsOf(join(upper, recognised).value[0])?.slice(4)).toEqual([
      '2 0 1 承办部门及代码',
      '2 1 1 路政科',
    ]);
    expect(cellsOf(join(upper, lower).value[0])?.slice(4)).not.toContain('2 0 1 承办部门及代码');
    const another = {
      ...recognised,
      cells: recognised.cells.map((cell) =>
        cell.row === 1 && cell.column === 0 ? { ...cell, text: '工作目的' } : cell,
      ),
    };
    expect(cellsOf(join(upper, another).value[0])?.slice(4)).not.toContain('2 0 1 工作目的');
  });

  it('has it once where a stroke hid the beginning of it, if it was recognised', () => {
    const upper = table(1, ['工作名称', '河道大桥维修工程补助资金'], ['工作目的', '通行']);
    const again = ['工作名称', '2026年河道大桥维修工程补助资金'] as const;
    const lower = table(2, again, ['承办部门及代码', '路政科']);
    const readers = [{ engine: 'paddle', text: '', confidence: 0.9 }];
    const recognised = { ...lower, cells: lower.cells.map((cell) => ({ ...cell, readers })) };
    const { value, doubts } = join(upper, recognised);
    expect(cellsOf(value[0])?.slice(4)).toEqual(['2 0 1 承办部门及代码', '2 1 1 路政科']);
    expect(doubts).toMatchObject([
      { code: 'split-form', raw: '2026年河道大桥维修工程补助资金', source: { page: 2 } },
    ]);
    expect(join(upper, lower).value).toHaveLength(2);
  });

  it('has it once where strokes were read beside its words, if it was recognised', () => {
    const upper = table(1, ['工作名称t', '|"..-- 河道大桥维修工程补助资金'], ['工作目的', '通行']);
    const again = ['工作名称', '河道大桥维修工程补助资金'] as const;
    const lower = table(2, again, ['承办部门及代码', '路政科']);
    const readers = [{ engine: 'paddle', text: '', confidence: 0.9 }];
    const recognised = { ...lower, cells: lower.cells.map((cell) => ({ ...cell, readers })) };
    const { value } = join(upper, recognised);
    expect(cellsOf(value[0])?.slice(4)).toEqual(['2 0 1 承办部门及代码', '2 1 1 路政科']);
    expect(join(upper, lower).value).toHaveLength(2);
  });

  it('has it once, and is asked about, where no engine could read the name in it', () => {
    const upper = table(1, ['工作名称', '河道 一 资金'], ['工作目的', '通行']);
    const lower = table(2, ['工作名称', '河道大桥维修补助资金'], ['承办部门及代码', '路政科']);
    const readBy = (grid: Grid, confidence: number): Grid => ({
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        readers: [{ engine: 'paddle', text: cell.text, confidence }],
      })),
    });
    const { value, doubts } = join(readBy(upper, 0.2), readBy(lower, 0.9));
    expect(cellsOf(value[0])?.slice(4)).toEqual(['2 0 1 承办部门及代码', '2 1 1 路政科']);
    expect(doubts).toMatchObject([{ code: 'split-form', raw: '河道大桥维修补助资金' }]);
    expect(join(readBy(upper, 0.9), readBy(lower, 0.9)).value).toHaveLength(2);
    const [one, other] = ['甲桥', '乙桥'].map((name) =>
      readBy(table(1, ['工作名称', name], ['工作目的', '通行']), 0.2),
    );
    const next = readBy(table(2, ['工作名称', '乙桥'], ['承办部门及代码', '路政科']), 0.9);
    expect([one, other].map((grid) => grid && join(grid, next).doubts.length)).toEqual([1, 0]);
  });

  it('has a heading row that is printed again once, and a cut row below it joined', () => {
    const upper = table(1, name, ['工作目的v', '通行和v']);
    const { value, doubts } = join(upper, table(2, name, ['', '防汛']));
    expect(cellsOf(value[0])?.slice(2)).toEqual(['1 0 1 工作目的', '1 1 1 通行和防汛']);
    expect(doubts).toEqual([]);
  });
});

describe('a row that may or may not be cut', () => {
  it('is asked about and joined where text without a label follows text with one', () => {
    const upper = table(1, name, ['工作目的', '通行和']);
    const { value, doubts } = join(upper, table(2, ['', '防汛'], ['承办部门及代码', '路政科']));
    expect(cellsOf(value[0])?.slice(2, 4)).toEqual(['1 0 1 工作目的', '1 1 1 通行和防汛']);
    expect(doubts).toMatchObject([
      {
        code: 'split-form',
        pointer: null,
        raw: '防汛',
        source: { page: 2 },
        candidates: [{ value: ['通行和防汛'] }, { value: ['防汛'] }],
      },
    ]);
  });

  it('is asked about and kept apart where it is open above the break and closed below', () => {
    const upper = table(1, name, ['植树v', '通行v']);
    const { value, doubts } = join(upper, table(2, ['铺路', '防汛']));
    expect(value[0]?.rows).toBe(3);
    expect(doubts).toMatchObject([
      {
        code: 'split-form',
        candidates: [{ value: ['植树铺路', '通行防汛'] }, { value: ['铺路', '防汛'] }],
      },
    ]);
  });

  it('is not where the label of a group stands above a row with a label of its own', () => {
    const upper = table(1, ['工作名称', '修桥', ''], ['工作资金', '资金总计', '5']);
    const { value, doubts } = join(upper, table(2, ['', '自有资金', '5']));
    expect(value[0]?.rows).toBe(3);
    expect(doubts).toEqual([]);
  });
});

describe('lines between two parts of a table', () => {
  it('such as page numbers come after it', () => {
    const { value } = join(table(1, name), line(1, '— 1 —'), table(2, ['工作目的', '通行']));
    expect(value.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('are asked about where one is a row whose borders were not recognised', () => {
    const row = line(2, '自有资金 5');
    const [first, second] = [table(1, name), table(2, ['工作目的', '通行'])];
    const { value, doubts } = join(first, recognised(row, 0.9), second);
    expect(value[0]?.rows).toBe(2);
    expect(doubts).toMatchObject([{ code: 'unknown-row', raw: '自有资金 5', pointer: null }]);
    expect(join(first, row, second).doubts).toEqual([]);
    expect(join(first, recognised(line(2, '第2页'), 0.9), second).doubts).toEqual([]);
  });

  it('are asked about where one stands as near above the second part as its rows do', () => {
    const at = (y: number, grid: Grid): Grid => ({
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        source: { page: 2, bbox: [0, y, 90, y + 10] as [number, number, number, number] },
      })),
    });
    const below = (y: number) => {
      const row = recognised(at(50, line(2, '验收合格率 百分之九十五')), 0.9);
      return join(table(1, name), row, at(y, table(2, ['工作目的', '通行']))).doubts;
    };
    expect(below(64)).toMatchObject([{ code: 'unknown-row', raw: '验收合格率 百分之九十五' }]);
    expect(below(90)).toEqual([]);
  });

  it('keep tables apart where they are a title or many', () => {
    const title = line(2, '工作计划资金表');
    expect(join(table(1, name), title, table(2, ['工作目的', '通行'])).value.length).toBe(3);
    const many = Array.from({ length: 7 }, () => line(1, '注'));
    expect(join(table(1, name), ...many, table(2, ['工作目的', '通行'])).value.length).toBe(9);
  });

  it('are counted at each break anew', () => {
    const pages = [1, 2, 3].map((page) => table(page, [`行${page}`, '值']));
    const four = (page: number) => Array.from({ length: 4 }, () => line(page, '注'));
    const [first, second, third] = pages as [Grid, Grid, Grid];
    const { value } = join(first, ...four(1), second, ...four(2), third);
    expect(value.map(({ rows }) => rows)).toEqual([3, ...Array(8).fill(1)]);
  });

  it('are not counted where no engine is sure of them: they are the rests of a seal', () => {
    const rests = Array.from({ length: 9 }, () => recognised(line(1, '灬'), 0.2));
    const { value } = join(table(1, name), ...rests, table(2, ['工作目的', '通行']));
    expect(value[0]?.rows).toBe(2);
  });

  it('are not counted where they are scraps of a seal that were read as a character or two', () => {
    const rows = (text: string) => {
      const between = Array.from({ length: 9 }, () => recognised(line(1, text), 0.9));
      return join(table(1, name), ...between, table(2, ['工作目的', '通行'])).value[0]?.rows;
    };
    expect([rows('1r'), rows('财务专用章')]).toEqual([2, 1]);
  });

  it('may be the title again, which is left out', () => {
    const title = (page: number): Grid => line(page, '工作计划资金表');
    const { value } = join(
      title(1),
      table(1, name),
      line(1, '— 1 —'),
      title(2),
      table(2, ['工作目的', '通行']),
    );
    expect(value.map(({ cells }) => cells.map(({ text }) => text).join(' '))).toEqual([
      '工作计划资金表',
      '工作名称 修桥 工作目的 通行',
      '— 1 —',
    ]);
  });

  it('keep forms of one title apart: the second begins with the label that forms open with', () => {
    const title = (page: number): Grid => line(page, '工作计划资金表');
    const second = table(2, ['承办部门及代码', '路政科'], ['工作名称', '铺路']);
    expect(join(title(1), table(1, name), title(2), second).value.length).toBe(4);
  });
});

describe('tables that are not one', () => {
  const rest = ['工作目的', '通行'];

  it('stand on one page, or have a page between them', () => {
    expect(join(table(1, name), table(1, rest)).value.length).toBe(2);
    expect(join(table(1, name), table(3, rest)).value.length).toBe(2);
  });

  it('have other outer columns', () => {
    const moved = { ...table(2, rest), columnEdges: [60, 150, 250] };
    expect(join(table(1, name), moved).value.length).toBe(2);
  });

  it('each begin a form', () => {
    expect(join(table(1, name), table(2, ['工作名称', '铺路'], rest)).value.length).toBe(2);
  });
});
