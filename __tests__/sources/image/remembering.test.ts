import { describe, expect, it } from '@jest/globals';
import type { LineImage } from '../../../src/model/line-reader.ts';
import { remembering } from '../../../src/sources/image/remembering.ts';

const picture = (width: number): LineImage => ({ width, height: 1, data: new Uint8Array(width) });

describe('A reader that remembers', () => {
  it('reads no picture twice, and gives the readings in the order of the pictures', async () => {
    const read: number[] = [];
    const reader = remembering({
      engine: 'fake',
      readLines: async (images) =>
        images.map(({ width }) => {
          read.push(width);
          return { engine: 'fake', text: String(width), confidence: 1, characters: [] };
        }),
      close: async () => undefined,
    });
    const [a, b, c] = [picture(1), picture(2), picture(3)];
    await reader.readLines([b]);
    const readings = await reader.readLines([a, b, c]);
    expect(readings.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(read).toEqual([2, 1, 3]);
  });
});
