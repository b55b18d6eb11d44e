import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesToBatches } from '../../../src/ocr/paddle/batches.ts';

const line = (width: number, height = 48) => ({ width, height, data: new Uint8Array(0) });

describe('linesToBatches', () => {
  it('puts lines of like width together, the widest first', () => {
    expect(linesToBatches([line(100), line(400), line(95), line(390)])).toEqual([
      { indexes: [1, 3], width: 400 },
      { indexes: [0, 2], width: 100 },
    ]);
  });

  it('counts widths as they are once the lines are 48 pixels high', () => {
    expect(linesToBatches([line(100, 24)])).toEqual([{ indexes: [0], width: 200 }]);
  });

  it('holds every line that has pixels once', () => {
    const lines = fc.array(fc.tuple(fc.nat(3000), fc.nat(200)), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (sizes) => {
        const images = sizes.map(([width, height]) => line(width, height));
        const held = linesToBatches(images).flatMap(({ indexes }) => indexes);
        const expected = sizes.flatMap(([w, h], index) => (w > 0 && h > 0 ? [index] : []));
        expect([...held].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
