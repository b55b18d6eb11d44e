import { readFile } from 'node:fs/promises';
import type { Document, ParseOptions } from '../../src/index.ts';
import { loadGrammars, parseDocument } from '../../src/index.ts';

const grammars = loadGrammars();

export const sampleUrl = (path: string): URL => new URL(`../../samples/${path}`, import.meta.url);

export const readSample = (path: string): Promise<string> => readFile(sampleUrl(path), 'utf8');

/** The document that the text of a file called `name` gives with the grammars of the package. */
export const parseText = async (
  text: string,
  name = 'test.txt',
  options: ParseOptions = {},
): Promise<Document> =>
  parseDocument({ name, text }, { ...options, grammars: [...(await grammars)] });
