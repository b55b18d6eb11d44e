import { createHash } from 'node:crypto';

/** A page of a PDF made for a test: its content stream and what its dictionary says. */
export interface PageParts {
  readonly content: string;
  /** Entries of the content stream's dictionary, such as `/Filter …` where the content is packed, a character a byte. */
  readonly contentEntries?: string;
  /** Entries of the page dictionary, such as `/Rotate 90`; `/MediaBox` is 600 by 800 unless it is here. */
  readonly entries?: string;
  /** Further resources, such as `/ExtGState << … >>`. */
  readonly resources?: string;
  /** Named form XObjects: their dictionary entries and content. */
  readonly forms?: Readonly<Record<string, { readonly entries: string; readonly content: string }>>;
  /** Named images: entries such as `/Width 8 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray`, a character a byte. */
  readonly images?: Readonly<
    Record<string, { readonly entries: string; readonly content: string }>
  >;
}

const cidFont = (name: string, ordering: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`;
const twoByteFont = (name: string, encoding: string, ordering: string, entries = ''): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} ${entries} /DescendantFonts [${cidFont(name, ordering)}] >>`;

/**
 * Fonts of every page: F1 Latin, F2 Chinese, F3 glyph numbers without a character map, F4 Chinese written
 * downwards, F5 glyph numbers with a map for three of them.
 */
const fonts = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  twoByteFont('STSong-Light', 'UniGB-UCS2-H', 'GB1'),
  twoByteFont('Nameless', 'Identity-H', 'Identity'),
  twoByteFont('STSong-Light', 'UniGB-UCS2-V', 'GB1'),
  twoByteFont('Holed', 'Identity-H', 'Identity', '/ToUnicode 8 0 R'),
];
const characterMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Holed def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
3 beginbfchar <4e01> <9879> <4e02> <76ee> <4e03> <8d44> endbfchar
endcmap end end`;

/** A string operand of Chinese text in the font F2. */
export const han = (text: string): string =>
  `<${Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

interface FileParts {
  readonly password?: string;
  readonly catalog?: string;
  readonly object9?: string;
  /** Entries of the root of the page tree, which is `2 0 R`, from references to the pages. */
  readonly pageTree?: (kids: readonly string[]) => string;
}

/** A PDF of the pages, its objects in order and its cross-reference table right. */
export const buildPdf = (
  pages: readonly PageParts[],
  {
    password,
    catalog = '',
    object9,
    pageTree = (kids) => `/Count ${kids.length} /Kids [${kids.join(' ')}]`,
  }: FileParts = {},
): Uint8Array => {
  const objects: string[] = ['', '', ...fonts];
  const add = (body: string): number => objects.push(body);
  const stream = (entries: string, content: string): number =>
    add(`<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  stream('', characterMap);
  if (object9) add(object9);
  const fontEntries = fonts.map((_, index) => `/F${index + 1} ${index + 3} 0 R`).join(' ');
  const kids = pages.map((page) => {
    const { content, contentEntries = '', entries = '', resources = '' } = page;
    const { forms = {}, images = {} } = page;
    const xObject = (name: string, entries: string, body: string): string =>
      `/${name} ${stream(`/Type /XObject ${entries}`, body)} 0 R`;
    const xObjects = [
      ...Object.entries(forms).map(([name, form]) =>
        xObject(name, `/Subtype /Form /BBox [0 0 600 800] ${form.entries}`, form.content),
      ),
      ...Object.entries(images).map(([name, image]) =>
        xObject(name, `/Subtype /Image ${image.entries}`, image.content),
      ),
    ];
    const contents = stream(contentEntries, content);
    const box = entries.includes('/MediaBox') ? '' : '/MediaBox [0 0 600 800]';
    return add(
      `<< /Type /Page /Parent 2 0 R ${box} ${entries} /Contents ${contents} 0 R /Resources << /Font << ${fontEntries} >> /XObject << ${xObjects.join(' ')} >> ${resources} >> >>`,
    );
  });
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  objects[1] = `<< /Type /Pages ${pageTree(kids.map((kid) => `${kid} 0 R`))} >>`;
  return assemble(objects, password);
};

const assemble = (objects: readonly string[], password: string | undefined): Uint8Array => {
  const lock = password === undefined ? null : lockWith(password);
  const offsets: number[] = [];
  let file = '%PDF-1.7\n';
  objects.forEach((body, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${lock ? lock.encrypt(body, index + 1) : body}\nendobj\n`;
  });
  const start = file.length;
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock?.entries ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
};

const padding = Buffer.from(
  '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A',
  'hex',
);
const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3): streams only, as no string needs it here. */
const lockWith = (
  password: string,
): { readonly entries: string; readonly encrypt: (body: string, id: number) => string } => {
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32);
  const id = Buffer.alloc(16, 7);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const key = md5(padded, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  const encrypt = (body: string, object: number): string =>
    body.replace(/(stream\n)([\s\S]*)(\nendstream)/, (_, before, data, after) => {
      const own = md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10);
      return before + rc4(own, Buffer.from(data, 'latin1')).toString('latin1') + after;
    });
  return {
    entries: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P -4 >>`,
    encrypt,
  };
};

const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const s = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [s[i], s[j]] = [s[j] as number, s[i] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + (s[i] as number)) & 255;
    swap(i, j);
    return byte ^ (s[((s[i] as number) + (s[j] as number)) & 255] as number);
  }) as Buffer;
};
