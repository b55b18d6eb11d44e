import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyDecisionsToImport } from '../../src/batch/apply-answers.ts';
import { type Document, decisionSchema, loadGrammars } from '../../src/index.ts';
import { openReview, type ReviewOptions } from '../../src/server/open-review.ts';
import { type ReviewServer, serveReview } from '../../src/server/serve.ts';
import { reviewFolder } from '../support/review-folder.ts';

const sample = 'samples/attachment-2.txt';
let place: Awaited<ReturnType<typeof reviewFolder>>;
const servers: ReviewServer[] = [];

beforeEach(async () => {
  place = await reviewFolder([sample]);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(place.folder, { recursive: true, force: true });
});

const start = async (options: Partial<ReviewOptions> = {}) => {
  const grammars = await loadGrammars();
  const session = await openReview({
    folder: place.out,
    by: 'Li',
    grammars,
    sample: undefined,
    blind: false,
    ...options,
  });
  const server = await serveReview(session, 0);
  servers.push(server);
  return server;
};

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** `fetch` cannot set Host and Origin. */
const send = (
  { port }: ReviewServer,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> =>
  new Promise((done, fail) => {
    const method = body === undefined ? 'GET' : 'POST';
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    call.on('error', fail);
    call.end(body);
  });

const enter = async (server: ReviewServer): Promise<Record<string, string>> => {
  const { pathname, search } = new URL(server.address);
  const { headers } = await send(server, pathname + search);
  return { cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
};

const post = (
  server: ReviewServer,
  cookie: Record<string, string>,
  body: unknown,
  path = '/api/answer',
) => {
  const origin = `http://127.0.0.1:${server.port}`;
  const headers = { ...cookie, origin, 'content-type': 'application/json' };
  return send(server, path, headers, JSON.stringify(body));
};

/** Notes ask nothing. */
const questions = () =>
  place.documents[0]?.uncertainties.filter(({ severity }) => severity === 'confirm') ?? [];

const lines = () =>
  readFileSync(join(place.out, 'decisions.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => decisionSchema.parse(JSON.parse(line)));

const firstDocument = (): Document =>
  JSON.parse(readFileSync(join(place.out, 'documents/1.json'), 'utf8'));

describe('The review server', () => {
  it('lets in who has the token, once, with a cookie that scripts and other sites do not get', async () => {
    const server = await start();
    const { pathname, search } = new URL(server.address);
    const first = await send(server, pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly.*; SameSite=Strict/);
    expect((await send(server, pathname + search)).status).toBe(403);
  });

  it('gives nothing without the cookie, and nothing to a wrong token', async () => {
    const server = await start();
    for (const path of ['/', '/api/state', '/page/main.js', '/enter?token=x', '/enter']) {
      expect(await send(server, path)).toMatchObject({ status: 403, text: '' });
    }
    expect((await send(server, '/', { cookie: `biaojie-${server.port}=x` })).status).toBe(403);
  });

  it('gives nothing under another host name, nor to a page from elsewhere', async () => {
    const server = await start();
    const cookie = await enter(server);
    const foreign = [
      { host: 'evil.example' },
      { host: `evil.example:${server.port}` },
      { host: '127.0.0.1:1' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const answer = await send(server, '/api/state', { ...cookie, ...headers });
      expect(answer).toMatchObject({ status: 403, text: '' });
    }
    expect((await send(server, '/api/state', cookie)).status).toBe(200);
  });

  it('takes no answer without an origin', async () => {
    const server = await start();
    const headers = { ...(await enter(server)), 'content-type': 'application/json' };
    expect((await send(server, '/api/answer', headers, '{}')).status).toBe(403);
  });

  it('takes no body that is too large, and none that is not what it expects', async () => {
    const server = await start();
    const cookie = await enter(server);
    const [asked] = questions();
    const large = { id: asked?.id, action: 'keep', note: 'x'.repeat(70_000) };
    expect((await post(server, cookie, large)).status).toBe(413);
    for (const body of [
      null,
      [],
      {},
      { id: asked?.id, action: 'drop' },
      { id: asked?.id, action: 'keep', value: 1 },
      { id: 3, action: 'keep' },
    ]) {
      expect((await post(server, cookie, body)).status).toBe(400);
    }
  });

  it('serves the files of the page alone', async () => {
    const server = await start();
    const cookie = await enter(server);
    expect((await send(server, '/page/main.js', cookie)).headers['content-type']).toMatch(
      /^text\/javascript/,
    );
    for (const path of [
      '/page/../app.ts',
      '/page/..%2fapp.ts',
      '/page/%2e%2e%2f%2e%2e%2fpackage.json',
      '/page/constructor',
      '/../../etc/passwd',
      '/decisions.ndjson',
      '/api/place?id=../../etc/passwd',
      '/api/picture?id=/etc/passwd&page=1',
    ]) {
      expect((await send(server, path, cookie)).status).toBe(404);
    }
  });

  it('lets the page load nothing from elsewhere', async () => {
    const server = await start();
    const { headers } = await send(server, '/', await enter(server));
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('asks the questions in their order, with what a candidate does to the sums', async () => {
    const server = await start();
    const cookie = await enter(server);
    const view = JSON.parse((await send(server, '/api/question?at=0', cookie)).text);
    expect(view).toMatchObject({ code: 'blank-amount', form: '2', field: '其他资金' });
    expect(view.sums[0].agrees).toBeNull();
    expect(view.candidates[0]).toMatchObject({ value: '0', sums: [{ agrees: true, sum: 39 }] });
    const next = JSON.parse((await send(server, '/api/question?at=0&step=1', cookie)).text);
    expect(next.index).toBe(1);
  });

  it('shows the lines of a text with the value marked', async () => {
    const server = await start();
    const cookie = await enter(server);
    const [, second] = questions();
    const found = JSON.parse((await send(server, `/api/place?id=${second?.id}`, cookie)).text);
    const marked = found.lines.map((line: { marked: string }) => line.marked).join('');
    expect(marked).toContain(second?.raw.slice(0, 10));
  });

  it('shows the cells around a cell of a document that is not drawn', async () => {
    rmSync(place.folder, { recursive: true });
    place = await reviewFolder(['samples/office/two-forms.docx']);
    const server = await start();
    const cookie = await enter(server);
    const id = questions()[0]?.id;
    const found = JSON.parse((await send(server, `/api/place?id=${id}`, cookie)).text);
    expect(found).toMatchObject({ kind: 'cell', cell: 'D9' });
    expect(found.rows).toContainEqual([{ cell: 'D8', text: '39.00' }]);
  });

  it('shows no text of a document that would turn the others around', async () => {
    const name = join(place.out, 'import.json');
    writeFileSync(
      name,
      readFileSync(name, 'utf8').replaceAll('attachment-2.txt', 'a\u202etxt.exe'),
    );
    const server = await start();
    const { text } = await send(server, '/api/question', await enter(server));
    expect(JSON.parse(text).file).toBe('a⟨U+202E⟩txt.exe');
  });

  it('says so where the source has changed since', async () => {
    writeFileSync(place.source, 'something else');
    const server = await start();
    const cookie = await enter(server);
    const [asked] = questions();
    const found = JSON.parse((await send(server, `/api/place?id=${asked?.id}`, cookie)).text);
    expect(found.problem.en).toContain('has changed since');
  });

  it('has an answer on the disk when it acknowledges it, and applies it to the document', async () => {
    const server = await start();
    const cookie = await enter(server);
    const [asked] = questions();
    const answer = { id: asked?.id, action: 'choose', candidate: 0 };
    const { status, text } = await post(server, cookie, answer);
    expect(status).toBe(200);
    expect(lines()).toMatchObject([
      { uncertainty: asked?.id, action: 'choose', value: 0, by: 'Li' },
    ]);
    expect(JSON.parse(text)).toMatchObject({ answered: 1, open: 2 });
    const left = JSON.parse((await send(server, '/api/question?at=0', cookie)).text);
    expect(left.index).toBe(1);
    await applyDecisionsToImport(place.out);
    expect(firstDocument().forms[1]?.record.funding).toMatchObject({ other: 0 });
  });

  it('opens the question again when its answer is withdrawn, after the next start too', async () => {
    const server = await start();
    const cookie = await enter(server);
    const [asked] = questions();
    await post(server, cookie, { id: asked?.id, action: 'choose', candidate: 0 });
    const { text } = await post(server, cookie, { id: asked?.id, action: 'withdraw' });
    expect(JSON.parse(text)).toMatchObject({ answered: 0, open: 3 });
    const { applied, refused } = await applyDecisionsToImport(place.out);
    expect([applied, refused]).toEqual([[], []]);
    const again = await start();
    const state = await send(again, '/api/state', await enter(again));
    expect(JSON.parse(state.text)).toMatchObject({ answered: 0, open: 3 });
  });

  it('reads what is typed as the form would print it, and refuses what does not fit', async () => {
    const server = await start();
    const cookie = await enter(server);
    const [asked] = questions();
    const id = asked?.id;
    const wrong = await post(server, cookie, { id, action: 'edit', text: '很多' });
    expect(wrong.status).toBe(422);
    const effect = await post(server, cookie, { id, text: '1.5', lang: 'zh' }, '/api/effect');
    expect(JSON.parse(effect.text)).toMatchObject({ value: '1.5', sums: [{ agrees: false }] });
    expect((await post(server, cookie, { id, action: 'edit', text: '1.5' })).status).toBe(200);
    expect(lines()).toMatchObject([{ action: 'edit', value: 1.5 }]);
  });

  it('shows each of two people what the other answered, and that they disagree', async () => {
    const [li, wang] = [await start({ by: 'Li' }), await start({ by: 'Wang' })];
    const [asLi, asWang] = [await enter(li), await enter(wang)];
    const id = questions()[0]?.id;
    await post(li, asLi, { id, action: 'choose', candidate: 0 });
    const state = JSON.parse((await send(wang, '/api/state', asWang)).text);
    expect(state).toMatchObject({ answered: 1, version: 1 });
    await post(wang, asWang, { id, action: 'edit', text: '5' });
    expect(lines()).toHaveLength(2);
    await send(li, '/api/state', asLi);
    const view = JSON.parse((await send(li, '/api/question?at=0', asLi)).text);
    expect(view).toMatchObject({ index: 0, status: 'contradicted' });
    expect(view.answers).toMatchObject([
      { by: 'Li', mine: true, value: '0' },
      { by: 'Wang', mine: false, value: '5' },
    ]);
  });

  it('shows a second reviewer nothing of the first, even in the results', async () => {
    const first = await start({ by: 'Li' });
    const id = questions()[0]?.id;
    await post(first, await enter(first), { id, action: 'edit', text: '7777' });
    await applyDecisionsToImport(place.out);
    const second = await start({ by: 'Wang', blind: true });
    const cookie = await enter(second);
    const asked = (await send(second, '/api/question?at=0', cookie)).text;
    expect(JSON.parse(asked)).toMatchObject({ id, status: 'open', answers: [] });
    const form = (await send(second, `/api/form?id=${id}`, cookie)).text;
    expect(asked + form).not.toContain('7777');
  });

  it('draws values that were not asked, the same ones again, and more for a larger sample', async () => {
    const few = await openReview({ ...(await sampling(5)) });
    const more = await openReview({ ...(await sampling(9)) });
    const ids = few.options.items.map(({ id }) => id);
    expect(more.options.items.slice(0, 5).map(({ id }) => id)).toEqual(ids);
    const asked = new Set(
      place.documents[0]?.uncertainties.map(({ form, pointer }) => `${form} ${pointer}`),
    );
    const drawn = more.options.items.map(({ uncertainty: u }) => `${u.form} ${u.pointer}`);
    expect(new Set(drawn).size).toBe(9);
    expect(drawn.filter((one) => asked.has(one))).toEqual([]);
    await few.answer({ id: ids[0] ?? '', action: 'keep' });
    expect(few.looked()).toEqual({ looked: 1, wrong: 0 });
    expect(readFileSync(join(place.out, 'second-look.ndjson'), 'utf8')).toContain(ids[0]);
  });
});

const sampling = async (count: number): Promise<ReviewOptions> => ({
  folder: place.out,
  by: 'Li',
  grammars: await loadGrammars(),
  sample: count,
  blind: false,
});
