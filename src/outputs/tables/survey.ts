import { BiaojieError } from '../../model/error.ts';
import type { Grammar } from '../../model/grammar.ts';
import type { ImportSource } from './import-source.ts';

/**
 * The grammars whose forms occur, in the order given. Columns depend on them alone, so every export of the
 * same kinds of forms has the same columns. Error: `invalid-options` where a form's grammar is not among them.
 */
export const grammarsInUse = async (
  source: ImportSource,
  grammars: readonly Grammar[],
): Promise<readonly Grammar[]> => {
  const used = new Set<string>();
  for await (const { document } of source.documents())
    for (const { grammar } of document.forms) used.add(grammar);
  const known = new Set(grammars.map(({ id }) => id));
  for (const id of used) if (!known.has(id)) throw unknownGrammar(id);
  return grammars.filter(({ id }) => used.has(id));
};

const unknownGrammar = (id: string): BiaojieError =>
  new BiaojieError('invalid-options', {
    zh: `导入时用了文法“${id}”，请用 --grammar 给出它的文件。`,
    en: `The import used the grammar “${id}”: name its file with --grammar.`,
  });
