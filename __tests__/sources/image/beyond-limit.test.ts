import { describe, expect, it } from '@jest/globals';
import { beyondLimit } from '../../../src/sources/image/beyond-limit.ts';
import { openImage } from '../../../src/sources/image/decode.ts';
import { writeTiff } from './write-tiff.ts';

describe('A file with more pages than are read', () => {
  it('says so of the others', async () => {
    const file = await openImage(writeTiff(2003));
    expect(beyondLimit(file)).toEqual([{ pages: [2001, 2003], reason: 'limit-exceeded' }]);
  });

  it('has nothing to say where all are read', async () => {
    expect(beyondLimit(await openImage(writeTiff(3)))).toEqual([]);
  });
});
