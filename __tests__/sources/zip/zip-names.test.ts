import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipNames } from '../../../src/sources/zip/zip-names.ts';
import { buildZip } from './build-zip.ts';

describe('zipNames', () => {
  it('names every entry of a container', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1 }),
        (names) => {
          const zip = buildZip(names.map((name) => ({ name, content: 'x' })));
          expect(zipNames(zip)).toEqual(names);
        },
      ),
    );
  });

  it('names what is left of a container that lost its directory', () => {
    const zip = buildZip([
      { name: 'word/document.xml', content: 'x' },
      { name: 'word/styles.xml', content: 'y' },
    ]);
    expect(zipNames(zip.subarray(0, 60))).toEqual(['word/document.xml']);
  });

  it('names nothing in bytes that are no container', () => {
    expect(zipNames(new Uint8Array(100))).toEqual([]);
    expect(zipNames(new Uint8Array())).toEqual([]);
  });
});
