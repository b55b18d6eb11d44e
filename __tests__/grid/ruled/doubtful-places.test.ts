import { describe, expect, it } from '@jest/globals';
import { ruledGrids } from '../../../src/grid/ruled/ruled-grids.ts';
import type { DrawnPage, RulingLine, Token } from '../../../src/model/page.ts';

const across = (y: number, start: number, end: number): RulingLine => ({
  ...{ orientation: 'horizontal', position: y, start, end, thickness: 1 },
});
const down = (x: number, start: number, end: number): RulingLine => ({
  ...{ orientation: 'vertical', position: x, start, end, thickness: 1 },
});
const recognised = (text: string, bbox: Token['bbox']): Token => ({
  text,
  bbox,
  readers: [{ engine: 'eye', text, confidence: 1 }],
});

/** Two rows of two cells, from 0 to 200 points across and 0 to 60 down. */
const lines = [
  ...[0, 30, 60].map((y) => across(y, 0, 200)),
  ...[0, 100, 200].map((x) => down(x, 0, 60)),
];
const texts = [
  recognised('甲乙', [10, 8, 34, 20]),
  recognised('丙丁', [110, 8, 134, 20]),
  recognised('戊己', [10, 38, 34, 50]),
  recognised('庚辛', [110, 38, 134, 50]),
];

/** The texts of the cells that may belong elsewhere. */
const doubted = (rulingLines: readonly RulingLine[], tokens: readonly Token[]) => {
  const page: DrawnPage = { kind: 'drawn', page: 1, width: 300, height: 300, tokens, rulingLines };
  return ruledGrids(page).grids.flatMap(({ cells }) =>
    cells.flatMap(({ text, alternatives }) => (alternatives ? [text] : [])),
  );
};

describe('The rows of a recognised table', () => {
  it('are certain where every border ends at another', () => {
    expect(doubted(lines, texts)).toEqual([]);
  });

  it('are doubtful where a border ends in the middle of a cell', () => {
    const broken = [...lines.filter((line) => line !== lines[1]), across(30, 0, 150)];
    expect(doubted(broken, texts)).toEqual(['丙丁庚辛']);
    expect(doubted([...lines, down(150, 30, 45)], texts)).toEqual(['庚辛']);
  });

  it('have blank cells that may not be blank, where borders are not whole', () => {
    const [first, second, third] = texts;
    const three = [first, second, third].filter((t) => t !== undefined);
    expect(doubted(lines, three)).toEqual([]);
    expect(doubted([...lines, down(150, 30, 45)], three)).toEqual(['']);
  });

  it('are certain on a page that a program drew, whatever its lines', () => {
    const drawn = texts.map(({ text, bbox }) => ({ text, bbox }));
    expect(doubted([...lines, down(150, 30, 45)], drawn)).toEqual([]);
  });

  it('are doubtful where a text stands right behind a border, with nothing before that and room behind itself', () => {
    const [first, , third, fourth] = texts;
    const at = (x: number) =>
      [recognised('139.89', [x, 8, x + 30, 20]), third, fourth].filter((t) => t !== undefined);
    expect(doubted(lines, at(101))).toEqual(['139.89']);
    expect(doubted(lines, at(104))).toEqual([]);
    expect(doubted(lines, [...at(101), ...(first ? [first] : [])])).toEqual([]);
  });

  it('are doubtful where the cell before a text is blank and has no room for a character', () => {
    const withBorderAt = (x: number) =>
      doubted([...lines, down(x, 0, 30)], [...texts.slice(0, 1), ...texts.slice(2), text]);
    const text = recognised('5%以上', [120, 8, 160, 20]);
    expect(withBorderAt(112)).toEqual(['5%以上']);
    expect(withBorderAt(118)).toEqual([]);
  });

  it('are doubtful where a border goes on neither to the left nor to the right', () => {
    const merged = [
      ...[0, 60].map((y) => across(y, 0, 300)),
      ...[0, 100, 200, 300].map((x) => down(x, 0, 60)),
    ];
    const wide = [...texts, recognised('壬癸', [210, 24, 234, 36])];
    expect(doubted([...merged, across(30, 0, 300)], wide)).toEqual([]);
    expect(doubted([...merged, across(30, 100, 300)], wide)).toEqual([]);
    expect(doubted([...merged, across(30, 100, 200)], wide)).toEqual(['丙丁', '壬癸', '庚辛']);
    // A column with remarks beside it is divided more often.
    const often = [...merged, across(20, 100, 200), across(40, 100, 200)];
    expect(doubted(often, wide)).toEqual([]);
  });

  it('are doubtful where a border cuts a text', () => {
    const [, , third, fourth] = texts;
    const cut = [recognised('甲乙', [76, 8, 99, 20]), recognised('丙丁', [101, 8, 125, 20])];
    expect(
      doubted(
        lines,
        [...cut, third, fourth].filter((t) => t !== undefined),
      ),
    ).toEqual(['甲乙', '丙丁']);
  });

  it('are certain beside a merged cell but for the row in which its border cuts a text', () => {
    const tall = [across(30, 100, 200), ...lines.filter((line) => line !== lines[1])];
    const cut = [recognised('甲乙', [76, 8, 99, 20]), recognised('丙丁', [101, 8, 125, 20])];
    expect(doubted(tall, [...cut, ...texts.slice(3)])).toEqual(['甲乙', '丙丁']);
  });

  it('are certain beside a merged cell that a border ends before', () => {
    const columns = [
      ...[0, 60].map((y) => across(y, 0, 300)),
      ...[0, 100, 200, 300].map((x) => down(x, 0, 60)),
    ];
    const tokens = [...texts.slice(0, 2), recognised('壬癸', [210, 8, 234, 20])];
    expect(doubted([...columns, across(30, 150, 300)], tokens)).not.toContain('甲乙');
    expect(doubted([...columns, across(30, 50, 300)], tokens)).toContain('甲乙');
  });

  it('are doubtful where a piece of a line was taken for text, and not where a cell holds dashes', () => {
    expect(doubted(lines, [...texts, recognised('一', [120, 52, 170, 55])])).toEqual(['庚辛一']);
    expect(doubted(lines, [...texts, recognised('——', [140, 43, 164, 45])])).toEqual([]);
  });

  it('are parted and doubtful where all cells hold two short lines, or two lines far apart', () => {
    const merged = lines.filter((line) => line !== lines[1]);
    expect(doubted(merged, texts)).toEqual(['甲乙', '丙丁', '戊己', '庚辛']);
    const long = recognised('戊己庚辛壬癸子丑', [2, 8, 98, 20]);
    const parted = doubted(merged, [long, ...texts.slice(1)]);
    expect(parted).toEqual(['戊己庚辛壬癸子丑', '丙丁', '戊己', '庚辛']);
    const wrapped = [long, recognised('寅卯', [10, 23, 34, 35])];
    expect(doubted(merged, [...wrapped, ...texts.filter((_, i) => i % 2)])).toEqual([]);
  });

  it('are doubtful as one where it is not known where the border between them is', () => {
    const merged = lines.filter((line) => line !== lines[1]);
    const more = recognised('寅卯', [10, 23, 34, 35]);
    expect(doubted(merged, [...texts, more])).toEqual(['甲乙寅卯戊己', '丙丁庚辛']);
    const aside = texts.map((token, i) =>
      i === 3 ? recognised('庚辛', [110, 22, 134, 34]) : token,
    );
    const low = aside.map((token, i) => (i === 0 ? recognised('甲乙', [10, 18, 34, 30]) : token));
    expect(doubted(merged, low)).toEqual(['甲乙戊己', '丙丁庚辛']);
  });
});
