import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { BiaojieError } from '../model/error.ts';

/** A grammar file as it stands on disk. */
export interface GrammarFile {
  readonly file: string;
  readonly xml: string;
}

const shippedFolder = fileURLToPath(new URL('../../grammars/', import.meta.url));

/** The grammars that come with the package, in the order of their names. */
export const readShippedGrammarFiles: TE.TaskEither<BiaojieError, readonly GrammarFile[]> =
  TE.tryCatch(async () => {
    const names = (await readdir(shippedFolder)).filter((name) => name.endsWith('.xml')).sort();
    return Promise.all(names.map((name) => readOne(join(shippedFolder, name))));
  }, unreadable);

/** These grammar files. Errors: `unreadable-file`. */
export const readGrammarFiles = (
  paths: readonly string[],
): TE.TaskEither<BiaojieError, readonly GrammarFile[]> =>
  TE.tryCatch(() => Promise.all(paths.map(readOne)), unreadable);

const readOne = async (file: string): Promise<GrammarFile> => ({
  file,
  xml: await readFile(file, 'utf8'),
});

function unreadable(cause: unknown): BiaojieError {
  const { path = '', code = '' } = cause as NodeJS.ErrnoException;
  return new BiaojieError(
    'unreadable-file',
    {
      zh: `读不了文法文件 ${path}（${code}）。`,
      en: `Cannot read the grammar file ${path} (${code}).`,
    },
    { file: path },
    cause,
  );
}
