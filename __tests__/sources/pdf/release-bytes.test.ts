import { describe, expect, it } from '@jest/globals';
import { releaseBytes } from '../../../src/sources/pdf/release-bytes.ts';

const onDisk = { path: '/somewhere/a.pdf', size: 10, changed: 1 };

describe('The bytes of a PDF, once its text is read', () => {
  it('are let go where they are many and can be read again', () => {
    const bytes = new Uint8Array(10);
    expect(releaseBytes(bytes, onDisk, 9)).toBe(onDisk);
    expect(bytes).toHaveLength(0);
  });

  it.each([
    ['few', new Uint8Array(10), onDisk, 10],
    ['from nowhere else', new Uint8Array(10), undefined, 9],
    ['a part of what others hold', new Uint8Array(20).subarray(5, 15), onDisk, 9],
  ])('stay where they are %s', (_, bytes, place, most) => {
    expect(releaseBytes(bytes, place, most)).toBe(bytes);
    expect(bytes).toHaveLength(10);
  });
});
