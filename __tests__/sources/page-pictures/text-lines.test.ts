import { describe, expect, it } from '@jest/globals';
import { openLines } from '../../../src/sources/page-pictures/text-lines.ts';

const linesOf = (text: string) => openLines(new TextEncoder().encode(text), 3);

describe('The lines of a text', () => {
  it('are those that are asked for, as many as there are', () => {
    const lines = linesOf('甲\r\n乙\n丙\n');
    expect(lines(2, 3)).toEqual([
      { line: 2, text: '乙' },
      { line: 3, text: '丙' },
    ]);
    expect(lines(0, 1)).toEqual([{ line: 1, text: '甲' }]);
    expect(lines(4, 9)).toEqual([]);
  });

  it('are no more than the limit at once', () => {
    expect(linesOf('1\n2\n3\n4\n5')(1, 1e12)).toHaveLength(3);
  });

  it('bear the number that regions have, a form feed being no end of a line', () => {
    expect(linesOf('甲\f乙\n丙')(1, 2)).toEqual([
      { line: 1, text: '甲乙' },
      { line: 2, text: '丙' },
    ]);
  });

  it('are decoded as the source decodes them', () => {
    const lines = openLines(Uint8Array.from([0xc4, 0xea, 0xb6, 0xc8, 0x0a]), 3);
    expect(lines(1, 1)).toEqual([{ line: 1, text: '年度' }]);
  });

  it('are none of what is no text', () => {
    expect(openLines(Uint8Array.from([0, 1, 2, 0xff, 0xfe, 0]), 3)(1, 3)).toEqual([]);
  });
});
