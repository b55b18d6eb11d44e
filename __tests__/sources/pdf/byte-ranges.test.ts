import { appendFileSync, mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ByteRanges } from '../../../src/sources/pdf/byte-ranges.ts';

const opened = (text: string): { readonly path: string; readonly ranges: ByteRanges } => {
  const path = join(mkdtempSync(join(tmpdir(), 'biaojie-ranges-')), 'a.pdf');
  writeFileSync(path, text);
  const { size, mtimeMs: changed } = statSync(path);
  return { path, ranges: new ByteRanges({ path, size, changed }) };
};

describe('Ranges of the bytes of a file', () => {
  it('are read one by one, and counted', () => {
    const { ranges } = opened('0123456789');
    expect(ranges.size).toBe(10);
    expect(Buffer.from(ranges.read(7, 10)).toString()).toBe('789');
    expect(Buffer.from(ranges.read(0, 2)).toString()).toBe('01');
    expect(ranges.taken).toBe(5);
    ranges.close();
  });

  it.each([
    ['grown', (path: string) => appendFileSync(path, 'x')],
    ['shorter', (path: string) => truncateSync(path, 4)],
    ['of another text', (path: string) => writeFileSync(path, '9876543210')],
  ])('are refused once the file is %s: they would be those of another one', async (_, change) => {
    const { path, ranges } = opened('0123456789');
    const { mtimeMs } = statSync(path);
    // Clocks of file systems are coarse.
    while (Date.now() <= mtimeMs + 20) await new Promise((resolve) => setTimeout(resolve, 5));
    change(path);
    expect(() => ranges.read(2, 6)).toThrow(/changed or moved/);
    ranges.close();
  });

  it('are refused once the file is closed, which it may be twice', () => {
    const { ranges } = opened('0123456789');
    ranges.close();
    ranges.close();
    expect(() => ranges.read(0, 1)).toThrow('changed or moved');
    expect(() => new ByteRanges({ path: '/nowhere/a.pdf', size: 1, changed: 0 })).toThrow(
      '/nowhere/a.pdf was changed or moved',
    );
  });
});
