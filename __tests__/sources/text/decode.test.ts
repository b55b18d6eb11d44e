import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { decodeText } from '../../../src/sources/text/decode.ts';

const utf16 = (text: string, bigEndian: boolean): number[] =>
  [...text].flatMap((c) => {
    const [high, low] = [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 0xff];
    return bigEndian ? [high, low] : [low, high];
  });
const decode = (bytes: readonly number[] | Uint8Array): string =>
  E.getOrElse((error: { code: string }) => `error ${error.code}`)(
    decodeText(Uint8Array.from(bytes)),
  );

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('the encoding of a text', () => {
  it('is UTF-8 with or without a byte order mark', () => {
    expect(decode(utf8('单位：万元'))).toBe('单位：万元');
    expect(decode([0xef, 0xbb, 0xbf, ...utf8('单位：万元')])).toBe('单位：万元');
  });

  it('is UTF-16 in either byte order with a mark', () => {
    expect(decode([0xff, 0xfe, ...utf16('项目', false)])).toBe('项目');
    expect(decode([0xfe, 0xff, ...utf16('项目', true)])).toBe('项目');
  });

  it('is UTF-16 without a mark where line ends and digits have zero bytes', () => {
    expect(decode(utf16('项目名称\n3.9\n', false))).toBe('项目名称\n3.9\n');
    expect(decode(utf16('项目名称\n3.9\n', true))).toBe('项目名称\n3.9\n');
  });

  it('is GBK where the bytes are no UTF-8', () => {
    const bytes = [0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x09, 0xb4, 0xe5];
    expect(decode(bytes)).toBe('项目名称\t村');
  });

  it('is GB18030 with its four-byte characters', () => {
    expect(decode([0xb4, 0xe5, 0x95, 0x32, 0x82, 0x36])).toBe('村𠀀');
  });

  it('is GBK too where most of a long file is ASCII', () => {
    const bytes = [...utf8('a,b,c\n'.repeat(500)), 0xb4, 0xe5];
    expect(decode(bytes).endsWith('\n村')).toBe(true);
  });
});

describe('damage in a text', () => {
  it('becomes U+FFFD in a UTF-8 file of which the rest is whole', () => {
    const text = '村干部民族团结奖，提高村干部的干事热情。';
    expect(decode([...utf8(text), 0xe6, 0x9d, ...utf8('\n3.9')])).toBe(`${text}\ufffd\n3.9`);
  });

  it('becomes U+FFFD where UTF-16 has half a character', () => {
    const text = '村干部民族团结奖\n';
    const bytes = [0xff, 0xfe, ...utf16(text, false), 0x00, 0xd8, ...utf16('元', false)];
    expect(decode(bytes)).toBe(`${text}\ufffd元`);
  });
});

describe('a file that is no text', () => {
  it('is refused by the signatures of other formats', () => {
    expect(decode(utf8('%PDF-1.7\n'))).toBe('error not-a-document');
    expect(decode([0x50, 0x4b, 0x03, 0x04, 0x41, 0x41])).toBe('error not-a-document');
    expect(decode([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])).toBe('error not-a-document');
  });

  it('is refused where its bytes are of no encoding', () => {
    let state = 1;
    const noise = Array.from({ length: 4000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state >> 16) & 0xff;
    });
    expect(decode(noise)).toBe('error not-a-document');
    expect(decode([0xff, 0xfe, ...noise])).toBe('error not-a-document');
    expect(decode(Array.from({ length: 100 }, () => 0))).toBe('error not-a-document');
  });
});
