import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastPlace, linesOf } from '../../../src/sources/text/lines.ts';

const read = (text: string) => [...linesOf(text)];

describe('lines', () => {
  it('end at every kind of line end', () => {
    expect(read('a\nb\r\nc\rd\u2028e').map(({ text, line }) => [text, line])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
      ['e', 5],
    ]);
  });

  it('go on under the same number, further right, after a form feed, which begins a page', () => {
    expect(read('ab\fcd\n')).toEqual([
      { text: 'ab', start: 0, line: 1, column: 1, page: 1 },
      { text: 'cd', start: 3, line: 1, column: 4, page: 2 },
    ]);
  });

  it('lose nothing but the line ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '村', '\n', '\r', '\f', ' ') }),
        (text) => {
          const ends = /[\n\r\f]/g;
          expect(
            read(text)
              .map((line) => line.text)
              .join(''),
          ).toBe(text.replace(ends, ''));
          for (const { text: line, start } of read(text)) {
            expect(text.slice(start, start + line.length)).toBe(line);
          }
        },
      ),
    );
  });

  it('end where the last thing is printed', () => {
    expect(lastPlace('a\r\nb\f\n\f')).toEqual({ page: 1, line: 2 });
    expect(lastPlace('a\n\fb\nc')).toEqual({ page: 2, line: 3 });
  });
});
