import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findComponents } from '../../../src/sources/image/components.ts';
import type { Bitmap } from '../../../src/sources/image/raster.ts';
import { placesAround, rasters } from './rasters.ts';

const bitmap = (...rows: readonly string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8Array.from(rows.join(''), (c) => (c === '#' ? 1 : 0)),
});

/** Floods each piece of ink that was not met before. */
const labelPlainly = (ink: Bitmap): number[] => {
  const labels = new Array<number>(ink.data.length).fill(0);
  let count = 0;
  for (const start of labels.keys()) {
    if (ink.data[start] === 0 || labels[start] !== 0) continue;
    labels[start] = ++count;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const next of placesAround(at, ink)) {
        if (ink.data[next] === 0 || labels[next] !== 0) continue;
        labels[next] = count;
        waiting.push(next);
      }
  }
  return labels;
};

describe('findComponents', () => {
  it('finds ink that hangs together, corners too, with its box and number of pixels', () => {
    const { components } = findComponents(bitmap('#..##', '.#...', '...#.', '#..#.'));
    expect(
      components.map(({ left, top, right, bottom, pixels }) => [left, top, right, bottom, pixels]),
    ).toEqual([
      [0, 0, 2, 2, 2],
      [3, 0, 5, 1, 2],
      [3, 2, 4, 4, 2],
      [0, 3, 1, 4, 1],
    ]);
  });

  it('joins two branches that meet further down', () => {
    expect(findComponents(bitmap('#.#', '#.#', '###')).components).toHaveLength(1);
  });

  it('labels every pixel of ink and no other', () => {
    const { labels } = findComponents(bitmap('#.#', '...'));
    expect([...labels]).toEqual([1, 0, 2, 0, 0, 0]);
  });

  it('labels what hangs together as it is met from the top left on', () => {
    fc.assert(
      fc.property(rasters(), fc.integer({ min: 1, max: 254 }), (page, level) => {
        const ink = { ...page, data: page.data.map((own) => (own < level ? 1 : 0)) };
        const { components, labels } = findComponents(ink);
        const plain = labelPlainly(ink);
        expect([...labels]).toEqual(plain);
        expect(components.map(({ pixels }) => pixels)).toEqual(
          components.map(({ label }) => plain.filter((own) => own === label).length),
        );
        expect(components).toHaveLength(Math.max(...plain));
      }),
    );
  });
});
