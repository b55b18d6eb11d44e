import { XMLValidator } from 'fast-xml-parser';
import * as E from 'fp-ts/lib/Either.js';
import { lineIndex } from './line-index.ts';
import { type ParsedNode, parseNodes } from './parsed-node.ts';
import { type GrammarProblem, problem } from './problem.ts';

const pairs = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** A comment, CDATA section or processing instruction that takes up the rest of the file. */
const unclosedSection = (file: string, xml: string): GrammarProblem | null => {
  const open = pairs.find(([start, end]) => {
    const index = xml.lastIndexOf(start);
    return index !== -1 && xml.indexOf(end, index) === -1;
  });
  if (!open) return null;
  const [opening, closing] = open;
  const line = lineIndex(xml)(xml.lastIndexOf(opening));
  return problem({ file, line }, 'unclosed-section', { opening, closing });
};

const malformed = (file: string, xml: string): GrammarProblem | null => {
  const result = XMLValidator.validate(xml);
  if (result === true) return null;
  const { msg: detail, line } = result.err;
  // The validator names the beginning of the file when elements are open at its end.
  if (detail.startsWith('Unclosed tag') || detail.startsWith("Invalid '[")) {
    const last = lineIndex(xml)(xml.trimEnd().length);
    return unclosedSection(file, xml) ?? problem({ file, line: last }, 'truncated', undefined);
  }
  return problem({ file, line }, 'malformed-xml', { detail });
};

// The parser refuses these as names of elements, and says so without a place.
const reservedElement = /<(?:__proto__|constructor|prototype)[\s/>]/;

const refused = (file: string, xml: string, thrown: unknown): GrammarProblem => {
  const line = lineIndex(xml)(Math.max(0, xml.search(reservedElement)));
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return unclosedSection(file, xml) ?? problem({ file, line }, 'malformed-xml', { detail });
};

/** Text → what the parser makes of it. Left: why the text is not well-formed. */
export const textToNodes = (
  file: string,
  xml: string,
): E.Either<GrammarProblem, readonly ParsedNode[]> => {
  const broken = malformed(file, xml);
  if (broken) return E.left(broken);
  return E.tryCatch(
    () => parseNodes(xml),
    (thrown) => refused(file, xml, thrown),
  );
};
