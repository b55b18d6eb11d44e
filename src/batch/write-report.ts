import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportedDocument, importFolder } from '../model/import-folder.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { buildReport } from '../outputs/report/build-report.ts';
import { markLines } from '../outputs/report/mark-lines.ts';
import { reportMarkdown } from '../outputs/report/report-markdown.ts';
import { reportPage } from '../outputs/report/report-page.ts';
import { type Report, reportSchema } from '../outputs/report/report-schema.ts';
import {
  type Grammar,
  type Language,
  openPagePictures,
  type PagePictures,
} from '../parse-document.ts';
import { openImport } from './open-import.ts';

export interface ReportOptions {
  readonly grammars: readonly Grammar[];
  /** Of the Markdown; the page has both. */
  readonly language: Language;
  /** Of encrypted sources. */
  readonly password?: string | undefined;
  /** Questions whose place is drawn, the first ones; drawing takes about a second a page. */
  readonly mostPictures: number;
  readonly signal?: AbortSignal | undefined;
}

/** What was written, and the sources that could not be looked at again. */
export interface WrittenReport {
  readonly path: string;
  readonly report: Report;
  readonly notDrawn: number;
}

/**
 * Writes `report/` of an import folder: `index.html`, `report.json`, `report.md` and the pictures. The new folder takes
 * the place of the old one when it is complete. Errors: `not-an-import`, `aborted`.
 */
export const writeReport = async (
  folder: string,
  options: ReportOptions,
): Promise<WrittenReport> => {
  const opened = await openImport(folder);
  const target = join(folder, importFolder.report);
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, crops), { recursive: true });
  const illustrator = new Illustrator(part, options);
  try {
    const report = await buildReport(
      opened,
      options.grammars,
      await lastReport(target),
      (one, entry) => illustrator.look(one, entry),
    );
    const assets = { script: await asset('report.js'), style: await asset('report.css') };
    await writeFile(join(part, 'index.html'), reportPage(report, assets));
    await writeFile(join(part, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
    await writeFile(join(part, 'report.md'), reportMarkdown(report, options.language));
    await rm(target, { recursive: true, force: true });
    await rename(part, target);
    return { path: join(target, 'index.html'), report, notDrawn: illustrator.notDrawn };
  } finally {
    await illustrator.close();
    await rm(part, { recursive: true, force: true });
  }
};

const crops = 'crops';

/** What the browser runs is not compiled: it stands in `src/`, whether this runs there or in `dist/`. */
const asset = (name: string): Promise<string> =>
  readFile(new URL(`../../src/outputs/report/page/${name}`, import.meta.url), 'utf8');

const lastReport = async (target: string): Promise<Report | null> => {
  try {
    const json: unknown = JSON.parse(await readFile(join(target, 'report.json'), 'utf8'));
    return reportSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
};

/** Points of the page around a value, and lines of a text around it. */
const margin = 40;
const linesAround = 2;

/** Opens the source of each document once and draws the places of its questions. */
class Illustrator {
  notDrawn = 0;
  private readonly folder: string;
  private readonly options: ReportOptions;
  private drawn = 0;
  private open: { readonly document: string; readonly pictures: PagePictures | null } | null = null;

  constructor(folder: string, options: ReportOptions) {
    this.folder = folder;
    this.options = options;
  }

  async look(one: Uncertainty, entry: ImportedDocument) {
    this.options.signal?.throwIfAborted();
    if (one.severity === 'note' || 'sheet' in one.source) return {};
    const pictures = await this.picturesOf(entry);
    if (!pictures) return {};
    if ('page' in one.source) return this.crop(one, pictures);
    const { line, endLine = line } = one.source;
    const first = Math.max(1, line - linesAround);
    const lines = pictures.linesAround(first, endLine + linesAround);
    return lines.length > 0 ? { lines: markLines(lines, one.source, one.raw) } : {};
  }

  async close(): Promise<void> {
    await this.open?.pictures?.close();
    this.open = null;
  }

  private async crop({ id, source }: Uncertainty, pictures: PagePictures) {
    if (!('page' in source) || this.drawn >= this.options.mostPictures) {
      this.notDrawn++;
      return {};
    }
    const picture = await pictures.crop(source.bbox, source.page, margin).catch(() => null);
    if (!picture) {
      this.notDrawn++;
      return {};
    }
    this.drawn++;
    const name = `${crops}/${id}.webp`;
    await writeFile(join(this.folder, name), picture.image);
    return { crop: name };
  }

  /** Null where the source is gone, has changed or cannot be opened: the report says how many places lack a picture. */
  private async picturesOf({ document, path, sha256 }: ImportedDocument) {
    if (this.open?.document === document) return this.open.pictures;
    await this.close();
    const { password, signal } = this.options;
    const pictures = await openPagePictures(path, { password, signal, sha256 }).catch(() => null);
    if (!pictures) this.notDrawn++;
    this.open = { document, pictures };
    return pictures;
  }
}
