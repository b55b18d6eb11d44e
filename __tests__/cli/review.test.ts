import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run, type Surroundings } from '../../src/cli/run.ts';
import { reviewFolder } from '../support/review-folder.ts';

let place: Awaited<ReturnType<typeof reviewFolder>>;
beforeEach(async () => {
  place = await reviewFolder(['samples/attachment-2.txt']);
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

const asked = () =>
  place.documents[0]?.uncertainties.find(({ severity }) => severity === 'confirm')?.id ?? '';

/** Runs a command line; `interrupt` is Ctrl-C. */
const begin = (...argv: readonly string[]) => {
  let [out, err] = ['', ''];
  let interrupt = (): void => undefined;
  const around = {
    env: { LANG: 'en_US.UTF-8' },
    stdout: {
      write: (text: string) => {
        out += text;
      },
    },
    stderr: {
      write: (text: string) => {
        err += text;
      },
    },
    once: (_: string, listener: () => void) => {
      interrupt = listener;
    },
    off: () => undefined,
  } as unknown as Surroundings;
  const code = run(argv, around);
  return { code, out: () => out, err: () => err, interrupt: () => interrupt() };
};

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((next) => setTimeout(next, 20));
};

const enter = async (address: string) => {
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { origin: new URL(address).origin, cookie };
};

const keep = async (address: string) => {
  const { origin, cookie } = await enter(address);
  const { id } = (await (
    await fetch(`${origin}/api/question`, { headers: { cookie } })
  ).json()) as { id: string };
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ id, action: 'keep' });
  return fetch(`${origin}/api/answer`, { method: 'POST', headers, body });
};

const summary = () => JSON.parse(readFileSync(join(place.out, 'import.json'), 'utf8'));

describe('biaojie review', () => {
  it('serves until Ctrl-C, then has the answers in the results', async () => {
    const command = begin('review', place.out, '--no-open', '--by', 'Li');
    await until(() => command.out().includes('\n'));
    expect((await keep(command.out().trim())).status).toBe(200);
    command.interrupt();
    expect(await command.code).toBe(0);
    expect(command.err()).toContain('answers applied: 1; to confirm: 2');
    expect(summary().totals.questions).toBe(2);
  });

  it('bounds the silent errors from a random sample', async () => {
    const command = begin('review', place.out, '--no-open', '--sample', '4', '--by', 'Li');
    await until(() => command.out().includes('\n'));
    await keep(command.out().trim());
    command.interrupt();
    expect(await command.code).toBe(0);
    // One value looked at and right: (1 − p) = 0.05.
    expect(command.err()).toContain(
      '0 / 1; of the values that were not asked, at most (95 %) 95.000%',
    );
    expect(summary().secondLook).toMatchObject({ looked: 1, wrong: 0 });
  });

  it('needs a name for a second reviewer, and sensible numbers', async () => {
    expect(await begin('review', place.out, '--second-reviewer').code).toBe(2);
    expect(await begin('review', place.out, '--sample', '0').code).toBe(2);
    expect(await begin('review', place.out, '--port', '70000').code).toBe(2);
  });

  it('fails where there is no import', async () => {
    expect(await begin('review', place.folder, '--no-open').code).toBe(1);
  });
});

describe('biaojie confirm', () => {
  const confirm = (lines: readonly string[]) => {
    const file = join(place.folder, 'answers.ndjson');
    writeFileSync(file, lines.join('\n'));
    return begin('confirm', place.out, file, '--by', 'Li');
  };
  const answer = (rest: object) =>
    JSON.stringify({
      uncertainty: asked(),
      action: 'choose',
      value: 0,
      by: null,
      at: '2026-01-01T00:00:00Z',
      ...rest,
    });

  it('takes answers into the results, under the name that is given', async () => {
    const command = confirm([answer({})]);
    expect(await command.code).toBe(0);
    expect(command.err()).toContain('answers taken: 1');
    expect(summary().totals.questions).toBe(2);
    const stored = readFileSync(join(place.out, 'decisions.ndjson'), 'utf8');
    expect(JSON.parse(stored)).toMatchObject({ by: 'Li', value: 0 });
  });

  it('says what it refused and why, and ends with 3', async () => {
    const command = confirm([answer({}), 'no answer', answer({ uncertainty: 'none' })]);
    expect(await command.code).toBe(3);
    expect(command.err()).toContain('answers taken: 1');
    expect(command.err()).toContain('line 2: is no answer');
    expect(command.err()).toContain('there is no such question');
  });

  it('does not take a workbook for lines', async () => {
    const file = join(place.folder, 'answers.xlsx');
    writeFileSync(file, 'PK\u0003\u0004 no lines');
    const command = begin('confirm', place.out, file);
    expect(await command.code).toBe(1);
    expect(command.err()).not.toContain('is no answer');
  });

  it('lists answers that contradict each other, and leaves the question open', async () => {
    const command = confirm([
      answer({ by: 'Li' }),
      answer({ by: 'Wang', action: 'edit', value: 5 }),
    ]);
    expect(await command.code).toBe(3);
    expect(command.err()).toContain('Wang answered otherwise');
    expect(summary().totals.questions).toBe(3);
  });
});
