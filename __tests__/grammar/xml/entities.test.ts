import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeReferences } from '../../../src/grammar/xml/entities.ts';

const escaped = (text: string): string =>
  [...text].map((c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`).join('');

describe('decodeReferences', () => {
  it('replaces the five entities of XML', () => {
    expect(decodeReferences('&lt;&gt;&amp;&quot;&apos;')).toEqual({ text: `<>&"'`, unknown: [] });
  });

  it('replaces decimal and hexadecimal character references', () => {
    expect(decodeReferences('&#39;&#x4EBA;&#x20BB7;').text).toBe(`'人𠮷`);
    expect(decodeReferences('&#9;&#10;&#xD;').text).toBe('\t\n\r');
  });

  it('replaces only once, so that an escaped reference stays text', () => {
    expect(decodeReferences('&amp;lt;').text).toBe('&lt;');
  });

  it.each(['&nbsp;', '&toString;', '&#0;', '&#xD800;', '&#x110000;', '&#xFFFE;', '&#1;'])(
    'keeps %s as it is and names it',
    (reference) => {
      expect(decodeReferences(`a${reference}b`)).toEqual({
        text: `a${reference}b`,
        unknown: [reference],
      });
    },
  );

  it('names an ampersand that begins no reference', () => {
    expect(decodeReferences('a & b')).toEqual({ text: 'a & b', unknown: ['&'] });
  });

  it('gives back any text that was escaped character by character', () => {
    const characters = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(characters, (text) => {
        expect(decodeReferences(escaped(text))).toEqual({ text, unknown: [] });
      }),
    );
  });
});
