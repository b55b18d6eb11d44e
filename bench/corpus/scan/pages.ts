import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Raster } from './raster.ts';

/** The pages of a PDF as grey images; needs `pdftoppm` of poppler-utils. */
export const pdfToPages = (pdf: Uint8Array, dotsPerInch: number): readonly Raster[] => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readPgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A portable graymap as poppler writes it: `P5`, width and height, 255, then the samples. */
const readPgm = (bytes: Buffer): Raster => {
  const header = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40));
  if (!header) throw new Error('not the graymap that pdftoppm writes');
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    channels: 1,
    data: bytes.subarray(header[0].length),
  };
};
