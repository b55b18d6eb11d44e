import { describe, expect, it } from '@jest/globals';
import { tokensToReaders, withFirstReader } from '../../src/grid/readers.ts';
import type { Grid } from '../../src/model/grid.ts';
import type { Token } from '../../src/model/page.ts';

const token = (text: string, x: number, readers?: Token['readers']): Token => ({
  text,
  bbox: [x, 0, x + 10 * text.length, 10],
  ...(readers && { readers }),
});
const paddle = (text: string, confidence: number) => ({ engine: 'paddle', text, confidence });
const tesseract = (text: string, confidence: number) => ({ engine: 'tesseract', text, confidence });

describe('tokensToReaders', () => {
  it('adds nothing to tokens that were not recognised', () => {
    expect(tokensToReaders([token('资金', 0)])).toEqual({});
  });

  it('puts together what each engine reads, and fills what one did not read from the token', () => {
    const tokens = [
      token('村干部', 0, [paddle('村干部', 0.9), tesseract('村千部', 0.6)]),
      token('人数', 30, [paddle('人数', 0.8)]),
    ];
    expect(tokensToReaders(tokens)).toEqual({
      readers: [
        { ...paddle('村干部人数', 0.8), unsure: ['村干部', '人数'] },
        { ...tesseract('村千部人数', 0.6), unsure: ['村千部', '人数'] },
      ],
    });
  });

  it('keeps what an engine is not sure of', () => {
    const tokens = [
      token('村干部', 0, [{ ...paddle('村干部', 0.9), unsure: ['村干'] }]),
      token('人数', 30, [paddle('人数', 0.98)]),
    ];
    expect(tokensToReaders(tokens)).toEqual({
      readers: [{ ...paddle('村干部人数', 0.9), unsure: ['村干'] }],
    });
  });
});

describe('withFirstReader', () => {
  const grid = (...texts: readonly string[]): Grid => ({
    page: 1,
    borders: 'aligned',
    rows: texts.length,
    columns: 1,
    cells: texts.map((text, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      text,
      source: { page: 1, bbox: [0, 0, 1, 1] },
    })),
  });
  const confidences = (text: string, tokens: readonly Token[]) =>
    withFirstReader([grid(text)], tokens)[0]?.cells[0]?.readers?.map((r) => r.confidence);

  it('leaves pages alone on which nothing was recognised', () => {
    const grids = [grid('资金')];
    expect(withFirstReader(grids, [token('资金', 0)])).toBe(grids);
  });

  it('is as sure of a cell as of the least sure token that it has words of', () => {
    const tokens = [
      token('项目', 0, [paddle('项目', 0.9)]),
      token('名称', 20, [paddle('名称', 0.8)]),
    ];
    expect(confidences('项目名称', tokens)).toEqual([0.8]);
    expect(confidences('项目', tokens)).toEqual([0.9]);
  });

  it('is not sure at all of words that engines read differently, or that no token has', () => {
    const tokens = [token('3.9', 0, [paddle('3.9', 0.9), tesseract('8.9', 0.9)])];
    expect(confidences('3.9', tokens)).toEqual([0]);
    expect(confidences('别的', tokens)).toEqual([0]);
  });
});
