import type { Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import {
  type PageResult,
  type RecognitionOptions,
  recognisePages,
} from '../image/recognise-pages.ts';
import { openPagePictures, type PdfSource } from './page-pictures.ts';
import type { PdfPage } from './pdf-page.ts';

const textLayer = 'text-layer';
/** A scanner's words are those of another engine, and nobody knows how sure it was. */
const confidence = 0.5;
/** Boxes of the text layer are loose: words this many points beside a line belong to it. */
const loose = 2;

/** Recognises pages that are pictures. Text that lies invisible over a picture is a third, weak reader. */
export const recognisePictures = async (
  source: PdfSource,
  pages: readonly PdfPage[],
  options: RecognitionOptions & { readonly password?: string | undefined },
): Promise<readonly PageResult[]> => {
  const pictures = await openPagePictures(source, options.password);
  try {
    const numbers = pages.map(({ page }) => page);
    const results = await recognisePages(numbers, pictures.page, options);
    return results.map((result, i) => withTextLayer(result, pages[i]?.invisibleTokens ?? []));
  } finally {
    await pictures.close();
  }
};

const withTextLayer = (result: PageResult, words: readonly Token[]): PageResult => {
  if (result.page === null || words.length === 0) return result;
  const tokens = result.page.tokens.map((token) => withWords(token, words));
  return { ...result, page: { ...result.page, tokens } };
};

const withWords = (token: Token, words: readonly Token[]): Token => {
  const place = token.source && 'bbox' in token.source ? token.source.bbox : token.bbox;
  const own = words
    .filter(({ bbox }) => holdsMiddle(place, bbox))
    .sort((a, b) => a.bbox[0] - b.bbox[0]);
  if (own.length === 0) return token;
  const text = own.map((word) => word.text).join('');
  return { ...token, readers: [...(token.readers ?? []), { engine: textLayer, text, confidence }] };
};

const holdsMiddle = (outer: Readonly<BoundingBox>, inner: Readonly<BoundingBox>): boolean => {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return (
    x >= outer[0] - loose && x <= outer[2] + loose && y >= outer[1] - loose && y <= outer[3] + loose
  );
};
