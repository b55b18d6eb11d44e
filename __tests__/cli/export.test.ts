import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run, type Surroundings } from '../../src/cli/run.ts';
import { diffSchema } from '../../src/index.ts';
import { writeImportFolder } from '../support/import-folder.ts';
import { parseText, readSample } from '../support/parse.ts';

const shell = async (...argv: readonly string[]) => {
  const printed = { out: '', err: '' };
  const streamTo = (key: 'out' | 'err') => ({
    write: (text: string) => {
      printed[key] += text;
    },
  });
  const around = {
    env: { LANG: 'en_US.UTF-8' },
    stdout: streamTo('out'),
    stderr: streamTo('err'),
    once: () => undefined,
    off: () => undefined,
  } as unknown as Surroundings;
  const code = await run(argv, around);
  return { ...printed, code };
};

describe('An import on the command line', () => {
  let folder: string;
  let imported: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'biaojie-'));
    imported = join(folder, 'out');
    const document = await parseText(await readSample('attachment-2.txt'), 'attachment-2.txt');
    await writeImportFolder(imported, [{ document }]);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is exported beside itself as a workbook, and nothing but that is left', async () => {
    const { code, out, err } = await shell('export', `${imported}/`);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(`Written to ${imported}.xlsx\n`);
    expect(XLSX.read(await readFile(`${imported}.xlsx`)).SheetNames[0]).toBe('项目');
    expect((await readdir(folder)).sort()).toEqual(['out', 'out.xlsx']);
  });

  it('is exported as CSV, a file for each table', async () => {
    const out = join(folder, 'tables', 't.csv');
    expect((await shell('export', imported, '--format', 'csv', '-o', out)).code).toBe(0);
    expect(await readdir(join(folder, 'tables'))).toEqual(
      ['t.失败.csv', 't.待确认.csv', 't.指标.csv', 't.项目.csv'].sort(),
    );
    expect(await readFile(join(folder, 'tables', 't.项目.csv'), 'utf8')).toContain('5.9314');
  });

  it('has English table names with --lang en', async () => {
    const out = join(folder, 't.csv');
    await shell('export', imported, '--format', 'csv', '-o', out, '--lang', 'en');
    expect(await readdir(folder)).toContain('t.Indicators.csv');
  });

  it('is exported as NDJSON to standard output, or to a file', async () => {
    const { code, out, err } = await shell('export', imported, '--format', 'ndjson');
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(11);
    const path = join(folder, 'forms.ndjson');
    await shell('export', imported, '--format', 'ndjson', '-o', path, '--confirmed-only');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines[4] ?? '').record.goal).toBeNull();
  });

  it('leaves no part of a file when it breaks off, and the file that was there as it was', async () => {
    const path = join(folder, 't.xlsx');
    await writeFile(path, 'before');
    await writeFile(join(imported, 'documents', '1.json'), '{');
    const { code, err } = await shell('export', imported, '-o', path);
    expect(code).toBe(1);
    expect(err).toContain('1.json');
    expect(await readFile(path, 'utf8')).toBe('before');
    expect((await readdir(folder)).sort()).toEqual(['out', 't.xlsx']);
  });

  it('fails where there is no import, or no place to write', async () => {
    expect(await shell('export', folder)).toMatchObject({ code: 1, out: '' });
    const under = join(imported, 'import.json', 'x.xlsx');
    const { code, err } = await shell('export', imported, '-o', under);
    expect(code).toBe(1);
    expect(err).toContain('Cannot write');
  });

  it('is compared with a later one', async () => {
    const later = join(folder, 'later');
    const text = (await readSample('attachment-2.txt')).replaceAll('130.00', '131.50');
    await writeImportFolder(later, [{ document: await parseText(text, 'attachment-3.txt') }]);
    const table = await shell('diff', imported, later);
    expect(table.code).toBe(0);
    expect(table.out).toContain('Amounts changed 2');
    expect(table.out).toContain('130 → 131.5 万元 (+1.5)');
    const json = await shell('diff', imported, later, '--format', 'json');
    expect(json.err).toBe('');
    expect(diffSchema.parse(JSON.parse(json.out)).totals).toMatchObject({ changed: 1, amounts: 2 });
    expect((await shell('diff', imported, imported)).out).toContain('Nothing has changed.');
  });

  it('is compared into a workbook, which needs a file', async () => {
    const usage = await shell('diff', imported, imported, '--format', 'xlsx');
    expect([usage.code, usage.out]).toEqual([2, '']);
    expect(usage.err).toContain('--format xlsx needs -o');
    const path = join(folder, 'changes.xlsx');
    const { code } = await shell('diff', imported, imported, '--format', 'xlsx', '-o', path);
    expect(code).toBe(0);
    expect(XLSX.read(await readFile(path)).SheetNames).toEqual(['变化', '合计']);
  });
});
