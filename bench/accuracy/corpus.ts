import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '../corpus/generate.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import { kindsNamed } from './kinds.ts';
import { PdfFiles } from './pdf-files.ts';

/** Writes documents of the corpus to a folder, each with its truth as JSON beside it. */
export const corpus = async (args: readonly string[]): Promise<void> => {
  const { documents, seed, kind, out } = settings(args);
  const pdfs = new PdfFiles(join(tmpdir(), `corpus-${process.pid}`));
  mkdirSync(out, { recursive: true });
  for (const document of generate(documents, seed)) {
    writeFileSync(join(out, `${document.name}.truth.json`), truthOf(document));
    for (const one of kindsNamed(kind)) {
      const { extension, bytes } = await one.print(document, pdfs);
      writeFileSync(join(out, `${document.name}.${extension}`), bytes);
    }
  }
  await pdfs.close();
};

const truthOf = ({ forms }: CorpusDocument): string =>
  `${JSON.stringify(
    forms.map(({ grammar, truth, mustAsk, mayAsk }) => ({ grammar, truth, mustAsk, mayAsk })),
    null,
    2,
  )}\n`;

const settings = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', default: '' },
      out: { type: 'string', default: 'out/corpus' },
    },
  });
  const { kind, out } = values;
  return { documents: Number(values.documents), seed: Number(values.seed), kind, out };
};
