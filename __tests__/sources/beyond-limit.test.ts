import { describe, expect, it } from '@jest/globals';
import { beyondLimit } from '../../src/sources/beyond-limit.ts';
import { openImage } from '../../src/sources/image/decode.ts';
import { writeTiff } from './image/write-tiff.ts';

describe('A file with more pages than are read', () => {
  it('says so of the others', async () => {
    const { readable, pages } = await openImage(writeTiff(2003));
    expect(beyondLimit(readable, pages)).toEqual([
      { pages: [2001, 2003], reason: 'limit-exceeded' },
    ]);
  });

  it('has nothing to say where all are read', async () => {
    const { readable, pages } = await openImage(writeTiff(3));
    expect(beyondLimit(readable, pages)).toEqual([]);
  });
});
