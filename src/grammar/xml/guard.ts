import * as E from 'fp-ts/lib/Either.js';
import { largestFile } from './limits.ts';
import { lineIndex } from './line-index.ts';
import { type GrammarProblem, problem } from './problem.ts';

// Refused even in comments: then no difference between this scan and the parser can let one through.
const declaration = /<!(?!--|\[CDATA\[)\w{0,20}/g;

const declarations = (file: string, xml: string): readonly GrammarProblem[] => {
  const line = lineIndex(xml);
  return [...xml.matchAll(declaration)].map((match) =>
    problem({ file, line: line(match.index) }, 'declaration', { declaration: match[0] }),
  );
};

/** Lets a text pass that is small enough and declares neither a document type nor entities. */
export const guarded = (file: string, xml: string): E.Either<readonly GrammarProblem[], string> => {
  if (xml.length > largestFile) {
    return E.left([problem({ file, line: 1 }, 'too-large', { limit: largestFile })]);
  }
  const found = declarations(file, xml);
  return found.length > 0 ? E.left(found) : E.right(xml);
};
