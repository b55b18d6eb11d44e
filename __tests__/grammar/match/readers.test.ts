import { describe, expect, it } from '@jest/globals';
import { joinReaders } from '../../../src/grammar/match/readers.ts';
import type { Cell } from '../../../src/model/grid.ts';

const cell = (text: string, readers?: Cell['readers']): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text,
  source: { line: 1, column: 1 },
  ...(readers && { readers }),
});
const join = (texts: readonly string[]): string => texts.join('');

describe('joinReaders', () => {
  it('has nothing to say of cells that were not recognised', () => {
    expect(joinReaders([cell('95')], join)).toEqual([]);
    expect(joinReaders([], join)).toEqual([]);
  });

  it('joins what each engine reads, as surely as the least sure part', () => {
    const value = cell('95', [
      { engine: 'paddle', text: '95', confidence: 0.9 },
      { engine: 'tesseract', text: '35', confidence: 0.8 },
    ]);
    const unit = cell('%', [{ engine: 'paddle', text: '%', confidence: 0.7 }]);
    expect(joinReaders([value, unit], join)).toEqual([
      { engine: 'paddle', text: '95%', confidence: 0.7, unsure: ['95', '%'] },
      { engine: 'tesseract', text: '35%', confidence: 0.8, unsure: ['35'] },
    ]);
  });
});
