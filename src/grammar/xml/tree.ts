import * as E from 'fp-ts/lib/Either.js';
import { decodeReferences } from './entities.ts';
import { deepestNesting } from './limits.ts';
import {
  contentOf,
  isElement,
  nameOf,
  type ParsedNode,
  rawAttributes,
  startOf,
} from './parsed-node.ts';
import { type GrammarProblem, problem } from './problem.ts';

/** An element of the file: references replaced, white space folded, comments gone. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, without that of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** References that stand for nothing, as written, each once. */
  readonly unknownReferences: readonly string[];
}

type Line = (index: number) => number;
type Decode = (raw: string) => string;

const foldSpace = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** References are none in a CDATA section. */
const rawText = (nodes: readonly ParsedNode[]): string =>
  nodes.map((node) => node['#text'] ?? '').join('');

const textOf = (nodes: readonly ParsedNode[], decode: Decode): string =>
  nodes
    .map((node) => (node['#cdata'] ? rawText(contentOf(node)) : decode(rawText([node]))))
    .join('');

const toElement = (node: ParsedNode, line: Line): XmlElement => {
  const unknownReferences = new Set<string>();
  const decode: Decode = (raw) => {
    const { text, unknown } = decodeReferences(raw);
    for (const reference of unknown) unknownReferences.add(reference);
    return text;
  };
  const content = contentOf(node);
  return {
    name: nameOf(node),
    line: line(startOf(node)),
    attributes: Object.fromEntries(
      rawAttributes(node).map(([name, value]) => [name, foldSpace(decode(value))]),
    ),
    text: foldSpace(textOf(content, decode)),
    children: content.filter(isElement).map((child) => toElement(child, line)),
    unknownReferences: [...unknownReferences],
  };
};

/** The first element that lies too deep. */
const tooDeep = (roots: readonly ParsedNode[]): ParsedNode | undefined => {
  let level = roots;
  for (let depth = 0; depth < deepestNesting && level.length > 0; depth += 1) {
    level = level.flatMap((node) => contentOf(node).filter(isElement));
  }
  return level[0];
};

/** Parsed nodes → the root element. Left: the file is no grammar, or its elements lie too deep. */
export const nodesToRoot = (
  file: string,
  line: Line,
  nodes: readonly ParsedNode[],
): E.Either<GrammarProblem, XmlElement> => {
  const roots = nodes.filter(isElement);
  const deep = tooDeep(roots);
  if (deep) {
    return E.left(
      problem({ file, line: line(startOf(deep)) }, 'too-deep', { limit: deepestNesting }),
    );
  }
  const [root, second] = roots.map((node) => toElement(node, line));
  const wrong = root?.name === 'grammar' ? second : root;
  if (root && !wrong) return E.right(root);
  return E.left(
    problem({ file, line: wrong?.line ?? 1 }, 'wrong-root', { name: wrong?.name ?? '' }),
  );
};
