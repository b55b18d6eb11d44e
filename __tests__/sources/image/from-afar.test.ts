import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromAfar } from '../../../src/sources/image/from-afar.ts';
import { eachPixel, rasters } from './rasters.ts';

describe('fromAfar', () => {
  it('has ink where any of four times four pixels is ink', () => {
    fc.assert(
      fc.property(rasters(), fc.nat(255), ({ width, height, data }, level) => {
        const ink = data.map((own) => (own < level ? 1 : 0));
        const seen = fromAfar({ width, height, data: ink });
        const fields = { width: Math.ceil(width / 4), height: Math.ceil(height / 4) };
        const inkIn = (u: number, v: number): boolean =>
          ink.some(
            (own, at) =>
              own === 1 &&
              Math.floor((at % width) / 4) === u &&
              Math.floor(Math.floor(at / width) / 4) === v,
          );
        expect(seen).toEqual({
          ...fields,
          data: Uint8Array.from(eachPixel(fields, (u, v) => (inkIn(u, v) ? 1 : 0))),
        });
      }),
    );
  });
});
