import { throwIfAborted } from '../cells/errors.ts';
import { isEncryptedPackage, mainPart, type OfficePackage, openPackage } from '../ooxml/package.ts';
import { child } from '../ooxml/xml.ts';
import { isCompoundFile } from '../zip/compound-file.ts';
import { withChineseDates } from './date-formats.ts';
import { sheetTooLarge, workbookTooLarge } from './errors.ts';
import { type SheetFacts, sheetFacts } from './formulas.ts';
import {
  type LibraryBook,
  loadNumberFormats,
  type NumberFormats,
  readWithLibrary,
  type Sheet,
} from './library.ts';
import { excelLimits } from './limits.ts';

/** A sheet of a workbook as the library reads it. */
export interface WorkbookSheet {
  readonly name: string;
  /** Null where it could not be read. */
  readonly sheet: Sheet | null;
  readonly isHidden: boolean;
  readonly facts: SheetFacts;
}

export interface Workbook {
  readonly mediaType: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly formats: NumberFormats;
  /** Codes of number formats, by the indexes that cells have. */
  readonly formatCodes: readonly string[];
  readonly date1904: boolean;
}

type Facts = ReadonlyMap<string, SheetFacts>;

const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const xlsMediaType = 'application/vnd.ms-excel';
const usualMainPart = 'xl/workbook.xml';

/** Pictures, charts, comments and macros are left packed. */
const wanted = /^(?:\[Content_Types\]\.xml|.*\.rels|xl[\\/].*\.xml)$/i;
const unwanted = /^xl[\\/](?:charts|drawings|media|pivot|externalLinks|comments|threadedComments)/i;

const unpackParts = async (source: OfficePackage): Promise<ReadonlyMap<string, Uint8Array>> => {
  const parts = new Map<string, Uint8Array>();
  for (const name of source.names.filter((one) => wanted.test(one) && !unwanted.test(one))) {
    const bytes = await source.read(name);
    if (bytes && bytes.length > excelLimits.sheetBytes) throw sheetTooLarge();
    if (bytes) parts.set(name, /styles\.xml$/i.test(name) ? withChineseDates(bytes) : bytes);
  }
  return parts;
};

/** What the XML of each sheet says, by the sheet's name. */
const factsBySheet = async (
  source: OfficePackage,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<Facts> => {
  const main = await mainPart(source, usualMainPart);
  const relationships = await source.relationships(main);
  const sheets = child((await source.readXml(main)) ?? undefined, 'sheets')?.children ?? [];
  const facts = new Map<string, SheetFacts>();
  for (const { attributes } of sheets) {
    const target = relationships.find(({ id }) => id === attributes.id)?.target ?? '';
    const bytes = parts.get(target);
    if (bytes) facts.set(attributes.name ?? '', sheetFacts(bytes));
  }
  return facts;
};

const noFacts: SheetFacts = { withoutResult: new Map(), lastRow: 0 };

const toWorkbook = async (
  mediaType: string,
  { sheets, formats, date1904 }: LibraryBook,
  facts: Facts,
): Promise<Workbook> => ({
  mediaType,
  formats: await loadNumberFormats(),
  formatCodes: formats,
  date1904,
  sheets: sheets.map(({ name, isHidden, content }) => ({
    name,
    sheet: content,
    isHidden,
    facts: facts.get(name) ?? noFacts,
  })),
});

const openXls = async (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Workbook> => {
  if (bytes.length > excelLimits.bytes) throw workbookTooLarge();
  return toWorkbook(xlsMediaType, await readWithLibrary({ bytes }, signal), new Map());
};

const openXlsx = async (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Workbook> => {
  const source = await openPackage(bytes, signal);
  const parts = await unpackParts(source);
  const facts = await factsBySheet(source, parts);
  throwIfAborted(signal);
  return toWorkbook(xlsxMediaType, await readWithLibrary({ parts }, signal), facts);
};

/**
 * Opens a workbook of either format. The parts of an .xlsx are unpacked by this project, within its
 * limits: the library's own zip reader believes sizes that the container states. Throws `damaged-file`,
 * `encrypted-file`, `file-too-large` or `aborted`.
 */
export const openWorkbook = (
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Workbook> =>
  isCompoundFile(bytes) && !isEncryptedPackage(bytes)
    ? openXls(bytes, signal)
    : openXlsx(bytes, signal);
