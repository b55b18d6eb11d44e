import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binarise, inkLevelOf } from '../../../src/sources/image/binarise.ts';
import { bytes, rasters } from './rasters.ts';

describe('binarise', () => {
  it('takes for ink what is darker than the level', () => {
    fc.assert(
      fc.property(rasters(), fc.integer({ min: 0, max: 255 }), (page, level) => {
        const { width, height, data } = binarise(page, level);
        expect([width, height]).toEqual([page.width, page.height]);
        expect([...data]).toEqual([...page.data].map((own) => (own < level ? 1 : 0)));
      }),
    );
  });
});

describe('inkLevelOf', () => {
  it('is that of the pixels that are not left out', () => {
    fc.assert(
      fc.property(
        rasters().chain((page) => fc.tuple(fc.constant(page), bytes(page.data.length))),
        ([page, kinds]) => {
          const leftOut = kinds.map((kind) => kind % 2);
          const kept = page.data.filter((_, i) => leftOut[i] === 0);
          expect(inkLevelOf(page, leftOut)).toBe(
            inkLevelOf({ width: kept.length, height: 1, data: kept }),
          );
        },
      ),
    );
  });
});
