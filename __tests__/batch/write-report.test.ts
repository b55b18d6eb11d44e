import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { applyDecisionsToImport } from '../../src/batch/apply-answers.ts';
import { writeReport } from '../../src/batch/write-report.ts';
import { type Grammar, loadGrammars } from '../../src/index.ts';
import { reviewFolder } from '../support/review-folder.ts';

let place: Awaited<ReturnType<typeof reviewFolder>>;
let grammars: readonly Grammar[];
const report = () => writeReport(place.out, { grammars, language: 'zh', mostPictures: 100 });

beforeAll(async () => {
  grammars = await loadGrammars();
  place = await reviewFolder(['samples/attachment-2.txt', 'samples/pdf/form-dashed-borders.pdf']);
}, 20_000);
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

describe('writeReport', () => {
  it('names the doubts of the sample, each with its place', async () => {
    const { report: written, notDrawn } = await report();
    const questions = written.items.filter(
      ({ severity, file }) => severity === 'confirm' && file.endsWith('.txt'),
    );
    expect(
      questions.map(({ code, form, field, place: at }) => [code, form, field?.zh, at.zh]),
    ).toEqual([
      ['blank-amount', '村级组织办公经费自治区补助资金', '其他资金', '第 32 行'],
      ['misplaced-cell', '乡镇“两个中心”运行费', '指标值（第 7 行）', '第 78 行'],
      ['repeated-text', '村委会办公经费', '年度目标', '第 89 行'],
    ]);
    const marked = questions[1]?.lines?.find((line) => line.marked);
    expect(marked?.text.slice(...(marked.marked ?? [0, 0]))).toBe('群众对“两个中心”工作的满意度');
    expect(written.totals).toMatchObject({ documents: 2, forms: 12, questions: 4 });
    expect(written.since).toBeNull();
    expect(notDrawn).toBe(0);
    expect(readdirSync(join(place.out, 'report')).sort()).toEqual([
      'crops',
      'index.html',
      'report.json',
      'report.md',
    ]);
    expect(readdirSync(join(place.out, 'report/crops'))).toHaveLength(1);
  });

  it('tells what was settled since the last report', async () => {
    const { report: before } = await report();
    const [first] = before.items.filter(({ code }) => code === 'blank-amount');
    const answer = {
      ...{ uncertainty: first?.id, action: 'choose', value: 0 },
      ...{ by: '张三', at: '2026-01-02T03:04:05Z' },
    };
    appendFileSync(join(place.out, 'decisions.ndjson'), `${JSON.stringify(answer)}\n`);
    await applyDecisionsToImport(place.out);
    const { report: after } = await report();
    expect(after.since).toEqual({ fresh: 0, same: 3, settled: 1, gone: 0 });
    expect(after.totals.confirmed).toBe(1);
    const markdown = readFileSync(join(place.out, 'report/report.md'), 'utf8');
    expect(markdown).toContain('与上次报告相比: 新增 0, 未变 3, 已解决 1, 已消失 0');
  });

  it('draws nothing from a source that has changed, and says so', async () => {
    const path = place.source;
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\n`);
    const { report: written, notDrawn } = await report();
    expect(written.items.find(({ file }) => file.endsWith('.txt'))?.lines).toBeUndefined();
    expect(notDrawn).toBe(1);
    writeFileSync(path, text);
  });
});

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
const inBrowser = isThere
  ? describe
  : (describe.skip as unknown as (name: string, body: () => void) => void);

inBrowser(
  `The report in a browser${isThere ? '' : ' (skipped: there is no /usr/bin/chromium)'}`,
  () => {
    let browser: Browser;
    let page: Page;
    let evil: Awaited<ReturnType<typeof reviewFolder>>;
    const complaints: string[] = [];

    beforeAll(async () => {
      const text = readFileSync('samples/attachment-2.txt', 'utf8').replaceAll(
        '村委会办公经费',
        `</script><script>document.title='ran'</script><img src=x onerror="document.title='ran'">\u202e=cmd|'/c calc'!A1${'长'.repeat(100_000)}`,
      );
      const path = join(mkdtempSync(join(tmpdir(), 'biaojie-evil-')), 'evil.txt');
      writeFileSync(path, text);
      evil = await reviewFolder([path]);
      await writeReport(evil.out, { grammars, language: 'zh', mostPictures: 100 });
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(`file://${join(evil.out, 'report/index.html')}`);
    }, 30_000);
    afterAll(async () => {
      await browser?.close();
      if (evil) rmSync(evil.folder, { recursive: true, force: true });
    });

    it('shows hostile text and runs none of it', async () => {
      await page.waitForSelector('.item');
      expect(await page.title()).toBe('待确认报告');
      expect(await page.textContent('main')).toContain("</script><script>document.title='ran'");
      expect(await page.textContent('main')).not.toContain('\u202e');
      expect(complaints).toEqual([]);
    });

    it('filters by reason, and speaks English', async () => {
      await page.selectOption('select[aria-label="原因"]', 'blank-amount');
      expect(await page.locator('.item').count()).toBe(1);
      await page.click('text=English');
      expect(await page.title()).toBe('Report of uncertainties');
      expect(await page.textContent('.item .head b')).toBe('the amount is blank');
    });
  },
);
