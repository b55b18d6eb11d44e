import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inOrder } from '../../../src/batch/find/in-order.ts';

const collect = async <A>(all: AsyncIterable<A>): Promise<readonly A[]> => {
  const collected: A[] = [];
  for await (const one of all) collected.push(one);
  return collected;
};

describe('inOrder', () => {
  it('gives what was made in the order of the items, though later ones are ready first', async () => {
    const slowFirst = async (item: number): Promise<number> => {
      await setTimeout(20 - item);
      return item * 10;
    };
    expect(await collect(inOrder([1, 5, 3, 15], 3, slowFirst))).toEqual([10, 50, 30, 150]);
    expect(await collect(inOrder([], 3, slowFirst))).toEqual([]);
  });

  it('has no more under way than it may, and all of those', async () => {
    let [now, most] = [0, 0];
    const count = async (): Promise<void> => {
      most = Math.max(most, ++now);
      await setTimeout(1);
      now--;
    };
    await collect(inOrder(Array(20).fill(null), 4, count));
    expect(most).toBe(4);
  });

  it('fails with the first that failed, after what came before it', async () => {
    const failing = async (item: number): Promise<number> => {
      if (item >= 2) throw new Error(`no ${item}`);
      return item;
    };
    const seen: number[] = [];
    const all = async (): Promise<void> => {
      for await (const one of inOrder([1, 2, 3, 4], 4, failing)) seen.push(one);
    };
    await expect(all()).rejects.toThrow('no 2');
    expect(seen).toEqual([1]);
  });
});
