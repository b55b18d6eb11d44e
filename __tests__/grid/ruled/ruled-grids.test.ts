import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ruledGrids, ruledPage } from '../../../src/grid/ruled/index.ts';
import type { RulingLine, Token } from '../../../src/model/page.ts';
import type { BoundingBox } from '../../../src/model/region.ts';
import { across, down, lattice, pageOf, token } from './drawing.ts';

const xs = [100, 200, 300];
const ys = [100, 120, 140];
const four = [
  token('甲', 110, 105),
  token('乙', 210, 105),
  token('丙', 110, 125),
  token('丁', 210, 125),
];

/** Each grid as the texts of its cells with their places and spans. */
const cellsOf = (lines: readonly RulingLine[], tokens: readonly Token[]) =>
  ruledGrids(pageOf(lines, tokens)).grids.map(({ cells }) =>
    cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]),
  );

const plain = [
  [0, 0, 1, 1, '甲'],
  [0, 1, 1, 1, '乙'],
  [1, 0, 1, 1, '丙'],
  [1, 1, 1, 1, '丁'],
];

describe('a ruled table', () => {
  it('has its cells in order, with their boxes and the column edges', () => {
    const { grids, rest } = ruledGrids(pageOf(lattice(xs, ys), four));
    expect(rest).toEqual([]);
    expect(grids).toHaveLength(1);
    expect(grids[0]).toMatchObject({ page: 3, borders: 'known', rows: 2, columns: 2 });
    expect(grids[0]?.columnEdges).toEqual([100, 200, 300]);
    expect(grids[0]?.cells[1]).toEqual({
      row: 0,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      text: '乙',
      source: { page: 3, bbox: [200, 100, 300, 120] },
    });
  });

  it('has merged cells where borders are left out', () => {
    const lines = [
      across(100, 100, 300),
      across(120, 200, 300),
      across(140, 100, 300),
      across(160, 100, 300),
      ...[100, 300].map((x) => down(x, 100, 160)),
      down(200, 100, 140),
    ];
    const tokens = [token('行', 110, 115), token('一', 210, 105), token('列', 150, 145)];
    expect(cellsOf(lines, tokens)).toEqual([
      [
        [0, 0, 2, 1, '行'],
        [0, 1, 1, 1, '一'],
        [1, 1, 1, 1, ''],
        [2, 0, 1, 2, '列'],
      ],
    ]);
  });

  it('may have its borders drawn cell by cell, each twice and a little apart', () => {
    const boxes = [0, 1].flatMap((row) =>
      [0, 1].flatMap((column) => {
        const [x0, y0] = [100 + 100 * column + 0.7, 100 + 20 * row + 0.7];
        return lattice([x0, x0 + 98.6], [y0, y0 + 18.6]);
      }),
    );
    expect(cellsOf(boxes, four)).toEqual([plain]);
  });

  it('may have double borders', () => {
    const doubled = lattice(xs, ys).flatMap((line) => [
      { ...line, position: line.position - 1 },
      { ...line, position: line.position + 1 },
    ]);
    expect(cellsOf(doubled, four)).toEqual([plain]);
  });

  it('may have borders of dashes', () => {
    const dashes = lattice(xs, ys).flatMap(({ start, end, ...line }) =>
      Array.from({ length: Math.floor((end - start) / 5) }, (_, i) => ({
        ...line,
        start: start + i * 5,
        end: start + i * 5 + 3,
      })),
    );
    expect(cellsOf(dashes, four)).toEqual([plain]);
  });

  it('may have borders that stop short of each other or reach a little too far', () => {
    const short = lattice(xs, ys).map((line, index) => ({
      ...line,
      start: line.start + (index % 2 === 0 ? 2 : -4),
      end: line.end - (index % 2 === 0 ? 2 : -4),
    }));
    expect(cellsOf(short, four)).toEqual([plain]);
  });

  it('has no cell where the place is open to two sides', () => {
    const sides = [down(100, 100, 140), down(200, 100, 140), down(300, 100, 120)];
    const lines = [across(100, 100, 300), across(120, 100, 300), across(140, 100, 200), ...sides];
    expect(cellsOf(lines, four)).toEqual([plain.slice(0, 3)]);
  });

  it('is closed at a side where pieces of the border are wanting and the rows end', () => {
    const inner = [...ys.map((y) => across(y, 100, 300)), down(200, 100, 140)];
    const left = [...inner, down(100, 105, 112), down(300, 100, 140)];
    expect(cellsOf(left, four)).toEqual([plain]);
    const right = [...inner, down(100, 100, 140), down(301, 100, 120), down(301, 132, 140)];
    expect(cellsOf(right, four)).toEqual([plain]);
    expect(ruledGrids(pageOf(right, four)).grids[0]?.columnEdges).toEqual([100, 200, 301]);
  });

  it('may be open at both sides, as statistics are', () => {
    const lines = [...ys.map((y) => across(y, 50, 400)), down(200, 100, 140)];
    expect(cellsOf(lines, four)).toEqual([plain]);
    const { grids } = ruledGrids(pageOf(lines, four));
    expect(grids[0]?.columnEdges).toEqual([50, 200, 400]);
  });

  it('is open at a side where its only two rows end', () => {
    const rows = [across(100, 100, 300), across(120, 100, 300)];
    const lines = [...rows, down(100, 100, 120), down(200, 100, 120)];
    expect(cellsOf(lines, four.slice(0, 2))).toEqual([plain.slice(0, 2)]);
  });

  it('is open at a side where its only two rows end below a page break', () => {
    const rows = [across(120, 100, 300), across(140, 100, 300)];
    const uprights = [100, 150, 200].map((x) => down(x, 100, 140));
    const [grid] = ruledGrids(pageOf([...rows, ...uprights], four)).grids;
    expect(grid).toMatchObject({ rows: 2, columns: 3, columnEdges: [100, 150, 200, 300] });
    expect(grid?.cells.map(({ text }) => text)).toEqual(['甲', '', '乙', '丙', '', '丁']);
  });

  it('is not open at a side where only two rows run out', () => {
    const lines = [...lattice(xs, ys), across(100, 100, 400), across(140, 100, 400)];
    expect(cellsOf(lines, four)).toEqual([plain]);
  });

  it('is open at a side where a single row ends, if other tables of the page are open there', () => {
    const rows = [...ys.map((y) => across(y, 100, 300)), across(60, 100, 300)];
    const uprights = [100, 150, 200].flatMap((x) => [down(x, 40, 60), down(x, 100, 140)]);
    const tokens = [...four, token('上', 110, 45), token('右', 230, 45)];
    const { grids } = ruledGrids(pageOf([...rows, ...uprights], tokens));
    expect(grids.map(({ columnEdges }) => columnEdges)).toEqual([
      [100, 150, 200, 300],
      [100, 150, 200, 300],
    ]);
    expect(grids[0]?.cells.map(({ text }) => text)).toEqual(['上', '', '右']);
    const alone = uprights.filter(({ end }) => end === 60);
    expect(ruledGrids(pageOf([across(60, 100, 300), ...alone], tokens)).grids[0]?.columns).toBe(2);
  });

  it('is open at a side though its rows end a little apart', () => {
    const ends = [300, 303.5, 299, 300, 300];
    const rows = ends.map((end, i) => across(100 + 20 * i, 100, end));
    const lines = [...rows, down(100, 100, 180), down(200, 100, 180)];
    const { grids } = ruledGrids(pageOf(lines, four));
    expect(grids[0]).toMatchObject({ rows: 4, columns: 2, columnEdges: [100, 200, 300] });
    expect(cellsOf(lines, four)[0]?.slice(0, 4)).toEqual(plain);
  });

  it('is open at a side though one line runs out farther than its rows', () => {
    const rows = ys.map((y) => across(y, 100, 300));
    const lines = [...rows, across(146, 60, 340), down(200, 100, 140), down(100, 100, 140)];
    expect(cellsOf(lines, four)).toEqual([plain]);
    expect(ruledGrids(pageOf(lines, four)).grids[0]?.columnEdges).toEqual([100, 200, 300]);
  });

  it('has its outermost border whole though only a piece was found of it', () => {
    const rows = [across(100, 100, 300), across(120, 200, 300), across(140, 100, 300)];
    const lines = [...rows, down(100, 99, 122), down(200, 100, 140), down(300, 100, 140)];
    expect(cellsOf(lines, four)).toEqual([
      [
        [0, 0, 2, 1, '甲丙'],
        [0, 1, 1, 1, '乙'],
        [1, 1, 1, 1, '丁'],
      ],
    ]);
  });

  it('keeps rows apart though a drawing beside it has lines at every height', () => {
    const hatch = Array.from({ length: 30 }, (_, i) => across(98 + i * 1.5, 400, 500));
    expect(cellsOf([...lattice(xs, ys), ...hatch], four).at(0)).toEqual(plain);
  });

  it('keeps an underline in a cell from dividing it', () => {
    const lines = [...lattice(xs, ys), across(112, 105, 150), across(112, 200, 250)];
    expect(cellsOf(lines, four)).toEqual([plain]);
  });

  it('gives rectangles where a border is missing in the middle', () => {
    const lines = [
      ...ys.map((y) => across(y, 100, y === 120 ? 200 : 300)),
      down(100, 100, 140),
      down(200, 100, 120),
      down(300, 100, 140),
    ];
    expect(cellsOf(lines, four)).toEqual([
      [
        [0, 0, 1, 1, '甲'],
        [0, 1, 1, 1, '乙'],
        [1, 0, 1, 2, '丙 丁'],
      ],
    ]);
  });
});

describe('what is no table', () => {
  it('are underlines, crosses and a frame around text', () => {
    const underline = across(300, 100, 200);
    const cross = [across(400, 100, 200), down(150, 350, 450)];
    const frame = lattice([50, 550], [50, 750]);
    const { grids, rest } = ruledGrids(pageOf([underline, ...cross, ...frame], four));
    expect(grids).toEqual([]);
    expect(rest).toHaveLength(4);
  });

  it('is the frame of a page around a table, though a line divides it', () => {
    const frame = lattice([50, 550], [50, 80, 750]);
    expect(cellsOf([...frame, ...lattice(xs, ys)], four)).toEqual([plain]);
  });

  it('is a drawing without text', () => {
    expect(cellsOf(lattice(xs, ys), [])).toEqual([]);
  });
});

describe('several tables on a page', () => {
  it('are found each by itself, and the text outside them is left over', () => {
    const below = ys.map((y) => y + 200);
    const tokens = [...four, token('戊', 110, 305), token('外', 110, 200)];
    const { grids, rest } = ruledGrids(pageOf([...lattice(xs, ys), ...lattice(xs, below)], tokens));
    expect(grids.map((g) => g.cells[0]?.text)).toEqual(['甲', '戊']);
    expect(rest.map((t) => t.text)).toEqual(['外']);
  });

  it('stay apart side by side', () => {
    const right = xs.map((x) => x + 220);
    const { grids } = ruledGrids(
      pageOf([...lattice(xs, ys), ...lattice(right, ys)], [...four, token('右', 330, 105)]),
    );
    expect(grids.map((g) => [g.columns, g.cells[0]?.text])).toEqual([
      [2, '甲'],
      [2, '右'],
    ]);
  });

  it('give their text to the inner one where one stands in a cell of the other', () => {
    const outer = lattice([50, 320, 500], [50, 90, 160, 200]);
    const { grids } = ruledGrids(
      pageOf([...outer, ...lattice(xs, ys)], [...four, token('外', 400, 100)]),
    );
    const texts = grids.map((g) => g.cells.map((c) => c.text).filter((t) => t !== ''));
    expect(texts).toContainEqual(['外']);
    expect(texts).toContainEqual(['甲', '乙', '丙', '丁']);
  });
});

describe('the text of a cell', () => {
  const textIn = (tokens: readonly Token[]): string | undefined =>
    ruledGrids(pageOf(lattice([100, 300, 400], [100, 180]), tokens)).grids[0]?.cells[0]?.text;

  it('is joined over wrapped lines without spaces in Chinese', () => {
    expect(textIn([token('乡村更好', 110, 120), token('促进工作，', 110, 105)])).toBe(
      '促进工作，乡村更好',
    );
  });

  it('keeps a space where words wrapped', () => {
    expect(textIn([token('Windows', 110, 105), token('Server 10', 110, 120)])).toBe(
      'Windows Server 10',
    );
  });

  it('has a space between tokens of a line only where the gap is wide', () => {
    const tokens = [token('57', 110, 105), token('万元', 122, 105), token('A', 150, 105)];
    expect(textIn([...tokens, token('B', 157, 105), token('尾', 180, 105)])).toBe('57万元 A B 尾');
  });

  it('is that of tokens whose centre lies in it, though they touch its border', () => {
    expect(textIn([token('触线', 98, 96)])).toBe('触线');
  });

  it('stands on one line though a part of it is smaller and set higher', () => {
    const unit: Token = { text: '2', bbox: [131, 104, 134, 110] };
    expect(textIn([token('面积', 110, 105), unit, token('。', 135, 105)])).toBe('面积2。');
  });

  const recognised = (text: string, x: number, y: number): Token => ({
    ...token(text, x, y),
    readers: [{ engine: 'a', text, confidence: 0.9 }],
  });

  it('is divided at the border between two characters that were recognised in one go', () => {
    const { grids } = ruledGrids(
      pageOf(lattice([100, 150, 250], [100, 120]), [recognised('左边右边边', 130, 105)]),
    );
    expect(grids[0]?.cells.map((c) => c.text)).toEqual(['左边', '右边边']);
  });

  it('is divided where it is, though its characters differ in width', () => {
    const { grids } = ruledGrids(
      pageOf(lattice([100, 145, 250], [100, 120]), [recognised('12345右边', 120, 105)]),
    );
    expect(grids[0]?.cells.map((c) => c.text)).toEqual(['12345', '右边']);
  });

  it('is not divided where it only runs over the edge', () => {
    const { grids } = ruledGrids(
      pageOf(lattice([100, 155, 250], [100, 120]), [recognised('左边左边', 110, 105)]),
    );
    expect(grids[0]?.cells.map((c) => c.text)).toEqual(['左边左边', '']);
  });

  it('is not divided where the source knows its characters, and drew them over the edge', () => {
    const { grids } = ruledGrids(
      pageOf(lattice([100, 150, 250], [100, 120]), [token('左边左边边', 110, 105)]),
    );
    expect(grids[0]?.cells.map((c) => c.text)).toEqual(['左边左边边', '']);
  });

  it('is not divided where the cells are merged', () => {
    const lines = [...lattice([100, 300], [100, 120, 140]), down(150, 120, 140)];
    const { grids } = ruledGrids(pageOf(lines, [recognised('左边右边', 130, 105)]));
    expect(grids[0]?.cells[0]).toMatchObject({ columnSpan: 2, text: '左边右边' });
  });

  it('written downwards is read from the right column to the left', () => {
    const left: Token = { text: '指标', bbox: [110, 110, 120, 130] };
    const right: Token = { text: '绩效', bbox: [125, 110, 135, 130] };
    expect(textIn([left, right])).toBe('绩效指标');
  });

  it('of several lines stood in the source where all of them stood', () => {
    const source = (...bbox: BoundingBox) => ({ source: { page: 3, bbox } });
    const { grids } = ruledGrids(
      pageOf(lattice(xs, ys), [
        { ...token('甲', 110, 103), ...source(110, 98, 120, 108) },
        { ...token('乙丙', 110, 112), ...source(109, 107, 131, 117) },
      ]),
    );
    expect(grids[0]?.cells[0]?.source).toEqual({ page: 3, bbox: [109, 98, 131, 117] });
  });

  it('keeps where it stood in the source', () => {
    const source = { line: 4, column: 2 };
    const { grids } = ruledGrids(pageOf(lattice(xs, ys), [{ ...token('甲', 110, 105), source }]));
    expect(grids[0]?.cells[0]?.source).toEqual(source);
  });
});

describe('finding tables', () => {
  it('finds any lattice again, wherever cells are merged in its rows', () => {
    const step = fc.integer({ min: 12, max: 60 });
    const steps = fc.array(step, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(steps, steps, fc.infiniteStream(fc.boolean()), (widths, heights, coins) => {
        const columns = sums(widths);
        const rows = sums(heights);
        const lines: RulingLine[] = rows.map((y) => across(y, 20, columns.at(-1) ?? 0));
        let cells = 0;
        const seen = new Set([columns[0], columns.at(-1)]);
        rows.slice(1).forEach((bottom, row) => {
          columns.forEach((x, index) => {
            const outer = index === 0 || index === columns.length - 1;
            if (!outer && coins.next().value) return;
            lines.push(down(x, rows[row] ?? 0, bottom));
            seen.add(x);
            if (index > 0) cells++;
          });
        });
        const [table] = ruledPage(pageOf(lines, [token('字', 21, 21)])).tables;
        expect(table?.cells).toHaveLength(cells);
        expect(table?.xs).toHaveLength(seen.size);
        expect(table?.ys).toEqual(rows);
      }),
    );
  });

  it('shows what it concluded on the way', () => {
    const { edges, crossings, tables } = ruledPage(pageOf(lattice(xs, ys), four));
    expect([edges.length, crossings.length, tables.length]).toEqual([6, 9, 1]);
    expect(crossings[4]).toMatchObject({ x: 200, y: 120 });
  });

  it('takes 200,000 lines and 200,000 tokens in its stride', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) =>
      i % 2 === 0
        ? across((i * 7) % 800, (i * 13) % 560, ((i * 13) % 560) + 40)
        : down((i * 11) % 600, (i * 17) % 760, ((i * 17) % 760) + 40),
    );
    const tokens = Array.from({ length: 200_000 }, (_, i) =>
      token('字', (i * 3) % 590, (i * 5) % 790),
    );
    const start = performance.now();
    ruledGrids(pageOf(lines, tokens));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

const sums = (steps: readonly number[]): readonly number[] => {
  const all = [20];
  for (const step of steps) all.push((all.at(-1) ?? 0) + step);
  return all;
};
