import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FileChunk, writeStream } from '../../src/cli/write-stream.ts';

describe('Files written piece by piece', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'biaojie-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('hold their own pieces in order, in folders that are made for them', async () => {
    const [a, b] = [join(folder, 'x', 'a'), join(folder, 'x', 'b')];
    async function* chunks(): AsyncGenerator<FileChunk> {
      yield { path: a, data: '一' };
      yield { path: b, data: new Uint8Array([66]) };
      yield { path: a, data: '二' };
    }
    expect(await writeStream(chunks())).toEqual([a, b]);
    expect(await readFile(a, 'utf8')).toBe('一二');
    expect(await readFile(b, 'utf8')).toBe('B');
    expect(await readdir(join(folder, 'x'))).toEqual(['a', 'b']);
  });

  it('are not there at all when something fails on the way, and what was there stays', async () => {
    const path = join(folder, 'a');
    await writeFile(path, 'before');
    async function* chunks(): AsyncGenerator<FileChunk> {
      yield { path, data: 'half' };
      yield { path: join(folder, 'b'), data: 'half' };
      throw new Error('broken off');
    }
    await expect(writeStream(chunks())).rejects.toThrow('broken off');
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(path, 'utf8')).toBe('before');
  });

  it('say which file cannot be written', async () => {
    const path = join(folder, 'a', 'b');
    await writeFile(join(folder, 'a'), '');
    async function* chunks(): AsyncGenerator<FileChunk> {
      yield { path, data: 'x' };
    }
    await expect(writeStream(chunks())).rejects.toMatchObject({ code: 'cannot-write' });
  });
});
