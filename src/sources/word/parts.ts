import type { Skipped } from '../../model/document.ts';
import type { FlowingDocument } from '../cells/blocks.ts';
import { excerpt } from '../cells/excerpt.ts';
import { damagedPart } from '../ooxml/errors.ts';
import { mainPart, type OfficePackage, openPackage, type Relationship } from '../ooxml/package.ts';
import { child, type XmlElement } from '../ooxml/xml.ts';
import { readBody } from './document.ts';
import { Numbering } from './numbering.ts';
import { allText } from './paragraph.ts';
import { PassedOver } from './passed-over.ts';
import { Styles } from './styles.ts';

const usualMainPart = 'word/document.xml';
const page: [number, number] = [1, 1];

/** Parts whose text stands beside the pages and not in them. */
const sideParts = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** The package and what its main part says of the others. */
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

/** The body of a document and the parts that its words depend on. Errors as of `openPackage`, thrown. */
export const readParts = async (
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<FlowingDocument> => {
  const source = await openPackage(bytes, signal);
  const main = await mainPart(source, usualMainPart);
  const parts = { source, relationships: await source.relationships(main) };
  const body = child((await source.readXml(main)) ?? undefined, 'body');
  if (!body) throw damagedPart(main);
  const passedOver = new PassedOver();
  const styles = new Styles(await relatedXml(parts, 'styles'));
  const numbering = new Numbering(await relatedXml(parts, 'numbering'));
  const blocks = readBody({ styles, numbering, passedOver }, body);
  const skipped = [...unreadable(passedOver, parts), ...(await sideTexts(parts))];
  return { blocks, hidden: passedOver.hidden, skipped };
};
