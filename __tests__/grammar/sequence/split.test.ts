import { describe, expect, it } from '@jest/globals';
import { joinPieces, rowsToPieces } from '../../../src/grammar/sequence/pieces.ts';
import { splitRows } from '../../../src/grammar/sequence/split.ts';
import { gridOf } from '../../support/grid.ts';

const split = (lines: readonly string[], column = 0) => {
  const grid = gridOf(lines.join('\n'), 'sequence');
  const pieces = rowsToPieces(grid.cells.map((cell) => ({ grid, cells: [cell] })));
  const { rows, rest, counted } = splitRows('target', pieces, { unwrapped: false, column });
  const texts = rows.map(({ name, value, sure }) => [joinPieces(name), joinPieces(value), sure]);
  return { rows: texts, rest: joinPieces(rest), counted };
};

describe('splitRows', () => {
  it('joins the full lines of a name in front of a figure', () => {
    const lines = ['上级部门对村干部工作', '考核情况', '100%'];
    expect(split(lines)).toEqual({
      rows: [['上级部门对村干部工作考核情况', '100%', true]],
      rest: '',
      counted: true,
    });
  });

  it('doubts a name whose first line had room for more', () => {
    expect(split(['完成情况', '上级部门考核合格率', '100%']).rows[0]?.[2]).toBe(false);
    const lines = ['上级部门考核', '情况', '100%'];
    expect(split(lines).rows[0]?.[2]).toBe(true);
    expect(split(lines, 24).rows[0]?.[2]).toBe(false);
  });

  it('ends a row at every figure', () => {
    expect(split(['村干部人数', '65人', '会议次数', '12次']).rows).toEqual([
      ['村干部人数', '65人', true],
      ['会议次数', '12次', true],
    ]);
  });

  it('does not count rows where a line inside a name could be a value', () => {
    const lines = ['村干部队伍保持稳定', '不断提升并保持增长', '群众满意程度调查分', '≥95%'];
    expect(split(lines)).toMatchObject({ counted: false });
    expect(split(lines.with(1, '不断提升，并保持增')).counted).toBe(true);
  });

  it('doubts a figure after words that ask for one', () => {
    expect(split(['群众满意度不低于', '95%']).rows).toEqual([['群众满意度不低于', '95%', false]]);
  });

  it('puts a date together whose day stands on the next line', () => {
    expect(split(['完工时间', '2021年12月', '31日'])).toEqual({
      rows: [['完工时间', '2021年12月31日', true]],
      rest: '',
      counted: true,
    });
  });

  it('does not count a figure without a name, which may be the rest of the one above', () => {
    expect(split(['完工面积', '12345', '678平方米']).counted).toBe(false);
  });

  it('keeps what follows the last figure apart', () => {
    expect(split(['群众满意度', '≥95%', '填表人'])).toMatchObject({
      rest: '填表人',
      counted: false,
    });
  });

  it('puts a figure together that is broken after a stroke', () => {
    expect(split(['长聘人员经费标准', '2.9657万元/', '人/年']).rows).toEqual([
      ['长聘人员经费标准', '2.9657万元/人/年', true],
    ]);
    expect(split(['村干部任职补贴', '199.3680万', '元']).rows).toEqual([
      ['村干部任职补贴', '199.3680万元', true],
    ]);
  });
});
