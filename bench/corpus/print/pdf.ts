import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { CorpusDocument, PrintStyle } from '../sheet.ts';
import { escapeHtml, toHtml } from './html.ts';

const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A printer of PDFs: one browser for all documents. */
export interface PdfPrinter {
  readonly print: (document: CorpusDocument) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Needs Chromium and the fonts that `bench/setup.sh` installs. */
export const openPdfPrinter = async (): Promise<PdfPrinter> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: args.split(' '),
  });
  const page = await browser.newPage();
  return {
    print: async (document) => {
      await page.setContent(toHtml(document));
      return page.pdf(options(document.style));
    },
    close: () => browser.close(),
  };
};

const options = (style: PrintStyle) => ({
  format: 'A4',
  landscape: style.landscape,
  displayHeaderFooter: true,
  headerTemplate: line(escapeHtml(style.pageHeader)),
  footerTemplate: line(pageNumber[style.pageNumbers]),
  margin: { top: '60px', bottom: '60px', left: '50px', right: '50px' },
});

const line = (html: string): string =>
  `<div style="font: 9px 'Noto Sans CJK SC'; width: 100%; text-align: center">${html}</div>`;

const number = '<span class="pageNumber"></span>';
const pageNumber: Readonly<Record<PrintStyle['pageNumbers'], string>> = {
  none: '',
  dashes: `— ${number} —`,
  words: `第 ${number} 页 共 <span class="totalPages"></span> 页`,
  plain: number,
};

/** What `pdftotext -layout` makes of the PDF. */
export const layoutText = (pdf: string): Uint8Array =>
  execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 26 });
