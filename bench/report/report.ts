import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from 'biaojie';
import { chromium, type Page } from 'playwright-core';
import { manyForms } from '../many-forms.ts';
import { median } from '../statistics.ts';

/** Of forms whose names and amounts are drawn at random nearly every other one has a question. */
const formsOfOneQuestion = 2.17;
const formsInOneFile = 220;
const runs = 5;
/** Questions that the review page goes on by. */
const steps = 100;

/**
 * Imports texts with 20,000 questions, writes the report by the command line and opens it in Debian's Chromium:
 * until the first question is drawn, and until another filter is. Then how long the review page takes from one
 * question to the next.
 */
export const report = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'biaojie-bench-report-'));
  try {
    await measure(folder, 20_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = async (folder: string, questions: number): Promise<void> => {
  const out = join(folder, 'out');
  await importTexts(join(folder, 'in'), out, Math.ceil(questions * formsOfOneQuestion));
  const writing = performance.now();
  // Not of the public API: the command line is.
  const { writeReport } = await import(
    new URL('../../../dist/batch/write-report.js', import.meta.url).href
  );
  const { loadGrammars } = await import('biaojie');
  const options = { grammars: await loadGrammars(), language: 'zh', mostPictures: 0 };
  const { path, report: written } = await writeReport(out, options);
  console.log(`questions in the report: ${written.totals.questions}`);
  console.log(`written in: ${seconds(performance.now() - writing)} s`);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const [opened, filtered]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const opening = performance.now();
    await page.goto(`file://${path}`);
    await page.waitForSelector('.item');
    opened.push(performance.now() - opening);
    const filtering = performance.now();
    await page.selectOption('.filters select >> nth=1', 'repeated-text');
    await page.waitForSelector('.item');
    filtered.push(performance.now() - filtering);
  }
  console.log(
    `opens in: ${seconds(median(opened))} s; another filter: ${seconds(median(filtered))} s (medians of ${runs})`,
  );
  await review(out, page);
  await browser.close();
};

/** From the key until the next question stands on the page and is drawn. */
const nextQuestion = `new Promise((resolve) => {
  const began = performance.now();
  const seen = (_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - began));
  };
  new MutationObserver(seen).observe(document.getElementById('question'), { childList: true });
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
})`;

const review = async (out: string, page: Page): Promise<void> => {
  const built = (path: string) =>
    import(new URL(`../../../dist/server/${path}`, import.meta.url).href);
  const { openReview } = await built('open-review.js');
  const { serveReview } = await built('serve.js');
  const { loadGrammars } = await import('biaojie');
  const options = { folder: out, by: 'bench', grammars: await loadGrammars(), blind: false };
  const starting = performance.now();
  const server = await serveReview(await openReview(options), 0);
  await page.goto(server.address);
  await page.waitForSelector('#question h1');
  console.log(`review opens in: ${seconds(performance.now() - starting)} s`);
  const times: number[] = [];
  for (let step = 0; step < steps; step++) times.push(Number(await page.evaluate(nextQuestion)));
  await server.close();
  console.log(
    `next question: ${median(times).toFixed(0)} ms (median of ${steps}), ${Math.max(...times).toFixed(0)} ms at most`,
  );
};

const importTexts = async (input: string, out: string, forms: number): Promise<void> => {
  mkdirSync(input);
  for (let file = 0; file * formsInOneFile < forms; file++) {
    const text = manyForms(formsInOneFile, file + 1);
    const name = createHash('sha256').update(String(file)).digest('hex').slice(0, 8);
    writeFileSync(join(input, `${name}.txt`), text);
  }
  for await (const event of importFiles([input], { out }))
    if (event.is === 'finished') console.log(`imported: ${event.summary.totals.forms} forms`);
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
