import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../src/index.ts';
import { buildPdf } from './sources/pdf/build-pdf.ts';

describe('a page that was not read', () => {
  it('is asked about, because a form may stand on it', async () => {
    const good = { content: 'BT /F1 10 Tf 50 700 Td (Hello) Tj ET' };
    const packed = deflateSync(Buffer.from(good.content.repeat(50)));
    const brokenOff = {
      content: packed.subarray(0, packed.length / 2).toString('latin1'),
      contentEntries: '/Filter /FlateDecode',
    };
    const bytes = buildPdf([good, brokenOff, good]);
    const { uncertainties, skipped } = await parseDocument({ name: 'input.pdf', bytes });
    expect(skipped).toContainEqual({ pages: [2, 2], reason: 'unreadable-page' });
    expect(uncertainties.map(({ id: _, ...rest }) => rest)).toEqual([
      {
        form: null,
        pointer: null,
        code: 'unread-page',
        severity: 'confirm',
        message: {
          zh: '第 2 页没有读出来；其上若有表，不在结果中',
          en: 'page 2 could not be read; a form on it is missing here',
        },
        raw: '',
        value: null,
        candidates: [],
        source: { page: 2, bbox: [0, 0, 0, 0] },
      },
    ]);
  });
});
