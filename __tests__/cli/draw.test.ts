import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run, type Surroundings } from '../../src/cli/run.ts';

const sample = 'samples/pdf/form-double-borders.pdf';

const shell = async (...argv: readonly string[]) => {
  const printed = { out: '', err: '' };
  const into = (name: 'out' | 'err') => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const around = {
    env: { LANG: 'en_US.UTF-8' },
    stdout: into('out'),
    stderr: into('err'),
    once: () => undefined,
    off: () => undefined,
  } as unknown as Surroundings;
  const code = await run(argv, around);
  return { ...printed, code };
};

describe('parse --draw', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'biaojie-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('writes a picture of each page, and prints the same document as without', async () => {
    const drawn = await shell('parse', sample, '--draw', folder);
    expect(drawn.code).toBe(0);
    expect(await readdir(folder)).toEqual(['form-double-borders.pdf.page-1.svg']);
    expect(drawn.err).toBe(`${sample}: pictures written to ${folder} (1)\n`);
    expect(drawn.out).toBe((await shell('parse', sample)).out);
  });

  it('speaks the language of the command line in the pictures', async () => {
    await shell('parse', sample, '--draw', folder, '--lang', 'zh');
    expect(await readFile(join(folder, 'form-double-borders.pdf.page-1.svg'), 'utf8')).toContain(
      '图例',
    );
  });

  it('gives the pictures of inputs of the same name names of their own', async () => {
    await shell('parse', sample, sample, '--draw', folder);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('needs a folder', async () => {
    expect((await shell('parse', sample, '--draw')).code).toBe(2);
  });

  it('says that it cannot write there', async () => {
    const { code, err } = await shell('parse', sample, '--draw', join(sample, 'x'));
    expect(code).toBe(1);
    expect(err).toContain('Cannot write');
  });
});
