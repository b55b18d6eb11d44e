import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockOfPaper, paperOfBlocks } from '../../../src/sources/image/paper.ts';
import { eachPixel, rasters } from './rasters.ts';

describe('paperOfBlocks', () => {
  it('finds the brightest level of each block but for glare', () => {
    fc.assert(
      fc.property(rasters(100), (page) => {
        const blocks = {
          width: Math.ceil(page.width / blockOfPaper),
          height: Math.ceil(page.height / blockOfPaper),
        };
        const paper = eachPixel(blocks, (u, v) => {
          const inBlock = [...page.data].filter(
            (_, at) =>
              Math.floor((at % page.width) / blockOfPaper) === u &&
              Math.floor(at / page.width / blockOfPaper) === v,
          );
          const brightFirst = inBlock.sort((a, b) => b - a);
          return brightFirst[Math.floor(0.1 * brightFirst.length)] || 255;
        });
        expect([...paperOfBlocks(page)]).toEqual(paper);
      }),
    );
  });
});
