import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transpose } from '../../../src/sources/image/transpose.ts';
import { eachPixel, rasters } from './rasters.ts';

describe('transpose', () => {
  it('turns rows into columns', () => {
    fc.assert(
      fc.property(rasters(), (page) => {
        const turned = transpose(page);
        expect([turned.width, turned.height]).toEqual([page.height, page.width]);
        expect([...turned.data]).toEqual(
          eachPixel(turned, (x, y) => page.data[x * page.width + y] as number),
        );
      }),
    );
  });

  it('turns pages that are larger than what the processor keeps at a time', () => {
    const page = { width: 301, height: 277, data: new Uint8Array(301 * 277).map((_, i) => i * 7) };
    expect(transpose(transpose(page))).toEqual(page);
  });
});
