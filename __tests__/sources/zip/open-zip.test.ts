import { describe, expect, it } from '@jest/globals';
import { BiaojieError } from '../../../src/model/error.ts';
import { zipLimits } from '../../../src/sources/zip/limits.ts';
import { openZip } from '../../../src/sources/zip/open-zip.ts';
import { buildZip } from './build-zip.ts';

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return error instanceof BiaojieError ? error.code : `not ours: ${String(error)}`;
  }
};

const textOf = async (bytes: Uint8Array, name: string): Promise<string | null> => {
  const content = await (await openZip(bytes)).read(name);
  return content && new TextDecoder().decode(content);
};

const small = buildZip([
  { name: 'a.xml', content: '一' },
  { name: '资料/b.xml', content: '二' },
]);

describe('openZip', () => {
  it('reads an entry by its name', async () => {
    expect(await textOf(small, '资料/b.xml')).toBe('二');
  });

  it('names the entries in the order of the directory', async () => {
    expect((await openZip(small)).names).toEqual(['a.xml', '资料/b.xml']);
  });

  it('gives null for a name that there is not', async () => {
    expect(await textOf(small, 'c.xml')).toBeNull();
  });

  it('takes the later one of two entries of one name', async () => {
    const twice = buildZip([
      { name: 'a', content: 'first' },
      { name: 'a', content: 'second' },
    ]);
    expect(await textOf(twice, 'a')).toBe('second');
  });

  it('says that a truncated container is damaged, wherever it is cut', async () => {
    for (const length of [0, 3, 30, small.length - 30, small.length - 1]) {
      expect(await codeOf(openZip(small.subarray(0, length)))).toBe('damaged-file');
    }
  });

  it('says that an entry whose bytes are damaged is damaged', async () => {
    const broken = Uint8Array.from(small);
    broken.fill(0xff, 35, 38);
    expect(await codeOf(textOf(broken, 'a.xml'))).toBe('damaged-file');
  });

  it('says that an entry that unpacks to something else is damaged', async () => {
    const changed = Buffer.from(small);
    // The checksum of the first entry, in the directory.
    const directory = changed.indexOf('PK\x01\x02', 0, 'latin1');
    changed.writeUInt32LE(1, directory + 16);
    expect(await codeOf(textOf(changed, 'a.xml'))).toBe('damaged-file');
    expect(await textOf(changed, '资料/b.xml')).toBe('二');
  });

  it('refuses an entry with a password', async () => {
    const locked = buildZip([{ name: 'a', content: 'x', flags: 1 }]);
    expect(await codeOf(openZip(locked))).toBe('encrypted-file');
  });

  it('refuses more entries than the limit', async () => {
    expect(await codeOf(openZip(small, undefined, { ...zipLimits, entries: 1 }))).toBe(
      'file-too-large',
    );
    expect(await codeOf(openZip(small, undefined, { ...zipLimits, entries: 2 }))).toBe('no error');
  });

  it('refuses entries that are larger together than the limit, though none of them is', async () => {
    const bytes = Buffer.byteLength('一二');
    expect(await codeOf(openZip(small, undefined, { ...zipLimits, bytes: bytes - 1 }))).toBe(
      'file-too-large',
    );
    expect(await codeOf(openZip(small, undefined, { ...zipLimits, bytes }))).toBe('no error');
  });

  it('refuses a large entry that was packed to next to nothing', async () => {
    const zeros = new Uint8Array(zipLimits.anyRatio + 1);
    expect(await codeOf(openZip(buildZip([{ name: 'a', content: zeros }])))).toBe('file-too-large');
  });

  it('lets a small entry have any compression ratio', async () => {
    const zeros = buildZip([{ name: 'a', content: new Uint8Array(zipLimits.anyRatio) }]);
    expect(await codeOf(openZip(zeros))).toBe('no error');
  });

  it('stops unpacking where an entry gives more bytes than it states', async () => {
    const lying = buildZip([
      { name: 'a', content: new Uint8Array(64 * 1024 * 1024), statedSize: 10 },
    ]);
    expect(await codeOf(textOf(lying, 'a'))).toBe('damaged-file');
  });

  it('stops where the signal says so', async () => {
    const stop = AbortSignal.abort();
    const zip = await openZip(small, stop);
    expect(await codeOf(zip.read('a.xml'))).toBe('aborted');
  });
});
