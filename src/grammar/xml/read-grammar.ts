import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { toGrammar } from './build.ts';
import * as format from './format.ts';
import { grammarLines } from './grammar-lines.ts';
import { guarded } from './guard.ts';
import { elementProblems } from './inspect.ts';
import { mostMatrixCells } from './limits.ts';
import { lineIndex } from './line-index.ts';
import { type LocatedGrammar, placeOf } from './located-grammar.ts';
import { type GrammarProblem, inFileOrder, problem } from './problem.ts';
import { nodesToRoot, type XmlElement } from './tree.ts';
import { textToNodes } from './well-formed.ts';

const toLocated =
  (file: string) =>
  (root: XmlElement): E.Either<readonly GrammarProblem[], LocatedGrammar> => {
    const problems = elementProblems(root, format.grammar, file);
    return problems.length > 0
      ? E.left(inFileOrder(problems))
      : E.right({ grammar: toGrammar(file, root), lines: grammarLines(root) });
  };

export type { LocatedGrammar };

/** Checks that list the cells of matrices would otherwise square the size of the file. */
const withinLimits = (
  located: LocatedGrammar,
): E.Either<readonly GrammarProblem[], LocatedGrammar> => {
  let cells = 0;
  const excess = located.grammar.matrices.findIndex(({ rows, columns }) => {
    cells += Math.max(1, rows.length) * columns.length;
    return cells > mostMatrixCells;
  });
  if (excess === -1) return E.right(located);
  const place = placeOf(located, `/matrices/${excess}`);
  return E.left([problem(place, 'too-many-cells', { limit: mostMatrixCells })]);
};

/**
 * Reads a grammar file.
 *
 * @param file its name or path, for messages
 * @param xml its text, decoded; a byte order mark and whatever encoding it declares are passed over
 * @returns the grammar as it stands, or every problem of its form in the order of the file. Whether
 *   it makes sense is for `checkGrammar` to say.
 */
export const readGrammar = (
  file: string,
  xml: string,
): E.Either<readonly GrammarProblem[], LocatedGrammar> =>
  pipe(
    guarded(file, xml),
    E.chain(() =>
      pipe(
        textToNodes(file, xml),
        E.chain((nodes) => nodesToRoot(file, lineIndex(xml), nodes)),
        E.mapLeft((found) => [found] as readonly GrammarProblem[]),
      ),
    ),
    E.chain(toLocated(file)),
    E.chain(withinLimits),
  );
