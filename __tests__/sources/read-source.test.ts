import { appendFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LineReader } from '../../src/model/line-reader.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { readSourceFile } from '../../src/sources/source-file.ts';
import { buildPdf } from './pdf/build-pdf.ts';

const nothing = { engine: 'blind', text: '', confidence: 0, characters: [] };
const blind: LineReader = {
  engine: 'blind',
  readLines: async (images) => images.map(() => nothing),
  close: async () => undefined,
};

/** Bytes between what a PDF holds and its end. */
const gap = 33 * 2 ** 20;

const largeScan = (): string => {
  const scan = {
    entries: '/Width 6 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    content: '\xff'.repeat(24),
  };
  const content = 'q 600 0 0 400 0 0 cm /Scan Do Q';
  const pdf = buildPdf([
    { entries: '/MediaBox [0 0 600 400]', content, images: { Scan: scan } },
    { entries: '/MediaBox [0 0 600 400]', content, images: { Scan: scan } },
  ]);
  const [start = ''] = /startxref\n\d+\n/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  const path = join(mkdtempSync(join(tmpdir(), 'biaojie-large-')), 'a.pdf');
  writeFileSync(path, pdf);
  truncateSync(path, pdf.length + gap);
  appendFileSync(path, `\n${start}%%EOF\n`);
  return path;
};

describe('A large PDF of scans', () => {
  it('is read from disk again for its pictures, and its bytes are let go', async () => {
    const file = await readSourceFile(largeScan())();
    if (file._tag === 'Left') throw file.left;
    const source = await readSource(file.right, {
      isLabel: () => false,
      openReaders: async () => ({ first: blind, second: null, close: async () => undefined }),
    })();
    expect(source).toMatchObject({ right: { pages: 2, skipped: [] } });
    expect(file.right.bytes).toHaveLength(0);
  });
});
