import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPdfPrinter, type PdfPrinter } from '../corpus/print/pdf.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';

/** The documents as PDFs in a folder, each printed once in a run and only where a kind of file needs it. */
export class PdfFiles {
  private readonly folder: string;
  private readonly printed = new Set<string>();
  private printer: Promise<PdfPrinter> | null = null;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async path(document: CorpusDocument): Promise<string> {
    const path = join(this.folder, `${document.name}.pdf`);
    if (this.printed.has(path)) return path;
    this.printer ??= openPdfPrinter();
    writeFileSync(path, await (await this.printer).print(document));
    this.printed.add(path);
    return path;
  }

  async bytes(document: CorpusDocument): Promise<Uint8Array> {
    return new Uint8Array(readFileSync(await this.path(document)));
  }

  async close(): Promise<void> {
    await (await this.printer)?.close();
  }
}
