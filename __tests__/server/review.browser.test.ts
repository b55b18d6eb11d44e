import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { applyDecisionsToImport } from '../../src/batch/apply-answers.ts';
import { openImport } from '../../src/batch/open-import.ts';
import {
  type Document,
  decisionSchema,
  exportWorkbook,
  loadGrammars,
  readWorkbookTexts,
} from '../../src/index.ts';
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

/** Until the crop is drawn. By asking again: the page's policy forbids text run as a script. */
async function drawn(tab: Page): Promise<void> {
  for (;;) {
    const [width] = await tab.$$eval('canvas', (all) => all.map((one) => one.width));
    if (width !== undefined && width > 100) return;
    await setTimeout(20);
  }
}

inBrowser(`A scan${isThere ? '' : ' (skipped: there is no /usr/bin/chromium)'}`, () => {
  it('is settled by keyboard beside its picture, and the answers are in JSON and workbook', async () => {
    const scan = await reviewFolder(['samples/scans/office-with-seal.jpg']);
    const grammars = await loadGrammars();
    const options = { folder: scan.out, by: 'Li', grammars, sample: undefined, blind: false };
    const running = await serveReview(await openReview(options), 0);
    const own = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const tab = await own.newPage({ viewport: { width: 1280, height: 720 } });
      const asked = scan.documents[0]?.uncertainties.filter((u) => u.severity === 'confirm') ?? [];
      expect(asked.length).toBeGreaterThan(1);
      await tab.goto(running.address);
      for (const [index, { candidates }] of asked.entries()) {
        await tab.waitForSelector(`text=已确认 ${index} / ${asked.length}`);
        await drawn(tab);
        await tab.keyboard.press(candidates.length > 0 ? '1' : 'k');
      }
      await tab.waitForSelector('text=全部确认完毕');
      await applyDecisionsToImport(scan.out);
      const after: Document = JSON.parse(readFileSync(join(scan.out, 'documents/1.json'), 'utf8'));
      expect(after.uncertainties.filter(({ severity }) => severity === 'confirm')).toEqual([]);
      const evidence = after.forms[0]?.evidence ?? {};
      const confirmed = asked.flatMap(({ pointer }) => pointer ?? []);
      expect(confirmed.map((pointer) => [pointer, evidence[pointer]?.status])).toEqual(
        confirmed.map((pointer) => [pointer, 'confirmed']),
      );
      const bytes: Uint8Array[] = [];
      const workbook = { grammars, language: 'zh', confirmedOnly: false } as const;
      for await (const chunk of exportWorkbook(await openImport(scan.out), workbook))
        bytes.push(chunk);
      const [forms] = await readWorkbookTexts(Buffer.concat(bytes));
      const [headers, first] = forms ?? [];
      expect(first?.texts[headers?.texts.indexOf('状态') ?? -1]).toBe('已确认');
    } finally {
      await own.close();
      await running.close();
      rmSync(scan.folder, { recursive: true, force: true });
    }
  }, 120_000);
});
