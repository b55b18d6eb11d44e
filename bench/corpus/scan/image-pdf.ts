/** One page that is nothing but an image. */
export interface ImagePage {
  readonly width: number;
  readonly height: number;
  /** The entries of the image dictionary that say how it is stored (ISO 32000-1, 8.9.5). */
  readonly stored: string;
  readonly data: Uint8Array;
}

/** A PDF of images as scanners write it, without any text. */
export const imagePdf = (pages: readonly ImagePage[], dotsPerInch: number): Uint8Array => {
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  return writeObjects([
    [text('<< /Type /Catalog /Pages 2 0 R >>')],
    [text(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)],
    ...pages.flatMap((page, i) => pageObjects(page, 3 + i * 3, dotsPerInch)),
  ]);
};

type PdfObject = readonly Uint8Array[];

const text = (ascii: string): Uint8Array => Buffer.from(ascii, 'latin1');

const pageObjects = (page: ImagePage, first: number, dotsPerInch: number): readonly PdfObject[] => {
  const [width, height] = [page.width, page.height].map((n) => ((n * 72) / dotsPerInch).toFixed(2));
  const content = text(`q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`);
  return [
    [
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 1} 0 R /Resources << /XObject << /Scan ${first + 2} 0 R >> >> >>`,
      ),
    ],
    stream('', content),
    stream(
      `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} ${page.stored}`,
      page.data,
    ),
  ];
};

const stream = (entries: string, data: Uint8Array): PdfObject => [
  text(`<< ${entries} /Length ${data.length} >>\nstream\n`),
  data,
  text('\nendstream'),
];

const writeObjects = (objects: readonly PdfObject[]): Uint8Array => {
  const parts: Uint8Array[] = [text('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')];
  let size = parts[0]?.length ?? 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  const offsets = objects.map((object, i) => {
    const offset = size;
    for (const part of [text(`${i + 1} 0 obj\n`), ...object, text('\nendobj\n')]) add(part);
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  add(
    text(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};
