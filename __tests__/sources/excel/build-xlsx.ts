import { buildZip } from '../zip/build-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A sheet made for a test. */
export interface SheetParts {
  /** The content of `sheetData`. */
  readonly rows: string;
  /** Elements before and behind it. */
  readonly before?: string;
  readonly behind?: string;
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface BookParts {
  /** Number formats by the style number that cells name in `s`, from 1; a number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  /** Content of the shared strings. */
  readonly strings?: string;
  readonly date1904?: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const styles = (formats: readonly (string | number)[]): string => {
  const ids = formats.map((format, i) => (typeof format === 'number' ? format : 200 + i));
  const own = formats
    .map((format, i) =>
      typeof format === 'number'
        ? ''
        : `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`,
    )
    .join('');
  const cells = [0, ...ids].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('');
  return `${declaration}<styleSheet xmlns="${main}">${own && `<numFmts count="9">${own}</numFmts>`}<cellXfs count="9">${cells}</cellXfs></styleSheet>`;
};

const sheetXml = ({ rows, before = '', behind = '' }: SheetParts): string =>
  `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** An .xlsx of these sheets. */
export const buildXlsx = (sheets: readonly SheetParts[], book: BookParts = {}): Uint8Array => {
  const part = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const entries = sheets.map(
    ({ name = `Sheet${sheets.length}`, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relationships = [
    ...sheets.map((_, i) => ['worksheet', part(i)]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ].map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const types = [
    ['workbook.xml', 'sheet.main'],
    ...sheets.map((_, i) => [part(i), 'worksheet']),
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
  ].map(([name, kind]) => `<Override PartName="/xl/${name}" ContentType="${kinds}.${kind}+xml"/>`);
  return buildZip([
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${book.date1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships>${relationships.join('')}</Relationships>`,
    },
    ...sheets.map((sheet, i) => ({ name: `xl/${part(i)}`, content: sheetXml(sheet) })),
    { name: 'xl/styles.xml', content: styles(book.formats ?? []) },
    {
      name: 'xl/sharedStrings.xml',
      content: `${declaration}<sst xmlns="${main}">${book.strings ?? ''}</sst>`,
    },
  ]);
};

/** A cell with a text of its own. */
export const t = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A cell with a number, in the style of this number. */
export const n = (address: string, value: number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;

export const row = (number: number, cells: string, attributes = ''): string =>
  `<row r="${number}" ${attributes}>${cells}</row>`;

export const merged = (...ranges: readonly string[]): string =>
  `<mergeCells count="${ranges.length}">${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
