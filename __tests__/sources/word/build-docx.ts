import { buildZip, type ZipEntry } from '../zip/build-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A part of a document besides its body, by its type: `styles`, `numbering`, `header`… */
export type SideParts = Readonly<Record<string, string>>;

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** An element of WordprocessingML as the root of a part. */
export const root = (name: string, content: string): string =>
  `${declaration}<w:${name} ${names}>${content}</w:${name}>`;

/** A package with this main part; the type of a side part is its name too. */
export const buildPackage = (
  main: string,
  side: SideParts = {},
  more: readonly ZipEntry[] = [],
): Uint8Array =>
  buildZip([
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: main },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(Object.keys(side).map((type) => [type, `${type}.xml`])),
    },
    ...Object.entries(side).map(([type, content]) => ({ name: `word/${type}.xml`, content })),
    ...more,
  ]);

/** A .docx with this body. */
export const buildDocx = (body: string, side: SideParts = {}): Uint8Array =>
  buildPackage(root('document', `<w:body>${body}<w:sectPr/></w:body>`), side);

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A paragraph of plain text. */
export const p = (text: string): string => paragraph(run(text));

/** A cell; `properties` are elements of `w:tcPr`. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

export const tr = (cells: string, properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

export const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;

export const gridSpan = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const mergeBegins = '<w:vMerge w:val="restart"/>';
export const mergeGoesOn = '<w:vMerge/>';
