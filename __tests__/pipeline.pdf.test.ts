import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Document, type Grammar, loadGrammars, parseDocument } from '../src/index.ts';
import { buildPdf } from './sources/pdf/build-pdf.ts';
import { cffFile, cffFont } from './sources/pdf/cff-font.ts';

describe('a PDF with a text layer', () => {
  let grammars: readonly Grammar[];
  let text: Document;
  beforeAll(async () => {
    grammars = await loadGrammars();
    text = await parseDocument('samples/attachment-2.txt', { grammars });
  });

  /** The form of the text that has the same project name: what the PDF was printed from. */
  const printedFrom = (name: unknown) =>
    text.forms.find(({ record }) => (record.project as { name: string }).name === name);

  it.each(['samples/pdf/form-double-borders.pdf', 'samples/pdf/form-dashed-borders.pdf'])(
    'gives the record of the text that it was printed from: %s',
    async (path) => {
      const { forms, source } = await parseDocument(path, { grammars });
      expect(source.mediaType).toBe('application/pdf');
      expect(forms).toHaveLength(1);
      const record = forms[0]?.record ?? {};
      const { name } = record.project as { name: string };
      expect(record).toEqual(printedFrom(name)?.record);
    },
  );

  it('says on which page and where on it a value stands', async () => {
    const { forms } = await parseDocument('samples/pdf/form-double-borders.pdf', { grammars });
    const place = forms[0]?.evidence['/funding/total']?.source ?? { page: 0, bbox: [] };
    expect(place).toMatchObject({ page: 1 });
    const [x0, y0, x1, y1] = 'bbox' in place ? place.bbox : [];
    const where = forms[0]?.where.bbox ?? [0, 0, 0, 0];
    expect(x0).toBeGreaterThanOrEqual(where[0] ?? 0);
    expect(y0).toBeGreaterThanOrEqual(where[1] ?? 0);
    expect(x1).toBeLessThanOrEqual(where[2] ?? 0);
    expect(y1).toBeLessThanOrEqual(where[3] ?? 0);
  });

  it('is named by its content as it was given, though the library mends its fonts', async () => {
    const resources = `/Font << /F9 ${cffFont} >>`;
    const words = {
      entries: `/Resources << ${resources} >>`,
      content: 'BT /F9 20 Tf ( !" ) Tj ET',
    };
    const bytes = buildPdf([{ content: '/X Do', forms: { X: words } }], { object9: cffFile });
    const before = bytes.slice();
    const { source } = await parseDocument({ name: 'a.pdf', bytes }, { grammars });
    expect(source.sha256).toBe(createHash('sha256').update(before).digest('hex'));
    expect(bytes).toEqual(before);
  });

  it('reads no form where there is none', async () => {
    const { forms } = await parseDocument('samples/pdf/table-type3-font.pdf', { grammars });
    expect(forms).toEqual([]);
  });
});
