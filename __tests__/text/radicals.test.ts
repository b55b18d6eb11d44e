import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldRadicals } from '../../src/text/radicals.ts';

describe('radicals', () => {
  it('reads Kangxi radicals as the characters they stand for', () => {
    expect(foldRadicals('\u2f08\u2f12\u2f45\u2fa6\u2fd5')).toBe('人力方金龠');
  });

  it('reads radicals of the supplement, which NFKC leaves', () => {
    expect(foldRadicals('\u2ea0\u2ed4\u2ed3\u2ee9\u2edb\u2ef0')).toBe('民门长黄风龙');
  });

  it('finds the first and the last of both blocks in their places', () => {
    expect(foldRadicals('\u2e81\u2ef3\u2f00\u2fd5')).toBe('厂龟一龠');
  });

  it('finds characters beyond the gap in the supplement and beyond the basic plane', () => {
    expect(foldRadicals('\u2e87\u2e99\u2e9b')).toBe('\u{20628}攵旡');
  });

  it('leaves radicals that no character looks like', () => {
    expect(foldRadicals('\u2e80\u2e9a')).toBe('\u2e80\u2e9a');
  });

  it('reads compatibility ideographs as the unified ones', () => {
    expect(foldRadicals('\uf9dd\uf907\u{2f800}')).toBe('利龜\u4e3d');
  });

  it('leaves the unified ideographs that stand among the compatibility ideographs', () => {
    expect(foldRadicals('\ufa0e\ufa29')).toBe('\ufa0e\ufa29');
  });

  it('leaves full-width forms, spaces and marks, which NFKC would change', () => {
    expect(foldRadicals('（２）　３．５％①㎡ﬁ')).toBe('（２）　３．５％①㎡ﬁ');
  });

  it('reads ⼾ as mainland fonts draw it: 户, not 戶', () => {
    expect(foldRadicals('贫困\u2f3e')).toBe('贫困户');
  });

  it('agrees with NFKC on every other Kangxi radical, which Unicode gives both ways', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      if (code === 0x2f3e) continue;
      const radical = String.fromCodePoint(code);
      expect(foldRadicals(radical)).toBe(radical.normalize('NFKC'));
    }
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldRadicals(foldRadicals(text))).toBe(foldRadicals(text));
      }),
    );
  });
});
