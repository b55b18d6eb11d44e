import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSourceFile } from '../../src/sources/source-file.ts';

describe('A source file', () => {
  it('says where it was read and as what, so that it can be read again', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'biaojie-file-')), 'a.txt');
    writeFileSync(path, 'text');
    expect(await readSourceFile(path)()).toMatchObject({
      right: { name: 'a.txt', onDisk: { path, size: 4, changed: statSync(path).mtimeMs } },
    });
  });

  it('without a size, like a pipe, can be read once', async () => {
    const file = await readSourceFile('/proc/self/cmdline')();
    expect(file).toMatchObject({ right: { name: 'cmdline', onDisk: undefined } });
  });
});
