import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Skipped } from '../../model/document.ts';
import type { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { asBiaojieError, emptyFile, throwIfAborted } from '../cells/errors.ts';
import { excerpt } from '../cells/excerpt.ts';
import { toSourceDocument } from '../cells/flowing-document.ts';
import { damagedPart } from '../ooxml/errors.ts';
import type { OfficePackage, Relationship } from '../ooxml/package.ts';
import type { XmlElement } from '../ooxml/xml.ts';
import { PassedOver } from './passed-over.ts';

export interface DocxOptions {
  readonly signal?: AbortSignal;
}

export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const usualMainPart = 'word/document.xml';
const page: [number, number] = [1, 1];

/** Parts whose text stands beside the pages and not in them. */
const sideParts = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

interface Parts {
  readonly source: OfficePackage;
  readonly relationships: readonly Relationship[];
}

/** The root element of the first part of this type. */
const relatedXml = async (
  { source, relationships }: Parts,
  type: string,
): Promise<XmlElement | null> => {
  const part = relationships.find((one) => one.type === type);
  return part ? source.readXml(part.target) : null;
};

/** The text beside the pages, so that it is not passed over in silence. */
const sideTexts = async ({ source, relationships }: Parts): Promise<readonly Skipped[]> => {
  const { allText } = await import('./paragraph.ts');
  const skipped: Skipped[] = [];
  for (const { type, target } of relationships.filter((one) => sideParts.has(one.type))) {
    const root = await source.readXml(target);
    const text = root ? excerpt(allText(root)) : '';
    if (text !== '') skipped.push({ pages: page, sheet: type, reason: 'no-form', text });
  }
  return skipped;
};

/** Pictures and embedded parts are content that this reader has no words for. */
const unreadable = (
  { images, foreignParts }: PassedOver,
  { relationships }: Parts,
): readonly Skipped[] => {
  const targetOf = (id: string): string => relationships.find((one) => one.id === id)?.target ?? id;
  const texts = foreignParts.map(targetOf);
  if (images > 0) texts.push(`[image] × ${images}`);
  return texts.map((text) => ({ pages: page, reason: 'unreadable-page', text: excerpt(text) }));
};

const read = async (bytes: Uint8Array, { signal }: DocxOptions): Promise<SourceDocument> => {
  if (bytes.length === 0) throw emptyFile();
  const { mainPart, openPackage } = await import('../ooxml/package.ts');
  const source = await openPackage(bytes, signal);
  const main = await mainPart(source, usualMainPart);
  const parts = { source, relationships: await source.relationships(main) };
  const root = await source.readXml(main);
  throwIfAborted(signal);
  const document = await readParts(parts, main, root);
  if (document.parts.length === 0 && document.skipped.length === 0) throw emptyFile();
  return document;
};

const readParts = async (
  parts: Parts,
  main: string,
  root: XmlElement | null,
): Promise<SourceDocument> => {
  const [{ readBody }, { Numbering }, { Styles }] = await Promise.all([
    import('./document.ts'),
    import('./numbering.ts'),
    import('./styles.ts'),
  ]);
  const body = root?.children.find(({ name }) => name === 'body');
  if (!body) throw damagedPart(main);
  const passedOver = new PassedOver();
  const styles = new Styles(await relatedXml(parts, 'styles'));
  const numbering = new Numbering(await relatedXml(parts, 'numbering'));
  const blocks = readBody({ styles, numbering, passedOver }, body);
  const skipped = [...unreadable(passedOver, parts), ...(await sideTexts(parts))];
  return toSourceDocument(docxMediaType, { blocks, hidden: passedOver.hidden, skipped });
};

/**
 * Reads a Word document: its tables as ready grids with their real merged cells, in the columns of each
 * table's own column grid, and each line between them as a grid of one cell. Numbers that Word gives
 * paragraphs stand before their text. Tables in cells and text boxes follow what they are anchored in.
 * Hidden and deleted text, the text of headers, footers and notes, and pictures stand in `skipped`.
 *
 * Left: `empty-file`, `damaged-file`, `file-too-large`, `encrypted-file`, `aborted`.
 */
export const readDocx = (
  bytes: Uint8Array,
  options: DocxOptions = {},
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(() => read(bytes, options), asBiaojieError);
