import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readAnswerWorkbook } from '../../src/batch/read-answer-workbook.ts';
import { writeAnswerWorkbook } from '../../src/batch/write-answer-workbook.ts';
import { writeReport } from '../../src/batch/write-report.ts';
import { type Document, type Grammar, loadGrammars } from '../../src/index.ts';
import { reviewFolder } from '../support/review-folder.ts';

let place: Awaited<ReturnType<typeof reviewFolder>>;
let grammars: readonly Grammar[];
let path: string;

beforeEach(async () => {
  place = await reviewFolder(['samples/attachment-2.txt']);
  grammars = await loadGrammars();
  path = join(place.folder, 'answers.xlsx');
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

const write = async (language: 'zh' | 'en' = 'en') => {
  const { report } = await writeReport(place.out, { grammars, language, mostPictures: 10 });
  return writeAnswerWorkbook(place.out, path, report, language);
};

/** Fills in what a person would, by the number of the question, and saves. */
const fill = async (
  answers: Readonly<Record<number, unknown>>,
  change?: (s: Worksheet) => void,
) => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const headers = sheet.getRow(1).values as readonly unknown[];
  const column = Math.max(headers.indexOf('Answer'), headers.indexOf('答案'));
  for (const [question, answer] of Object.entries(answers))
    sheet.getCell(Number(question) + 1, column).value = answer as string;
  change?.(sheet);
  await workbook.xlsx.writeFile(path);
};

const who = { by: 'Li', at: '2026-01-01T00:00:00Z' };
const read = () => readAnswerWorkbook(place.out, readFileSync(path), who, grammars);

const idOf = (code: Document['uncertainties'][number]['code']) =>
  place.documents[0]?.uncertainties.find((one) => one.code === code && one.severity === 'confirm')
    ?.id;

describe('the workbook for answers', () => {
  it('has a row for each question, a list of its choices, and no other questions', async () => {
    expect(await write()).toBe(3);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.getCell('H2').value).toBe(
      '1. 0 (the total less the other parts is 0)\n2. (blank) (the form leaves it blank)\nKeep: (blank)',
    );
    expect(sheet?.getCell('I2').dataValidation).toMatchObject({ formulae: ['choices!$A$2:$C$2'] });
    expect(sheet?.getCell('A2').value).toContain('32  ');
  });

  it('is never written over', async () => {
    await write();
    writeFileSync(path, 'answers of hours');
    await expect(write()).rejects.toMatchObject({ code: 'cannot-write' });
    expect(readFileSync(path, 'utf8')).toBe('answers of hours');
  });

  it('gives a choice, a value that was typed, and that a value stays', async () => {
    await write();
    await fill({ 1: '1. 0 (the total less the other parts is 0)', 2: '≥95%' }, (sheet) => {
      const kept = String(sheet.getCell('H4').value).split('\n').at(-1) ?? '';
      sheet.getCell('I4').value = kept;
      sheet.getCell('J4').value = 'as agreed';
    });
    const { decisions, badRows } = await read();
    expect(badRows).toEqual([]);
    expect(decisions).toEqual([
      { uncertainty: idOf('blank-amount'), action: 'choose', value: 0, ...who },
      {
        ...{ uncertainty: idOf('misplaced-cell'), action: 'edit', ...who },
        value: { kind: 'quantity', comparator: '≥', value: 95, unit: '%' },
      },
      expect.objectContaining({
        ...{ uncertainty: idOf('repeated-text'), action: 'keep', ...who, note: 'as agreed' },
      }),
    ]);
  });

  it('is understood in Chinese, and by what its cells show: numbers, percentages, formulas', async () => {
    await write('zh');
    await fill({ 1: '1. 0（总额减去其余各项等于 0）' });
    expect((await read()).decisions.map(({ action, value }) => [action, value])).toEqual([
      ['choose', 0],
    ]);
    await fill({ 1: 12.5, 2: 0.98 }, (sheet) => {
      sheet.getCell('I3').style = { numFmt: '0%' };
    });
    expect((await read()).decisions.map(({ value }) => value)).toEqual([
      12.5,
      { kind: 'quantity', comparator: '=', value: 98, unit: '%' },
    ]);
    await fill({ 1: { formula: '6+6', result: 12 }, 2: null });
    expect((await read()).decisions.map(({ value }) => value)).toEqual([12]);
  });

  it('names the row of an answer that cannot be understood, and of a question that is gone', async () => {
    await write();
    await fill({ 1: 'a lot', 2: '≥95%' }, (sheet) => {
      sheet.getCell('K3').value = 'gone';
    });
    const { decisions, badRows } = await read();
    expect(decisions).toEqual([]);
    expect(badRows.map(({ row, reason }) => [row, reason.en])).toEqual([
      [2, '“a lot” is no value of this field'],
      [3, 'there is no question of this id'],
    ]);
  });

  it('may be handed in again, by the same person with nothing new', async () => {
    await write();
    await fill({ 1: '0' });
    const [decision] = (await read()).decisions;
    writeFileSync(join(place.out, 'decisions.ndjson'), `${JSON.stringify(decision)}\n`);
    expect((await read()).decisions).toEqual([]);
    const other = { ...who, by: 'Wang' };
    const again = await readAnswerWorkbook(place.out, readFileSync(path), other, grammars);
    expect(again.decisions).toHaveLength(1);
  });

  it('is refused where it is another workbook, or damaged', async () => {
    await new Workbook().xlsx.writeFile(path);
    await expect(read()).rejects.toMatchObject({ code: 'unsupported-format' });
    writeFileSync(path, 'PK\u0003\u0004 no more');
    await expect(read()).rejects.toMatchObject({ code: 'damaged-file' });
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  (office ? it : it.skip)(
    'keeps its answers when an office program saves it',
    async () => {
      await write();
      await fill({ 1: '1. 0 (the total less the other parts is 0)', 2: 12 });
      const saved = join(place.folder, 'saved');
      const profile = `-env:UserInstallation=file://${place.folder}/profile`;
      execFileSync(office ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        saved,
        path,
      ]);
      const bytes = readFileSync(join(saved, 'answers.xlsx'));
      const { decisions } = await readAnswerWorkbook(place.out, bytes, who, grammars);
      expect(decisions.map(({ action, value }) => [action, value])).toEqual([
        ['choose', 0],
        ['edit', { kind: 'quantity', comparator: '=', value: 12, unit: null }],
      ]);
    },
    60_000,
  );
});
