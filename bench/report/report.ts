import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from 'biaojie';
import { chromium } from 'playwright-core';
import { manyForms } from '../many-forms.ts';
import { median } from '../statistics.ts';

/** Of forms whose names and amounts are drawn at random nearly every other one has a question. */
const formsOfOneQuestion = 2.17;
const formsInOneFile = 220;
const runs = 5;

/**
 * Imports texts with 20,000 questions, writes the report by the command line and opens it in Debian's Chromium:
 * until the first question is drawn, and until another filter is.
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
  await browser.close();
  console.log(
    `opens in: ${seconds(median(opened))} s; another filter: ${seconds(median(filtered))} s (medians of ${runs})`,
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
