import type { PageDrawing } from '../../../src/model/drawing.ts';

/** A page of 200 by 100 points with nothing on it but what the test puts there. */
export const pageDrawing = (parts: Partial<PageDrawing> = {}): PageDrawing => ({
  name: '1',
  file: 'report.pdf',
  page: 1,
  width: 200,
  height: 100,
  layout: 'page',
  tokens: [],
  rulingLines: [],
  crossings: [],
  cells: [],
  margin: [],
  forms: [],
  fields: [],
  questions: [],
  skipped: [],
  ...parts,
});
