import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Unpacking } from '../../../src/sources/pdf/inflate.ts';

const content = Buffer.from('表'.repeat(1_000));
const bytes = deflateSync(content);

describe('unpacking within bounds', () => {
  it('gives what was packed, to the byte that is allowed', () => {
    const unpacking = new Unpacking(content.length);
    expect(Buffer.from(unpacking.inflate(bytes))).toEqual(content);
    expect([unpacking.isCut, unpacking.isDamaged]).toEqual([false, false]);
  });

  it('leaves out a stream that is longer', () => {
    const unpacking = new Unpacking(content.length - 1);
    expect(unpacking.inflate(bytes)).toHaveLength(0);
    expect([unpacking.isCut, unpacking.isDamaged]).toEqual([true, false]);
  });

  it('counts all streams of a page together, and begins anew with the next', () => {
    const unpacking = new Unpacking(content.length * 1.5);
    unpacking.inflate(bytes);
    expect(unpacking.isCut).toBe(false);
    unpacking.inflate(bytes);
    expect(unpacking.isCut).toBe(true);
    unpacking.start();
    expect(Buffer.from(unpacking.inflate(bytes))).toEqual(content);
    expect(unpacking.isCut).toBe(false);
  });

  it('leaves out a stream that breaks off, and says so', () => {
    const unpacking = new Unpacking(1e6);
    expect(unpacking.inflate(bytes.subarray(0, -8))).toHaveLength(0);
    expect(unpacking.isDamaged).toBe(true);
    unpacking.start();
    expect(unpacking.isDamaged).toBe(false);
  });

  it('takes no wrong checksum for damage', () => {
    const unpacking = new Unpacking(1e6);
    const wrong = Buffer.from(bytes);
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
    expect(Buffer.from(unpacking.inflate(wrong))).toEqual(content);
    expect(unpacking.isDamaged).toBe(false);
  });

  it('bounds a damaged stream too', () => {
    const unpacking = new Unpacking(1_000);
    unpacking.inflate(deflateSync(Buffer.alloc(1e6)).subarray(0, -8));
    expect(unpacking.isCut).toBe(true);
  });

  it('allows buffers up to the limit, and says where one would have been larger', () => {
    const unpacking = new Unpacking(1_000);
    unpacking.reserve(1_000);
    expect(unpacking.isCut).toBe(false);
    expect(() => unpacking.reserve(1_001)).toThrow(RangeError);
    expect(unpacking.isCut).toBe(true);
  });
});
