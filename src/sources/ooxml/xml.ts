import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { damagedPart, declaresTypes, partTooLarge } from './errors.ts';
import { xmlLimits } from './limits.ts';

/** An element by its local name: the prefixes of Office documents differ, their names do not. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

type ParsedNode = Readonly<Record<string, unknown>>;

const textName = '#text';
const cdataName = '#cdata';
const attributesName = ':@';
const prefix = '@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: prefix,
  cdataPropName: cdataName,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignorePiTags: true,
  maxNestedTags: xmlLimits.depth,
  jPath: false,
});

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';

/** The five named references and the numeric ones are all that a text without a DTD can have. */
const decoded = (raw: string): string =>
  raw.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,7})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return codePoint(Number(decimal));
    return hex !== undefined ? codePoint(Number.parseInt(hex, 16)) : (named[name] ?? all);
  });

const nameOf = (node: ParsedNode): string =>
  Object.keys(node).find((key) => key !== attributesName) ?? '';

const contentOf = (node: ParsedNode): readonly ParsedNode[] =>
  (node[nameOf(node)] as readonly ParsedNode[] | undefined) ?? [];

const rawText = (node: ParsedNode): string => String(node[textName] ?? '');

const textOf = (content: readonly ParsedNode[]): string =>
  content
    .map((node) =>
      cdataName in node ? contentOf(node).map(rawText).join('') : decoded(rawText(node)),
    )
    .join('');

const isElement = (node: ParsedNode): boolean => !(textName in node) && !(cdataName in node);

const toElement = (node: ParsedNode): XmlElement => {
  const content = contentOf(node);
  const attributes = Object.entries((node[attributesName] ?? {}) as Record<string, unknown>);
  return {
    name: nameOf(node),
    attributes: Object.fromEntries(
      attributes.map(([name, value]) => [name.slice(prefix.length), decoded(String(value))]),
    ),
    children: content.filter(isElement).map(toElement),
    text: textOf(content),
  };
};

/** [XML] 4.3.3: UTF-16 only with its mark. */
const decodeXml = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
};

const parsed = (part: string, xml: string): ParsedNode => {
  // The parser forgives what is cut off or does not fit together; a part that is not whole is damaged.
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw damagedPart(part, valid.err.msg);
  const root = (parser.parse(xml) as readonly ParsedNode[]).find(isElement);
  if (!root) throw damagedPart(part);
  return root;
};

/**
 * The root element of an XML part. Throws `damaged-file` for what is no well-formed XML, lies too deep or
 * declares a document type, `file-too-large` beyond `xmlLimits`.
 */
export const parseXml = (part: string, bytes: Uint8Array): XmlElement => {
  // In UTF-16 a character may take four bytes; no encoding needs fewer than one.
  if (bytes.length > xmlLimits.characters) throw partTooLarge(part);
  const xml = decodeXml(bytes);
  if (/<!DOCTYPE/i.test(xml)) throw declaresTypes(part);
  try {
    return toElement(parsed(part, xml));
  } catch (error) {
    throw error instanceof Error && error.name === 'BiaojieError'
      ? error
      : damagedPart(part, error);
  }
};

/** The first child of this name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The `val` of a child; undefined where there is no such child, '' where it has no value. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined => {
  const found = child(element, name);
  return found && (found.attributes.val ?? '');
};

/** Whether a property is switched on: it is there, and not as `false`, `0` or `off` (17.17.4). */
export const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const value = childValue(element, name);
  return value !== undefined && !/^(?:false|0|off|none)$/i.test(value);
};
