import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { applyDecisionsToImport } from '../../src/batch/apply-answers.ts';
import { type Document, decisionSchema, loadGrammars } from '../../src/index.ts';
import { openReview } from '../../src/server/open-review.ts';
import { type ReviewServer, serveReview } from '../../src/server/serve.ts';
import { reviewFolder } from '../support/review-folder.ts';

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
const inBrowser = isThere
  ? describe
  : (describe.skip as unknown as (name: string, body: () => void) => void);

let place: Awaited<ReturnType<typeof reviewFolder>>;
let server: ReviewServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

const heading = () => page.textContent('#question h1');
const lines = () =>
  readFileSync(join(place.out, 'decisions.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => decisionSchema.parse(JSON.parse(line)));

inBrowser(`The review page${isThere ? '' : ' (skipped: there is no /usr/bin/chromium)'}`, () => {
  beforeAll(async () => {
    place = await reviewFolder(['samples/attachment-2.txt']);
    const grammars = await loadGrammars();
    const options = { folder: place.out, by: 'Li', grammars, sample: undefined, blind: false };
    server = await serveReview(await openReview(options), 0);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (one) => one.type() === 'error' && complaints.push(one.text()));
    await page.goto(server.address);
    await page.waitForSelector('#question h1');
  }, 20_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (place) rmSync(place.folder, { recursive: true, force: true });
  });

  it('is worked through by keyboard, and every answer ends in the documents', async () => {
    const questions = place.documents[0]?.uncertainties.filter((u) => u.severity === 'confirm');
    expect(await heading()).toBe('其他资金');
    await page.keyboard.press('1');
    await page.waitForSelector('text=已确认 1 / 3');
    await page.waitForSelector('h1:not(:text("其他资金"))');
    await page.keyboard.press('k');
    await page.waitForSelector('text=已确认 2 / 3');
    await page.keyboard.press('u');
    await page.waitForSelector('text=已确认 1 / 3');
    await page.keyboard.press('e');
    await page.fill('#typed', '村干部工资按时发放');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#typed', { state: 'detached' });
    await page.keyboard.press('k');
    await page.waitForSelector('text=全部确认完毕');
    expect(lines().map(({ uncertainty, action }) => [uncertainty, action])).toEqual([
      [questions?.[0]?.id, 'choose'],
      [questions?.[1]?.id, 'keep'],
      [questions?.[1]?.id, 'withdraw'],
      [questions?.[1]?.id, 'edit'],
      [questions?.[2]?.id, 'keep'],
    ]);
    const { applied, refused } = await applyDecisionsToImport(place.out);
    expect([applied.length, refused.length]).toEqual([3, 0]);
    const after: Document = JSON.parse(readFileSync(join(place.out, 'documents/1.json'), 'utf8'));
    expect(after.uncertainties.filter(({ severity }) => severity === 'confirm')).toEqual([]);
    expect(complaints).toEqual([]);
  }, 20_000);
});
