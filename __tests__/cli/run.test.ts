import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run, type Surroundings } from '../../src/cli/run.ts';
import type { Document } from '../../src/index.ts';

const seed = 'samples/attachment-2.txt';

/** Runs a command line as the shell would, and keeps what it prints. */
const shell = async (
  argv: readonly string[],
  env: Record<string, string> = { LANG: 'en_US.UTF-8' },
) => {
  const printed = { out: '', err: '' };
  const around = {
    env,
    stdout: {
      write: (text: string) => {
        printed.out += text;
      },
    },
    stderr: {
      write: (text: string) => {
        printed.err += text;
      },
    },
    once: () => undefined,
    off: () => undefined,
  } as unknown as Surroundings;
  const code = await run(argv, around);
  return { ...printed, code };
};

describe('the command line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'biaojie-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('prints one JSON document on standard output and nothing else there', async () => {
    const { code, out, err } = await shell(['parse', seed]);
    expect(code).toBe(0);
    expect(err).toBe('');
    const document = JSON.parse(out) as Document;
    expect(document.schema).toBe('biaojie.document/1');
    expect(document.forms).toHaveLength(11);
  });

  it('prints one array for several inputs', async () => {
    const { code, out } = await shell(['parse', seed, seed]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Document[]).map(({ forms }) => forms.length)).toEqual([11, 11]);
  });

  it('asks about forms that are of another year than --year', async () => {
    const other = async (year: string): Promise<number> => {
      const { out } = await shell(['parse', seed, '--year', year]);
      const { uncertainties } = JSON.parse(out) as Document;
      return uncertainties.filter(({ code }) => code === 'other-year').length;
    };
    expect([await other('2023'), await other('2024')]).toEqual([11, 0]);
    expect((await shell(['parse', seed, '--year', '24'])).code).toBe(2);
  });

  it('prints one line for each form as NDJSON', async () => {
    const { out } = await shell(['parse', seed, '--format', 'ndjson']);
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).form.record.project.name);
    expect(names).toHaveLength(11);
    expect(names[0]).toBe('村干部民族团结奖');
  });

  it('shows forms, amounts and questions as a table', async () => {
    const { out } = await shell(['parse', seed, '--format', 'table', '--lang', 'zh']);
    expect(out).toContain('村级党务工作者津贴');
    expect(out).toContain('3.12 万元');
    expect(out).toContain('待确认 (3)');
    expect(out).toContain('/funding/other');
  });

  it('writes a file for each input, two of one name beside each other', async () => {
    const { code, out, err } = await shell(['parse', seed, seed, '-o', folder]);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain(folder);
    expect((await readdir(folder)).sort()).toEqual([
      'attachment-2.txt.2.json',
      'attachment-2.txt.json',
    ]);
    const written = JSON.parse(await readFile(join(folder, 'attachment-2.txt.json'), 'utf8'));
    expect(written.forms).toHaveLength(11);
  });

  it('goes on after an input that fails, names it, and exits with 3', async () => {
    const { code, out, err } = await shell(['parse', join(folder, 'missing.txt'), seed]);
    expect(code).toBe(3);
    expect(err).toContain('missing.txt');
    expect(err).toContain('no such file');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('exits with 1 when every input fails', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    const { code, err } = await shell(['parse', empty, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(err).toBe('empty.txt：文件是空的。\n');
  });

  it('exits with 4 under --strict while questions remain', async () => {
    expect((await shell(['parse', seed, '--strict'])).code).toBe(4);
  });

  it.each([
    [['parse']],
    [['parse', seed, '--format', 'xml']],
    [['bogus']],
    [[]],
    [['schema', 'nothing']],
    [['parse', seed, '--no-such-option']],
  ])('exits with 2 and points to the help on wrong usage: %j', async (argv) => {
    const { code, out, err } = await shell(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('biaojie --help');
  });

  it.each([[['--help']], [['parse', '--help']], [['grammar', '--help']], [['schema', '--help']]])(
    'shows an example in the help of %j',
    async (argv) => {
      const { code, out } = await shell(argv);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n\s+biaojie /);
    },
  );

  it('speaks Chinese in a Chinese locale, and as --lang says in any', async () => {
    expect((await shell(['--help'], { LANG: 'zh_CN.UTF-8' })).out).toContain('用法');
    expect((await shell(['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).out).toContain(
      'Usage',
    );
    expect((await shell(['bogus'], { LC_ALL: 'zh_CN' })).err).toContain(
      '用 biaojie --help 查看用法',
    );
  });

  it('lists the grammars that come with it', async () => {
    const { out } = await shell(['grammar', 'list']);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'project-target',
      'self-evaluation',
      '',
    ]);
  });

  it('finds the mistakes of a grammar file and exits with 1', async () => {
    const file = join(folder, 'mine.xml');
    await writeFile(
      file,
      '<grammar id="mine" version="1" name="我的表">\n  <titels/>\n</grammar>\n',
    );
    const { code, out } = await shell(['grammar', 'check', file]);
    expect(code).toBe(1);
    expect(out).toContain(`${file}:2: error:`);
    expect((await shell(['grammar', 'check'])).code).toBe(0);
  });

  it.each(['document', 'grammar', 'decision'])('prints the JSON Schema of a %s', async (name) => {
    const { code, out } = await shell(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(out).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('keeps control characters of a document away from the terminal', async () => {
    const file = join(folder, 'hostile.txt');
    const text = (await readFile(seed, 'utf8')).replace('村干部民族团结奖', '\u001b[31m红\u202e');
    await writeFile(file, text);
    const { out } = await shell(['parse', file, '--format', 'table']);
    expect(out).toContain('[31m红');
    expect([...out].filter((c) => c === '\u001b' || c === '\u202e')).toEqual([]);
  });

  it('says that it cannot write and leaves nothing half written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'in the way');
    const { code, err } = await shell(['parse', seed, '-o', file]);
    expect(code).toBe(1);
    expect(err).toContain('Cannot write');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('applies answers from a file, and says which of them fit nothing', async () => {
    const first = JSON.parse((await shell(['parse', seed])).out) as Document;
    const asked = first.uncertainties.filter(({ severity }) => severity === 'confirm');
    const answer = (uncertainty: string, value: unknown) =>
      JSON.stringify({
        uncertainty,
        action: 'choose',
        value,
        by: null,
        at: '2026-01-01T00:00:00Z',
      });
    const answers = asked.map(({ id, candidates }) => answer(id, candidates[0]?.value));
    const file = join(folder, 'decisions.ndjson');
    await writeFile(file, [...answers, answer('gone', 1)].join('\n'));
    const { code, err } = await shell(['parse', seed, '--decisions', file, '--strict']);
    expect(code).toBe(0);
    expect(err).toContain('answers that were not applied (1)');
    expect(err).toContain('"uncertainty":"gone"');
  });

  it('names the line of a decisions file that is no decision', async () => {
    const file = join(folder, 'decisions.ndjson');
    await writeFile(file, '\n{"uncertainty":"x"}\n');
    const { code, err } = await shell(['parse', seed, '--decisions', file]);
    expect(code).toBe(1);
    expect(err).toContain('decisions.ndjson, line 2: This line is no decision');
  });
});
