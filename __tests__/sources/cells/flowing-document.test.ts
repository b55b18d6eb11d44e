import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/sources/cells/blocks.ts';
import { toSourceDocument } from '../../../src/sources/cells/flowing-document.ts';
import { gridLimits } from '../../../src/sources/cells/limits.ts';

const line = (text: string): Block => ({ is: 'line', text });
const tall = (rows: number): Block => ({ is: 'table', rows, cells: [] });
const make = (blocks: readonly Block[], hidden: readonly string[] = []) =>
  toSourceDocument('text/html', { blocks, hidden });

describe('toSourceDocument', () => {
  it('takes nothing more once the file has had its share, and says where it ended', () => {
    const document = make([line('a'), tall(gridLimits.cells), line('b')]);
    expect(document.parts).toHaveLength(1);
    expect(document.skipped).toMatchObject([{ reason: 'limit-exceeded' }]);
  });

  it('takes a file up to the limit', () => {
    expect(make([tall(gridLimits.cells)])).toMatchObject({ pages: 1, skipped: [] });
  });

  it('shortens what it names', () => {
    const [entry] = make([], ['长'.repeat(100)]).skipped;
    expect(entry?.text).toBe(`${'长'.repeat(60)}…`);
  });
});
