import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutRuling } from '../../../src/sources/image/without-ruling.ts';
import { bytes, rasters } from './rasters.ts';

const pages = rasters().chain((page) => {
  const bits = bytes(page.data.length).map((levels) => levels.map((level) => level % 2));
  return fc.tuple(fc.constant(page), bits, bits);
});

describe('withoutRuling', () => {
  it('makes bands white where there is no text', () => {
    fc.assert(
      fc.property(pages, ([page, text, bands]) => {
        expect([...withoutRuling(page, { ...page, data: text }, bands).data]).toEqual(
          [...page.data].map((own, i) => (bands[i] === 1 && text[i] === 0 ? 255 : own)),
        );
      }),
    );
  });
});
