import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histogramOf } from '../../../src/sources/image/histogram.ts';
import { bytes, rasters } from './rasters.ts';

const pages = rasters().chain((page) =>
  fc.tuple(
    fc.constant(page),
    fc.option(
      bytes(page.data.length).map((kinds) => kinds.map((kind) => (kind > 250 ? 0 : kind % 3))),
      { nil: undefined },
    ),
  ),
);

describe('histogramOf', () => {
  it('counts how many pixels have each level, but those that are left out', () => {
    fc.assert(
      fc.property(pages, ([page, leftOut]) => {
        const counts = new Array<number>(256).fill(0);
        for (const [i, level] of page.data.entries())
          if (!leftOut?.[i]) counts[level] = (counts[level] as number) + 1;
        expect([...histogramOf(page, leftOut)]).toEqual(counts);
      }),
    );
  });
});
