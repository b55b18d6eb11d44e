import { createHash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { BiaojieError } from '../model/error.ts';
import type { BoundingBox } from '../model/region.ts';
import type { ColourPage } from './image/decode.ts';
import { cropPage } from './page-pictures/crop-page.ts';
import { type EncodedPicture, encode, type PictureFormat } from './page-pictures/encode.ts';
import { inTurn } from './page-pictures/in-turn.ts';
import { pixelsInPoint } from './page-pictures/scale.ts';
import { sniff } from './sniff.ts';
import { readSourceFile } from './source-file.ts';

/** A picture of a page, or of a part of it. */
export interface PagePicture extends EncodedPicture {
  readonly pointsPerPixel: number;
}

/** A line of a text, counted from 1 as in source regions. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** The pages of a source as pictures, on which the regions of its values lie. */
export interface PagePictures {
  /** 0 where the source has no pages to be drawn: texts, workbooks, documents of cells. */
  readonly pages: number;
  /** Null for a page that the source does not have, or that cannot be drawn or is too large. */
  readonly picture: (page: number) => Promise<PagePicture | null>;
  /** The region, framed, with so many points of the page around it. Null as for `picture`. */
  readonly crop: (bbox: BoundingBox, page: number, margin: number) => Promise<PagePicture | null>;
  /** Of a text: these lines, as many as it has; at most `mostLines`. Nothing of other sources. */
  readonly linesAround: (line: number, endLine: number) => readonly SourceLine[];
  readonly close: () => Promise<void>;
}

export interface PagePictureOptions {
  /** Of an encrypted file. */
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of the content that was parsed: another one is refused, because its regions would not fit. */
  readonly sha256?: string | undefined;
  /** Without it: `webp`. */
  readonly format?: PictureFormat | undefined;
}

/** What draws the pages of one kind of source, in colour, as regions lie on them. */
export interface PageSource {
  readonly pages: number;
  readonly page: (page: number) => Promise<ColourPage | null>;
  readonly close: () => Promise<void>;
}

/** Lines that are given at once. */
export const mostLines = 200;

/**
 * Opens a source to look at it again: PDF pages drawn as they are shown (turned where their text was), images as
 * they were given. Pages are drawn when they are asked for; the last one is kept.
 *
 * Errors: `unreadable-file` where the file is gone or is no longer the one with that `sha256`, `file-too-large`,
 * `encrypted-file`, `damaged-file`, `aborted`.
 */
export const openPagePictures = async (
  path: string,
  options: PagePictureOptions = {},
): Promise<PagePictures> => {
  const bytes = await readUnchanged(path, options.sha256);
  const kind = sniff(bytes);
  if (kind === 'text') return textOnly(bytes);
  if (kind === 'image') return pictures(await openImagePages(bytes), options);
  return kind === 'pdf' ? pictures(await openPdfPages(bytes, options), options) : textOnly(null);
};

const readUnchanged = async (path: string, sha256: string | undefined): Promise<Uint8Array> => {
  const file = await readSourceFile(path)();
  if (E.isLeft(file)) throw file.left;
  const { bytes } = file.right;
  const isOther =
    sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256;
  if (isOther) throw changed(path);
  return bytes;
};

const changed = (path: string): BiaojieError =>
  new BiaojieError(
    'unreadable-file',
    {
      zh: `${path} 在解析之后改动过，原来的位置不再可靠。请重新导入。`,
      en: `${path} has changed since it was parsed: places in it are no longer certain. Import it again.`,
    },
    { file: path },
  );

const openPdfPages = async (bytes: Uint8Array, options: PagePictureOptions): Promise<PageSource> =>
  (await import('./page-pictures/pdf-pages.ts')).openPdfPages(bytes, options);

const openImagePages = async (bytes: Uint8Array): Promise<PageSource> =>
  (await import('./page-pictures/image-pages.ts')).openImagePages(bytes);

const nothing = async (): Promise<null> => null;

const textOnly = async (bytes: Uint8Array | null): Promise<PagePictures> => {
  const { openLines } = await import('./page-pictures/text-lines.ts');
  return {
    pages: 0,
    picture: nothing,
    crop: nothing,
    linesAround: bytes === null ? () => [] : openLines(bytes, mostLines),
    close: async () => undefined,
  };
};

const pictures = (
  source: PageSource,
  { signal, format = 'webp' }: PagePictureOptions,
): PagePictures => {
  const run = inTurn(signal);
  const toFile = encode(format);
  let last: { readonly page: number; readonly image: ColourPage | null } | undefined;
  const draw = async (page: number): Promise<ColourPage | null> => {
    if (!Number.isInteger(page) || page < 1 || page > source.pages) return null;
    if (last?.page !== page) {
      last = undefined;
      last = { page, image: await source.page(page) };
    }
    return last.image;
  };
  const withPage = (
    page: number,
    use: (image: ColourPage) => Promise<EncodedPicture | null>,
  ): Promise<PagePicture | null> =>
    run(async () => {
      const image = await draw(page);
      const picture = image && (await use(image));
      return picture && { ...picture, pointsPerPixel: 1 / pixelsInPoint };
    });
  return {
    pages: source.pages,
    picture: (page) => withPage(page, toFile),
    crop: (bbox, page, margin) =>
      withPage(page, async (image) => {
        const crop = cropPage(image, bbox, margin);
        return crop && toFile(crop);
      }),
    linesAround: () => [],
    close: () => run(source.close),
  };
};
