import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fileNameOf, openable, placeIn } from '../../../src/batch/find/file-place.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const home = { path: '/数据' };

describe('placeIn', () => {
  it('opens by text what is called in UTF-8', () => {
    expect(placeIn(home, Buffer.from('表.pdf'))).toEqual({ path: '/数据/表.pdf' });
  });

  it('shows a name in GBK in characters and opens it by its bytes', () => {
    const place = placeIn(home, hex('b1ed'));
    expect(place.path).toBe('/数据/表');
    expect(openable(place)).toEqual(Buffer.concat([Buffer.from('/数据/'), hex('b1ed')]));
  });

  it('keeps to bytes below a folder of such a name', () => {
    const place = placeIn(placeIn(home, hex('b1ed')), Buffer.from('甲'));
    expect(place.path).toBe('/数据/表/甲');
    expect(openable(place)).toEqual(
      Buffer.concat([Buffer.from('/数据/'), hex('b1ed'), Buffer.from('/甲')]),
    );
  });

  it('does not say the separator twice below the root', () => {
    expect(placeIn({ path: '/' }, Buffer.from('a')).path).toBe('/a');
  });
});

describe('fileNameOf', () => {
  it('shows byte by byte what is in no known encoding', () => {
    expect(fileNameOf(hex('61ff80'))).toBe('a\u00ff\u0080');
  });

  it('gives back every name that is text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fileNameOf(Buffer.from(name))).toBe(name);
      }),
    );
  });
});
