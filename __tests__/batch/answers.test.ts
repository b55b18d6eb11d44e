import { execFile, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDecisions } from '../../src/batch/answers.ts';
import type { Decision } from '../../src/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaojie-answers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'decisions.ndjson');
const answer = (uncertainty: string): Decision => ({
  uncertainty,
  action: 'keep',
  value: '人',
  by: 'Li',
  at: '2026-01-01T00:00:00Z',
});
const line = (id: string) => `${JSON.stringify(answer(id))}\n`;
const ids = (answers: readonly Decision[]) => answers.map(({ uncertainty }) => uncertainty);

describe('The file of answers', () => {
  it('holds an answer as a line when append returns', async () => {
    const answers = await openDecisions(folder);
    await answers.append(answer('a'));
    await answers.append(answer('b'));
    expect(readFileSync(file(), 'utf8')).toBe(line('a') + line('b'));
    expect(ids(answers.all)).toEqual(['a', 'b']);
  });

  it('keeps a torn last line aside, says so, and takes the next answer whole', async () => {
    const torn = line('b').slice(0, 25);
    writeFileSync(file(), line('a') + torn);
    const answers = await openDecisions(folder);
    expect(answers.torn).toBe(torn);
    expect(readFileSync(`${file()}.torn`, 'utf8')).toBe(`${torn}\n`);
    await answers.append(answer('c'));
    const again = await openDecisions(folder);
    expect(ids(again.all)).toEqual(['a', 'c']);
    expect(again.badLines).toEqual([]);
    expect(again.torn).toBeNull();
  });

  it('heals a line that another process tore after it was opened', async () => {
    const answers = await openDecisions(folder);
    await answers.append(answer('a'));
    appendFileSync(file(), '{"uncertainty":"b","act');
    await answers.append(answer('c'));
    expect(ids((await openDecisions(folder)).all)).toEqual(['a', 'c']);
  });

  it('ends a whole last line that only lacks its line break', async () => {
    writeFileSync(file(), line('a').trimEnd());
    const answers = await openDecisions(folder);
    expect(answers.torn).toBeNull();
    await answers.append(answer('b'));
    expect(readFileSync(file(), 'utf8')).toBe(line('a') + line('b'));
  });

  it('gives what others append, and a line only once it is whole', async () => {
    const [mine, theirs] = [await openDecisions(folder), await openDecisions(folder)];
    await theirs.append(answer('a'));
    expect(ids(await mine.refresh())).toEqual(['a']);
    const half = line('b').slice(0, 20);
    appendFileSync(file(), half);
    expect(await mine.refresh()).toEqual([]);
    appendFileSync(file(), line('b').slice(20));
    expect(ids(await mine.refresh())).toEqual(['b']);
  });

  it('numbers the lines that are no answers and goes on', async () => {
    writeFileSync(file(), `\ufeff${line('a')}\n[1]\n${line('b')}`);
    const answers = await openDecisions(folder);
    expect(ids(answers.all)).toEqual(['a', 'b']);
    expect(answers.badLines).toEqual([3]);
  });

  it('mixes no lines of several processes', async () => {
    const script = `
      import { constants, openSync, writeSync } from 'node:fs';
      const fd = openSync(process.argv[1], constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY);
      for (let i = 0; i < 50; i++) writeSync(fd, JSON.stringify({ uncertainty: 'x' + i, action: 'keep',
        value: 'y'.repeat(5000), by: null, at: '2026-01-01T00:00:00Z' }) + '\\n');`;
    const other = new Promise<void>((done, fail) => {
      execFile(process.execPath, ['--input-type=module', '-e', script, file()], (error) =>
        error ? fail(error) : done(),
      );
    });
    const answers = await openDecisions(folder);
    for (let i = 0; i < 20; i++) await answers.append(answer(`m${i}`));
    await other;
    const again = await openDecisions(folder);
    expect(again.badLines).toEqual([]);
    expect(again.all).toHaveLength(70);
  });

  it('survives the kill of a process that was writing', async () => {
    writeFileSync(file(), line('a'));
    const script = `import { appendFileSync } from 'node:fs';
      appendFileSync(process.argv[1], '{"uncertainty":"b"'); setInterval(() => {}, 1000); console.log('there');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, file()]);
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGKILL');
    const answers = await openDecisions(folder);
    expect(ids(answers.all)).toEqual(['a']);
    expect(answers.torn).toBe('{"uncertainty":"b"');
  });
});
