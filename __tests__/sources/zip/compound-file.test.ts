import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compoundFileNames, isCompoundFile } from '../../../src/sources/zip/compound-file.ts';
import { buildCompoundFile } from './build-compound-file.ts';

describe('compoundFileNames', () => {
  it('names the streams at the root', () => {
    const file = buildCompoundFile(['WordDocument', '1Table']);
    expect([...compoundFileNames(file)].sort()).toEqual(['1Table', 'WordDocument']);
  });

  it('follows the directory over several sectors', () => {
    const names = Array.from({ length: 20 }, (_, i) => `Stream ${i}`);
    expect(new Set(compoundFileNames(buildCompoundFile(names)))).toEqual(new Set(names));
  });

  it('leaves out what lies within an embedded object', () => {
    const file = buildCompoundFile(['WordDocument'], 'Workbook');
    expect([...compoundFileNames(file)].sort()).toEqual(['ObjectPool', 'WordDocument']);
  });

  it('names nothing in a file of another kind', () => {
    expect(compoundFileNames(new TextEncoder().encode('%PDF-1.7'))).toEqual([]);
    expect(isCompoundFile(new TextEncoder().encode('%PDF-1.7'))).toBe(false);
  });

  it('ends where entries refer to one another in a circle', () => {
    const file = buildCompoundFile(['WordDocument']);
    // The right sibling of the first stream, in the second entry of the directory's first sector.
    new DataView(file.buffer).setUint32(2 * 512 + 128 + 0x48, 1, true);
    expect(compoundFileNames(file)).toEqual(['WordDocument']);
  });

  it('ends on any damage', () => {
    const whole = buildCompoundFile(['WordDocument', 'Data'], 'Workbook');
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(whole.length - 9),
        fc.nat(255),
        (length, at, byte) => {
          const broken = whole.slice(0, Math.max(8, length));
          if (at + 8 < broken.length) broken[at + 8] = byte;
          expect(compoundFileNames(broken).length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
