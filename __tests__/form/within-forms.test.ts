import { describe, expect, it } from '@jest/globals';
import { doubtsWithinForms } from '../../src/form/within-forms.ts';
import type { FormBlock } from '../../src/model/form.ts';
import type { SourceRegion } from '../../src/model/region.ts';
import type { Doubt } from '../../src/model/uncertainty.ts';

const at = (page: number, y: number, x = 40): SourceRegion => ({
  ...{ page, bbox: [x, y, x + 50, y + 12] },
});

/** A form of rows of one cell each, at these places. */
const form = (kind: string, ...places: readonly SourceRegion[]): FormBlock => {
  const cells = places.map((source, row) => ({
    ...{ row, column: 0, rowSpan: 1, columnSpan: 1, text: '甲', source },
  }));
  const grid = { page: 1, rows: cells.length, columns: 1, cells, borders: 'known' as const };
  const rows = cells.map((cell) => ({ grid, cells: [cell] }));
  const where = { pages: [1, 2] as [number, number] };
  return { kind, title: null, headings: [], rows, borders: 'known', where, doubts: [] };
};

const doubt = (raw: string, source: SourceRegion): Doubt => ({
  ...{ code: 'unknown-row', pointer: null, raw, source, candidates: [], details: {} },
});

describe('A doubt about the joins of a document', () => {
  const first = form('first', at(1, 100), at(1, 700), at(2, 80), at(2, 300));
  const second = form('second', at(2, 500), at(3, 200));
  const sort = (...doubts: readonly Doubt[]) => {
    const { blocks, doubts: rest } = doubtsWithinForms([first, second], doubts);
    return { of: blocks.map((b) => b.doubts.map(({ raw }) => raw)), rest: rest.map((d) => d.raw) };
  };

  it('is one about the form that stands above and below it', () => {
    const lost = [doubt('top', at(2, 40)), doubt('foot', at(2, 760)), doubt('row', at(2, 300))];
    expect(sort(...lost)).toEqual({ of: [['top', 'row'], ['foot']], rest: [] });
  });

  it('is one about the document where it stands in no form, or its place on the page is not known', () => {
    const [above, between, below] = [at(1, 60), at(2, 400), at(3, 300)];
    const lost = [above, between, below, { line: 4, column: 1 }];
    const raws = lost.map((_, i) => `${i}`);
    expect(sort(...lost.map((source, i) => doubt(`${i}`, source)))).toEqual({
      of: [[], []],
      rest: raws,
    });
  });

  it('is one about the form above and below which it stands, not the one beside', () => {
    const beside = form('beside', at(1, 100, 300), at(2, 300, 300));
    const { blocks } = doubtsWithinForms([first, beside], [doubt('row', at(2, 200, 320))]);
    expect(blocks.map((b) => b.doubts.length)).toEqual([0, 1]);
  });

  it('comes before those that the form has of its own', () => {
    const own = doubt('own', at(1, 700));
    const { blocks } = doubtsWithinForms(
      [{ ...first, doubts: [own] }],
      [doubt('joined', at(2, 40))],
    );
    expect(blocks.map((b) => b.doubts.map(({ raw }) => raw))).toEqual([['joined', 'own']]);
  });
});
