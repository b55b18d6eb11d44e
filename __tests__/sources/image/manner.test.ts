import { describe, expect, it } from '@jest/globals';
import { mannerOf } from '../../../src/sources/image/manner.ts';
import { page } from './paint.ts';

const line = { position: 51, start: 50, end: 650, thickness: 3 };

/** Pieces of a line, each with its length and the gap behind it, over and over. */
const pieces = (...lengths: readonly (readonly [drawn: number, gap: number])[]) => {
  const boxes: (readonly [number, number, number, number])[] = [];
  for (let x = line.start, i = 0; x < line.end; i++) {
    const [drawn, gap] = lengths[i % lengths.length] ?? [1, 1];
    boxes.push([x, 50, Math.min(x + drawn, line.end), 53]);
    x += drawn + gap;
  }
  return page(700, 100, ...boxes);
};

describe('How lines are drawn', () => {
  it('is in dashes of one length, though some were cut', () => {
    expect(mannerOf(pieces([12, 4], [12, 4], [12, 4], [12, 4], [6, 4]), [line])?.dash).toBe(12);
  });

  it('is not in dashes where what is drawn is far longer than the gaps: they are faults', () => {
    expect(mannerOf(pieces([30, 1], [24, 1], [28, 1]), [line])?.dash).toBe(Infinity);
    expect(mannerOf(pieces([8, 2]), [line])?.dash).toBe(8);
  });

  it('is not in dashes where dots run together for a while, and for longer elsewhere', () => {
    expect(mannerOf(pieces([3, 3], [24, 3], [40, 3], [8, 3]), [line])?.dash).toBe(Infinity);
  });

  it('is told by shorter lines that no text touches where none is long enough', () => {
    const short = { ...line, end: 250 };
    const dashed = pieces([8, 5]);
    expect(mannerOf(dashed, [short])).toMatchObject({ gap: 3, dash: 8 });
    expect(mannerOf(dashed, [{ ...line, end: 180 }])).toBeNull();
    const bars = Array.from({ length: 12 }, (_, i) => [52 + 16 * i, 40, 58 + 16 * i, 65] as const);
    expect(mannerOf(page(700, 100, [50, 50, 250, 53], ...bars), [short])).toBeNull();
    expect(mannerOf(page(700, 100, [50, 50, 250, 53], ...bars), [short, line])).not.toBeNull();
  });
});
