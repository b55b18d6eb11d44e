import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../model/error.ts';
import type { SourceDocument, SourceFile } from '../model/source-document.ts';
import { readText } from './text/read-text.ts';

/** File → pages, by what the bytes are and not by what the name says. */
export const readSource = (file: SourceFile): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.fromEither(readText(file.bytes));
