import { type Picker, pickerFrom } from '../picker.ts';
import type { CorpusDocument } from '../sheet.ts';
import { offices, places } from '../words.ts';
import { between } from './between.ts';
import { forBlackAndWhite, type Level } from './levels.ts';
import { pdfToPages } from './pages.ts';
import type { Raster } from './raster.ts';
import { scanPage } from './scan-page.ts';
import { type ScanFormat, writeScan } from './write-scan.ts';

export interface ScannedFile {
  readonly extension: ScanFormat['extension'];
  readonly bytes: Uint8Array;
}

/** The document printed, laid on a scanner of that level and stored; the same each time. */
export const scan = async (
  document: CorpusDocument,
  pdf: Uint8Array,
  level: Level,
): Promise<ScannedFile> => {
  const { pages, format } = await scanPages(document, pdf, level);
  return { extension: format.extension, bytes: await writeScan(pages, format) };
};

/** The same pages before they are stored, with how they are. */
export const scanPages = async (
  document: CorpusDocument,
  pdf: Uint8Array,
  level: Level,
): Promise<{ readonly pages: readonly Raster[]; readonly format: ScanFormat }> => {
  const pick = pickerFrom(seedOf(`${document.name} ${level.name}`));
  const printed = pdfToPages(pdf, level.dotsPerInch);
  const threshold = pick.chance(level.blackAndWhite) ? pick.int(165, 205) : null;
  const channels = threshold === null && pick.chance(level.colour) ? 3 : 1;
  const owner = ownerOf(pick, document);
  const how = threshold === null ? level : forBlackAndWhite(level);
  const pages: Raster[] = [];
  for (const [i, grey] of printed.entries()) {
    const back = printed[(i + 1) % printed.length] ?? grey;
    pages.push(await scanPage(pick, how, { grey, back, owner, channels }));
  }
  const extension = pick.of(extensionsFor(pages));
  const jpegQuality = Math.round(between(pick, level.jpegQuality));
  return { pages, format: { extension, dotsPerInch: level.dotsPerInch, jpegQuality, threshold } };
};

/** The pages of a TIFF that sharp writes are all of one size. */
const extensionsFor = (pages: readonly Raster[]): readonly ScanFormat['extension'][] => {
  if (pages.length === 1) return ['pdf', 'tiff', 'jpg', 'png'];
  return new Set(pages.map(({ width }) => width)).size === 1 ? ['pdf', 'pdf', 'tiff'] : ['pdf'];
};

const ownerOf = (pick: Picker, { forms }: CorpusDocument): string => {
  const names = forms.flatMap(({ truth }) =>
    [...JSON.stringify(truth).matchAll(/"department":\{"name":"([^"<&]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  return names[0] ?? `${pick.of(places)}${pick.of(offices)}`;
};

/** FNV-1a of the text, in 32 bits. */
const seedOf = (text: string): number =>
  [...text].reduce(
    (hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
