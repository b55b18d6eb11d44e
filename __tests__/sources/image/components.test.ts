import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/sources/image/components.ts';

const bitmap = (...rows: readonly string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8Array.from(rows.join(''), (c) => (c === '#' ? 1 : 0)),
});

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
});
