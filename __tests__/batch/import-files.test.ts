import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportSummary } from '../../src/index.ts';
import { build } from '../support/built.ts';

let built: string;
let folder: string;
const form = (name: string, total = '3.9'): string =>
  [
    '项目支出绩效目标表',
    '（2024年度）\t单位：万元',
    `项目名称\t${name}`,
    '主管部门及代码\t057—某某乡人民政府\t实施单位\t某某乡人民政府本级',
    `年度资金总额：\t${total}`,
    '其中：财政拨款\t3.9',
    '其他资金\t0',
    '',
  ].join('\n');

beforeAll(() => {
  built = build('import-files');
  folder = mkdtempSync(join(tmpdir(), 'biaojie-import-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (args: readonly string[]): readonly string[] => [
  join(built, 'dist/cli/main.js'),
  'import',
  ...args,
  '--lang',
  'en',
];
const run = (...args: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, command(args), { encoding: 'utf8' });
  return { status, stderr };
};
const summaryIn = (out: string): ImportSummary =>
  JSON.parse(readFileSync(join(out, 'import.json'), 'utf8')) as ImportSummary;

/** A folder of its own with these files. */
const inputs = (name: string, files: Readonly<Record<string, string | Buffer>>): string => {
  const input = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(input, file, '..'), { recursive: true });
    writeFileSync(join(input, file), text);
  }
  return input;
};

/** Every file below the folder with its bytes. */
const contents = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        relative(out, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

describe('biaojie import', () => {
  it('gives one document a file, whatever the files are called, and says what is none', () => {
    const input = inputs('names', {
      '2024年/民政局/表 一.txt': form('甲'),
      "2024年/it's “quoted” 😀.dat": form('乙'),
      [`${'长'.repeat(80)}.txt`]: form('丙'),
      'noise.pdf': Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 37) % 256)),
      'empty.txt': '',
      'old.doc': Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
    });
    const out = join(folder, 'names-out');
    const { status, stderr } = run(input, '--out', out);
    const { files, totals } = summaryIn(out);
    expect(files.map(({ name, is }) => [name, is])).toEqual([
      ["2024年/it's “quoted” 😀.dat", 'document'],
      ['2024年/民政局/表 一.txt', 'document'],
      ['empty.txt', 'passed-over'],
      ['noise.pdf', 'passed-over'],
      ['old.doc', 'failure'],
      [`${'长'.repeat(80)}.txt`, 'document'],
    ]);
    expect(totals).toMatchObject({ files: 6, documents: 3, failures: 1, passedOver: 2, forms: 3 });
    expect(status).toBe(3);
    expect(stderr).toContain('old.doc');
    const failures = readFileSync(join(out, 'failures.ndjson'), 'utf8').trim().split('\n');
    expect(failures.map((line) => JSON.parse(line).name)).toEqual(['old.doc']);
    const document = JSON.parse(
      readFileSync(join(out, 'documents/2024年/民政局/表 一.txt.json'), 'utf8'),
    );
    expect(document.forms[0].record.project.name).toBe('甲');
    expect(document.source.name).toBe('2024年/民政局/表 一.txt');
  });

  it('parses the same content once and lists it twice', () => {
    const input = inputs('twins', {
      'a.txt': form('甲'),
      'b.txt': form('甲'),
      'c.txt': form('乙'),
    });
    const out = join(folder, 'twins-out');
    expect(run(input, '--out', out).status).toBe(0);
    const { files, totals } = summaryIn(out);
    expect(totals).toMatchObject({ files: 3, documents: 2, duplicates: 1 });
    expect(files[1]).toMatchObject({
      name: 'b.txt',
      sameAs: 'a.txt',
      document: 'documents/a.txt.json',
    });
    expect(readdirSync(join(out, 'documents'))).toEqual(['a.txt.json', 'c.txt.json']);
  });

  it('parses again only what has changed, and takes away what is gone', () => {
    const input = inputs('changes', {
      'a.txt': form('甲'),
      'b.txt': form('乙'),
      'c.txt': form('丙'),
    });
    const out = join(folder, 'changes-out');
    run(input, '--out', out);
    writeFileSync(join(input, 'b.txt'), form('丁'));
    rmSync(join(input, 'c.txt'));
    const { stderr } = run(input, '--out', out);
    expect(stderr).toContain('b.txt');
    expect(stderr).not.toContain('a.txt: ');
    expect(summaryIn(out).files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(readdirSync(join(out, 'documents'))).toEqual(['a.txt.json', 'b.txt.json']);
    const fresh = join(folder, 'changes-fresh');
    run(input, '--out', fresh);
    expect(contents(out)).toEqual(contents(fresh));
  });

  it('follows links once, and reads nothing in its own folder', () => {
    const input = inputs('links', { 'a.txt': form('甲'), 'inner/b.txt': form('乙') });
    symlinkSync(input, join(input, 'inner', 'loop'));
    symlinkSync(join(input, 'nowhere'), join(input, 'broken'));
    const out = join(input, 'out');
    run(input, '--out', out);
    expect(run(input, '--out', out).status).toBe(3);
    expect(summaryIn(out).files.map(({ name, is }) => [name, is])).toEqual([
      ['a.txt', 'document'],
      ['broken', 'failure'],
      ['inner/b.txt', 'document'],
    ]);
  });

  it('passes over what programs leave in folders, and JSON, and says so', () => {
    const input = inputs('leftovers', {
      'a.txt': form('甲'),
      'Thumbs.db': Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
      'desktop.ini': '[.ShellClassInfo]\r\nIconIndex=1\r\n',
      '~$a.docx': Buffer.alloc(162, 1),
      'old/import.json': '{\n "schema": "biaojie.import/1"}',
    });
    const out = join(folder, 'leftovers-out');
    expect(run(input, '--out', out).status).toBe(0);
    const entries = summaryIn(out).files.map(({ name, is }) => [name, is]);
    expect(entries).toEqual([
      ['Thumbs.db', 'passed-over'],
      ['a.txt', 'document'],
      ['desktop.ini', 'passed-over'],
      ['old/import.json', 'passed-over'],
      ['~$a.docx', 'passed-over'],
    ]);
    expect(run(input, '--out', out).stderr).not.toContain('a.txt: ');
  });

  // Other systems take no such names.
  (process.platform === 'linux' ? it : it.skip)('reads files whose names are in GBK', () => {
    const input = inputs('gbk', { 'a.txt': form('甲') });
    // 预算/表.txt in the code page of Chinese Windows.
    const inner = Buffer.concat([Buffer.from(`${input}/`), Buffer.from('d4a4cbe3', 'hex')]);
    mkdirSync(inner);
    writeFileSync(
      Buffer.concat([inner, Buffer.from('/'), Buffer.from('b1ed2e747874', 'hex')]),
      form('乙'),
    );
    const out = join(folder, 'gbk-out');
    expect(run(input, '--out', out).status).toBe(0);
    expect(summaryIn(out).files.map(({ name }) => name)).toEqual(['a.txt', '预算/表.txt']);
    expect(existsSync(join(out, 'documents/预算/表.txt.json'))).toBe(true);
  });

  // Who runs as root may read everything.
  (process.getuid?.() === 0 ? it.skip : it)('names what it may not read', () => {
    const input = inputs('locked', { 'a.txt': form('甲'), 'closed/b.txt': form('乙') });
    chmodSync(join(input, 'closed'), 0);
    const out = join(folder, 'locked-out');
    expect(run(input, '--out', out).status).toBe(3);
    expect(summaryIn(out).totals).toMatchObject({ documents: 1, failures: 1 });
    chmodSync(join(input, 'closed'), 0o700);
  });

  it('refuses a second import into a folder that one is writing to', async () => {
    const input = inputs('two', Object.fromEntries(many(300)));
    const out = join(folder, 'two-out');
    const first = spawn(process.execPath, command([input, '--out', out, '--jobs', '1']));
    while (!readdirSync(folder).includes('two-out')) await setTimeout(20);
    await setTimeout(100);
    const { status, stderr } = run(input, '--out', out);
    expect(stderr).toContain('Another import writes to');
    expect(status).toBe(1);
    await new Promise((resolve) => first.on('exit', resolve));
    expect(summaryIn(out).totals.documents).toBe(300);
  }, 60_000);

  it('finishes what is under way on Ctrl-C, and goes on from there', async () => {
    const input = inputs('stop', Object.fromEntries(many(40)));
    const out = join(folder, 'stop-out');
    const child = spawn(process.execPath, command([input, '--out', out, '--jobs', '1']));
    while (documentsIn(out) < 3) await setTimeout(10);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
    const done = documentsIn(out);
    expect(done).toBeLessThan(40);
    const { stderr } = run(input, '--out', out);
    expect(stderr.match(/^file\d+\.txt: pages/gm)?.length).toBe(40 - done);
  }, 60_000);

  it('stops at once on Ctrl-C while files are looked at', async () => {
    // Nothing but holes: long to read, and little on the disk.
    const input = inputs('looking', Object.fromEntries(many(40)));
    for (const file of readdirSync(input)) truncateSync(join(input, file), 2 ** 26);
    const out = join(folder, 'looking-out');
    const child = spawn(process.execPath, command([input, '--out', out, '--json-log']));
    const ended = once(child, 'exit');
    let log = '';
    for await (const piece of child.stderr) {
      if (log === '') child.kill('SIGINT');
      log += piece;
    }
    expect(log).toMatch(/^\{[^\n]*"is":"finding"/);
    expect(log).not.toContain('"is":"file"');
    expect(await ended).toEqual([130, null]);
    expect(documentsIn(out)).toBe(0);
  }, 60_000);

  it('ends with the bytes of an undisturbed import after being killed 50 times', async () => {
    const input = inputs('killed', Object.fromEntries(many(12)));
    const undisturbed = join(folder, 'undisturbed');
    run(input, '--out', undisturbed);
    const out = join(folder, 'killed-out');
    mkdirSync(out);
    for (let kill = 0; kill < 50; kill++) {
      // A changed file now and then, so that there is something to do for every run.
      writeFileSync(join(input, 'file3.txt'), form('己', String(kill)));
      const child = spawn(process.execPath, command([input, '--out', out, '--jobs', '1']), {
        stdio: 'ignore',
      });
      // Listened for at once: on a fast machine a run may end before it is killed.
      const ended = once(child, 'exit');
      await setTimeout(120 + ((kill * 37) % 800));
      child.kill('SIGKILL');
      await ended;
    }
    // What is killed in the middle of its writing leaves such a piece.
    writeFileSync(join(out, 'import.json.4711.part'), '{');
    writeFileSync(join(input, 'file3.txt'), many(12)[3]?.[1] ?? '');
    expect(run(input, '--out', out).status).toBe(0);
    expect(contents(out)).toEqual(contents(undisturbed));
  }, 240_000);

  it('applies a person’s answers on every later run', () => {
    const text = form('甲', '3.9').replace('其他资金\t0', '其他资金\t');
    const input = inputs('answers', { 'a.txt': text });
    const out = join(folder, 'answers-out');
    run(input, '--out', out);
    const before = JSON.parse(readFileSync(join(out, 'documents/a.txt.json'), 'utf8'));
    const asked = before.uncertainties.find((one: { code: string }) => one.code === 'blank-amount');
    const answer = {
      ...{ uncertainty: asked.id, action: 'choose', value: 0 },
      ...{ by: '张三', at: '2026-01-02T03:04:05Z' },
    };
    const unknown = { ...answer, uncertainty: 'none-such' };
    const lines = [answer, unknown].map((one) => `${JSON.stringify(one)}\n`).join('');
    writeFileSync(join(out, 'decisions.ndjson'), lines);
    run(input, '--out', out);
    const after = JSON.parse(readFileSync(join(out, 'documents/a.txt.json'), 'utf8'));
    expect(after.forms[0].record.funding.other).toBe(0);
    expect(after.forms[0].evidence['/funding/other']).toMatchObject({
      status: 'confirmed',
      confirmed: { by: '张三', at: '2026-01-02T03:04:05Z' },
    });
    const { decisions, totals } = summaryIn(out);
    expect(decisions?.applied).toHaveLength(1);
    expect(decisions?.refused.map(({ decision }) => decision.uncertainty)).toEqual(['none-such']);
    expect(totals.questions).toBe(before.uncertainties.filter(isQuestion).length - 1);
  });

  it('takes nothing away while it cannot see everything', () => {
    const input = inputs('unmounted', { 'a.txt': form('甲') });
    const out = join(folder, 'unmounted-out');
    run(input, '--out', out);
    rmSync(input, { recursive: true });
    expect(run(input, '--out', out).status).toBe(1);
    mkdirSync(input);
    expect(run(input, '--out', out).status).toBe(0);
    expect(documentsIn(out)).toBe(1);
  });

  it('refuses its own folder as input', () => {
    const input = inputs('own', { 'a.txt': form('甲') });
    const { status, stderr } = run(input, '--out', input);
    expect(status).toBe(2);
    expect(stderr).toContain('is the folder for the results');
  });

  it('ends with 4 under --strict while something is asked, and logs events with --json-log', () => {
    const input = inputs('strict', { 'a.txt': form('甲').replace('其他资金\t0', '其他资金\t') });
    const out = join(folder, 'strict-out');
    expect(run(input, '--out', out).status).toBe(0);
    const { status, stderr } = run(input, '--out', out, '--strict', '--json-log');
    expect(status).toBe(4);
    const logged = stderr.split('\n').filter((line) => line.startsWith('{'));
    const events = logged.map((line) => JSON.parse(line).is).filter((is) => is !== 'finding');
    expect(events).toEqual(['found', 'file', 'finished']);
  });

  it('says what is wrong with the command line', () => {
    expect(run(folder).status).toBe(2);
    expect(run(folder, '--out', join(folder, 'x'), '--jobs', '0').stderr).toContain('jobs');
  });
});

const isQuestion = ({ severity }: { severity: string }): boolean => severity === 'confirm';

const many = (count: number): readonly (readonly [string, string])[] =>
  Array.from({ length: count }, (_, i) => [`file${i}.txt`, form(`项目${i}`)] as const);

const documentsIn = (out: string): number => {
  try {
    return readdirSync(join(out, 'documents')).filter((name) => name.endsWith('.json')).length;
  } catch {
    return 0;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a worker that does not come back', () => {
  it('ends by itself when the import is gone, even in the middle of a file that never ends', async () => {
    const input = inputs('orphan', { 'a.txt': form('甲') });
    const told = join(folder, 'orphan-pid');
    const preload = join(folder, 'never-ends.mjs');
    writeFileSync(
      preload,
      `import { writeFileSync } from 'node:fs';
       import { isMainThread } from 'node:worker_threads';
       if (isMainThread && process.argv[1]?.endsWith('import-worker.js'))
         process.send = () => {
           writeFileSync(${JSON.stringify(told)}, String(process.pid));
           for (;;);
         };`,
    );
    const child = spawn(process.execPath, command([input, '--out', join(folder, 'orphan-out')]), {
      env: { ...process.env, NODE_OPTIONS: `--import=${pathToFileURL(preload)}` },
      stdio: 'ignore',
    });
    const pid = async (): Promise<number> => {
      for (;;) {
        const text = existsSync(told) ? readFileSync(told, 'utf8') : '';
        if (text !== '') return Number(text);
        await setTimeout(20);
      }
    };
    const worker = await pid();
    child.kill('SIGKILL');
    for (let waited = 0; waited < 100 && isAlive(worker); waited++) await setTimeout(100);
    expect(isAlive(worker)).toBe(false);
  }, 60_000);

  it('costs its file alone, after a second try', () => {
    const script = join(built, 'try.mjs');
    writeFileSync(
      script,
      `import { WorkerProcess } from './dist/batch/worker/worker-process.js';
       import { runJobs } from './dist/batch/worker/run-jobs.js';
       const limits = { time: 4000, memory: 300 * 2 ** 20 };
       const worker = () => new WorkerProcess(limits, { is: 'run' }, new URL('./bad-worker.mjs', import.meta.url).pathname);
       const workers = [worker(), worker()];
       const errands = ['good', 'crash', 'hang', 'eat', 'good', 'once', 'throw'].map((path) => ({ what: path, job: { is: 'job', path } }));
       const seen = [];
       const reason = (message) => message.en.match(/RangeError: too deep/)?.[0];
       const take = (what, result) =>
         result.is === 'failed'
           ? [what, result.code, reason(result.message)].filter(Boolean)
           : [what, result.entry];
       for await (const one of runJobs(errands, workers, take)) seen.push(one);
       for (const one of workers) one.close();
       console.log(JSON.stringify(seen.sort()));`,
    );
    writeFileSync(
      join(built, 'bad-worker.mjs'),
      `import { existsSync, writeFileSync } from 'node:fs';
       const mark = ${JSON.stringify(join(built, 'tried'))};
       process.on('disconnect', () => process.exit());
       process.on('message', ({ is, path }) => {
         if (is === 'run') return;
         if (path === 'crash') process.abort();
         if (path === 'throw') throw new RangeError('too deep');
         if (path === 'hang') for (;;);
         if (path === 'eat') { const all = []; for (;;) all.push(Buffer.alloc(2 ** 24, 1)); }
         if (path === 'once' && !existsSync(mark)) { writeFileSync(mark, ''); process.exit(1); }
         process.send({ is: 'done', entry: 'read' });
       });`,
    );
    rmSync(join(built, 'tried'), { force: true });
    const seen = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    expect(JSON.parse(seen)).toEqual([
      ['crash', 'worker-crashed'],
      ['eat', 'out-of-memory'],
      ['good', 'read'],
      ['good', 'read'],
      ['hang', 'timed-out'],
      ['once', 'read'],
      ['throw', 'worker-crashed', 'RangeError: too deep'],
    ]);
  }, 60_000);
});
