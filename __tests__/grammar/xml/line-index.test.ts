import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineIndex } from '../../../src/grammar/xml/line-index.ts';

describe('lineIndex', () => {
  it('counts lines from 1; a line end belongs to the line that it ends', () => {
    const line = lineIndex('ab\ncd\r\n\ne');
    expect([0, 2, 3, 5, 6, 7, 8].map(line)).toEqual([1, 1, 2, 2, 2, 3, 4]);
  });

  it('agrees with counting the line feeds before any index', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (xml, index) => {
        const at = Math.min(index, xml.length);
        expect(lineIndex(xml)(at)).toBe(xml.slice(0, at).split('\n').length);
      }),
    );
  });
});
