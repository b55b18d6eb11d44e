import { describe, expect, it } from '@jest/globals';
import { releaseBytes } from '../../../src/sources/pdf/release-bytes.ts';

const onDisk = { path: '/somewhere/a.pdf', size: 20, changed: 1 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const end = 'startxref\n0\n%%EOF\n';

describe('The bytes of a PDF, once its text is read', () => {
  it('are let go where they are many and can be read again', () => {
    const bytes = bytesOf(end);
    expect(releaseBytes(bytes, onDisk, 9)).toBe(onDisk);
    expect(bytes).toHaveLength(0);
  });

  it.each([
    ['few', bytesOf(end), onDisk, 20],
    ['from nowhere else', bytesOf(end), undefined, 9],
    ['a part of what others hold', bytesOf(`junk${end}`).subarray(4), onDisk, 9],
    ['broken off, and all of them would be looked at again', bytesOf('%PDF-1.7 broken'), onDisk, 9],
  ])('stay where they are %s', (_, bytes, place, most) => {
    const { length } = bytes;
    expect(releaseBytes(bytes, place, most)).toBe(bytes);
    expect(bytes).toHaveLength(length);
  });
});
