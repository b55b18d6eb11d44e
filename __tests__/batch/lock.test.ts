import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockFolder } from '../../src/batch/lock.ts';

describe('the lock of an import folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaojie-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A process that has ended: its number is free. */
  const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

  it('keeps a second import out until it is given back, and leaves nothing behind', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
    await unlock();
    expect(readdirSync(folder)).toEqual([]);
    await (await lockFolder(folder))();
  });

  it('is taken over from a process that has ended', async () => {
    const holder = { pid: gone(), host: hostname(), since: '1' };
    writeFileSync(join(folder, 'import.lock'), JSON.stringify(holder));
    await (await lockFolder(folder))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is left to a process on another computer, which cannot be asked', async () => {
    const holder = { pid: gone(), host: 'another', since: '1' };
    writeFileSync(join(folder, 'import.lock'), JSON.stringify(holder));
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  it('sweeps away what processes killed while taking it have left', async () => {
    const pid = gone();
    writeFileSync(join(folder, `import.lock.${pid}`), '{}');
    writeFileSync(join(folder, `import.lock.${pid}.gone`), '');
    writeFileSync(join(folder, 'import.lock.txt'), 'a file of the user');
    await (await lockFolder(folder))();
    expect(readdirSync(folder)).toEqual(['import.lock.txt']);
  });
});
