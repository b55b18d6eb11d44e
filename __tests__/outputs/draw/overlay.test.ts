import { describe, expect, it } from '@jest/globals';
import type { Document, Evidence, Form } from '../../../src/model/document.ts';
import type { SourceRegion } from '../../../src/model/region.ts';
import type { Uncertainty } from '../../../src/model/uncertainty.ts';
import { Overlay } from '../../../src/outputs/draw/overlay.ts';
import type { Place, Sheet } from '../../../src/outputs/draw/sheet.ts';
import { pageDrawing } from './page.ts';

const evidence = (source: SourceRegion, status: Evidence['status'] = 'read'): Evidence => ({
  raw: '3. 12',
  source,
  changes: [],
  status,
  confidence: 1,
});

const formOf = (parts: Partial<Form>): Form => ({
  id: '1',
  grammar: 'training-plan',
  where: { pages: [1, 1] },
  record: { total: 3.12, name: { code: '057', name: '道路' } },
  evidence: {},
  ...parts,
});

const documentOf = (parts: Partial<Document>): Document => ({
  schema: 'biaojie.document/1',
  source: { name: 'report.pdf', sha256: '0'.repeat(64), mediaType: 'application/pdf', pages: 2 },
  parser: { version: '0.1.0', grammars: {} },
  title: null,
  forms: [],
  uncertainties: [],
  skipped: [],
  ...parts,
});

const sheetOf = (places: readonly Place[], parts: Partial<Sheet> = {}): Sheet => ({
  ...pageDrawing(),
  places,
  ...parts,
});

const line = (number: number, y: number): Place => ({
  source: { line: number, column: 1 },
  bbox: [10, y, 90, y + 10],
});

const draw = (document: Partial<Document>, sheet: Sheet) =>
  new Overlay(documentOf(document)).drawingOf(sheet);

describe('Overlay', () => {
  it('gives the fields of one place as one, as uncertain as the least certain of them', () => {
    const box = { page: 1, bbox: [10, 10, 90, 20] } as const;
    const source = { page: box.page, bbox: [10, 10, 90, 20] as [number, number, number, number] };
    const form = formOf({
      evidence: {
        '/name/name': evidence(source, 'normalized'),
        '/name/code': evidence(source, 'uncertain'),
        '/total': evidence({ page: 1, bbox: [10, 30, 90, 40] }, 'confirmed'),
      },
    });
    const { fields } = draw({ forms: [form] }, sheetOf([]));
    expect(fields.map(({ status }) => status)).toEqual(['uncertain', 'confirmed']);
    expect(fields[0]?.values.map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/name/name', '道路'],
      ['/name/code', '057'],
    ]);
    expect(fields[1]?.values[0]?.value).toBe(3.12);
  });

  it('shows what stands on other pages there alone', () => {
    const form = formOf({
      where: { pages: [1, 2] },
      evidence: { '/total': evidence({ page: 2, bbox: [10, 30, 90, 40] }) },
    });
    expect(draw({ forms: [form] }, sheetOf([])).fields).toEqual([]);
    expect(draw({ forms: [form] }, sheetOf([], { page: 2 })).fields).toHaveLength(1);
  });

  it('knows which pictures of a long text have a part of a form', () => {
    const overlay = new Overlay(
      documentOf({ forms: [formOf({ where: { pages: [1, 1], lines: [5, 9] } })] }),
    );
    expect(overlay.hasForms(sheetOf([line(1, 0), line(4, 20)]))).toBe(false);
    expect(overlay.hasForms(sheetOf([line(9, 0), line(12, 20)]))).toBe(true);
    expect(overlay.hasForms(sheetOf([line(9, 0)], { page: 2 }))).toBe(false);
  });

  it('outlines a form of a text with its title and labels', () => {
    const form = formOf({
      where: { pages: [1, 1], lines: [2, 4] },
      evidence: { '/total': evidence({ line: 3, column: 1 }) },
    });
    const places = [line(1, 0), line(2, 20), line(3, 40), line(4, 60), line(5, 80)];
    expect(draw({ forms: [form] }, sheetOf(places)).forms).toEqual([
      { id: '1', grammar: 'training-plan', bbox: [10, 20, 90, 70] },
    ]);
  });

  it('outlines a form of a page with the text in its box', () => {
    const form = formOf({ where: { pages: [1, 1], bbox: [10, 20, 90, 50] } });
    const places = [5, 20, 40, 60].map((y): Place => {
      const bbox: Place['bbox'] = [30, y, 80, y + 10];
      return { source: { page: 1, bbox }, bbox };
    });
    expect(draw({ forms: [form] }, sheetOf(places)).forms[0]?.bbox).toEqual([30, 20, 80, 50]);
  });

  it('outlines the part of a form that runs over pages by its fields and the cells beside them', () => {
    const form = formOf({
      where: { pages: [1, 2] },
      evidence: { '/total': evidence({ page: 1, bbox: [50, 30, 90, 40] }) },
    });
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, borders: 'known' } as const;
    const sheet = sheetOf([], {
      cells: [
        { ...cell, bbox: [10, 30, 50, 40] },
        { ...cell, bbox: [10, 60, 50, 70] },
      ],
    });
    expect(draw({ forms: [form] }, sheet).forms[0]?.bbox).toEqual([10, 30, 90, 40]);
  });

  it('numbers the questions through the document and shows those of the page', () => {
    const ask = (form: string | null, page: number): Uncertainty => ({
      id: 'a',
      form,
      pointer: null,
      code: 'unknown-row',
      severity: 'confirm',
      message: { zh: '', en: '' },
      raw: '',
      value: null,
      candidates: [],
      source: { page, bbox: [10, 10, 20, 20] },
    });
    const document = {
      forms: [formOf({ where: { pages: [1, 2] } })],
      uncertainties: [ask('1', 1), ask(null, 2), ask('1', 2)],
    };
    expect(draw(document, sheetOf([])).questions.map(({ number }) => number)).toEqual([1]);
    expect(draw(document, sheetOf([], { page: 2 })).questions.map(({ number }) => number)).toEqual([
      2, 3,
    ]);
  });

  it('says what was passed over on this page or among these lines', () => {
    const skipped: Document['skipped'] = [
      { pages: [1, 1], reason: 'no-form' },
      { pages: [2, 3], reason: 'unreadable-page' },
      { pages: [1, 1], lines: [30, 40], reason: 'hidden' },
    ];
    const reasons = (sheet: Sheet) => draw({ skipped }, sheet).skipped.map(({ reason }) => reason);
    expect(reasons(sheetOf([], { page: 3 }))).toEqual(['unreadable-page']);
    expect(reasons(sheetOf([line(1, 0), line(20, 20)]))).toEqual(['no-form']);
    expect(reasons(sheetOf([line(35, 0)]))).toEqual(['no-form', 'hidden']);
  });
});
