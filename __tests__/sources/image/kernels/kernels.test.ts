import { describe, expect, it } from '@jest/globals';
import { withKernels } from '../../../../src/sources/image/kernels/kernels.ts';

const bytes = (level: number) => new Uint8Array(100_000).fill(level);

describe('withKernels', () => {
  it('gives copies of what is in memory, which later calls do not change', () => {
    const first = withKernels((_, scratch) => scratch.bytes(scratch.put(bytes(1)), 100_000));
    withKernels((_, { put }) => put(bytes(2)));
    expect(first).toEqual(bytes(1));
  });

  it('keeps the arrays of a call while another is made within it', () => {
    const kept = withKernels((_, scratch) => {
      const at = scratch.put(bytes(1));
      withKernels((__, { put }) => put(bytes(2)));
      return scratch.bytes(at, 100_000);
    });
    expect(kept).toEqual(bytes(1));
  });

  it('throws where there is not as much memory, and works afterwards', () => {
    expect(() => withKernels((_, { room }) => room(2 ** 32))).toThrow(RangeError);
    expect(withKernels((_, scratch) => scratch.bytes(scratch.put(bytes(3)), 3))).toEqual(
      Uint8Array.of(3, 3, 3),
    );
  });
});
