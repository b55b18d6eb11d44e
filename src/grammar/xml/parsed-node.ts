import { XMLParser } from 'fast-xml-parser';

/** What the parser makes of an element, a text or a CDATA section: one key, beside attributes and place. */
export type ParsedNode = Readonly<Record<string, unknown>> & {
  readonly ':@'?: Readonly<Record<string, string>>;
};

const attributePrefix = '@_';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // References are replaced by `decodeReferences`: nothing that a file declares is ever expanded.
  processEntities: false,
  cdataPropName: '#cdata',
  captureMetaData: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  // It would rename elements such as `toString`; here every name is an own key.
  onDangerousProperty: (name) => name,
  // The parser's limit names no place, `tooDeep` does. The parser does not recurse, and the file is small.
  maxNestedTags: Number.MAX_SAFE_INTEGER,
});
const metaData = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** Throws on what the validator lets pass and the parser does not: an open comment, reserved names. */
export const parseNodes = (xml: string): readonly ParsedNode[] =>
  parser.parse(xml) as readonly ParsedNode[];

// Asked of every node several times over, so no list of keys is made.
export const nameOf = (node: ParsedNode): string => {
  for (const key in node) if (key !== ':@') return key;
  return '';
};

export const contentOf = (node: ParsedNode): readonly ParsedNode[] =>
  node[nameOf(node)] as readonly ParsedNode[];

export const isElement = (node: ParsedNode): boolean => !nameOf(node).startsWith('#');

/** Index of the `<`, in UTF-16 units of the text that was parsed. */
export const startOf = (node: ParsedNode): number =>
  (node as unknown as Record<symbol, { startIndex: number } | undefined>)[metaData]?.startIndex ??
  0;

export const rawAttributes = (node: ParsedNode): readonly (readonly [string, string])[] =>
  Object.entries(node[':@'] ?? {}).map(([name, value]) => [
    name.slice(attributePrefix.length),
    value,
  ]);
