import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BiaojieError, type Grammar, loadGrammars, parseDocument } from 'biaojie';
import { generate } from '../corpus/generate.ts';
import { openPdfPrinter, type PdfPrinter } from '../corpus/print/pdf.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import { compare, type FieldResult } from './compare.ts';
import { type Kind, kinds } from './kinds.ts';

const out = fileURLToPath(new URL('../../out/', import.meta.url));
/** The seed of a plain run; the tests use others. */
const plainSeed = '20241';

/** Prints documents with known truth to every kind of file, parses them and counts what came out. */
export const accuracy = async (args: readonly string[]): Promise<void> => {
  const { documents, seed, kind, show } = settings(args);
  const corpus = generate(documents, seed);
  const grammars = await loadGrammars();
  const pdf = await openPdfPrinter();
  mkdirSync(out, { recursive: true });
  const tables: Result[] = [];
  for (const one of kinds.filter(
    ({ extension }) => kind === '' || kind.split(',').includes(extension),
  ))
    tables.push(await measure(one, corpus, grammars, pdf));
  await pdf.close();
  console.log(header);
  for (const table of tables) console.log(row(table));
  for (const table of tables) list(table, show);
};

const settings = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '200' },
      seed: { type: 'string', default: plainSeed },
      kind: { type: 'string', default: '' },
      show: { type: 'string', default: '10' },
    },
  });
  return {
    documents: Number(values.documents),
    seed: Number(values.seed),
    kind: values.kind,
    show: Number(values.show),
  };
};

interface Located extends FieldResult {
  readonly file: string;
}

interface Result {
  readonly kind: Kind;
  readonly files: number;
  /** The first error that a file failed with; those files count as wrong. */
  readonly failed: readonly string[];
  readonly fields: readonly Located[];
}

const measure = async (
  kind: Kind,
  corpus: readonly CorpusDocument[],
  grammars: readonly Grammar[],
  pdf: PdfPrinter,
): Promise<Result> => {
  const fields: Located[] = [];
  const failed: string[] = [];
  for (const document of corpus) {
    const file = join(out, `${document.name}.${kind.extension}`);
    const bytes = await kind.print(document, { pdf, pdfPath: join(out, `${document.name}.pdf`) });
    writeFileSync(file, bytes);
    try {
      const got = await parseDocument({ name: file, bytes }, { grammars });
      fields.push(...compare(document, got).map((field) => ({ ...field, file })));
    } catch (error) {
      if (!(error instanceof BiaojieError)) throw error;
      if (error.code === 'unsupported-format')
        return { kind, files: 0, failed: ['not supported yet'], fields: [] };
      failed.push(`${file}: ${error.message}`);
    }
  }
  return { kind, files: corpus.length, failed, fields };
};

const header =
  'kind              files  failed  fields   right  asked  needless  wrong but asked  wrong in silence';

const row = ({ kind, files, failed, fields }: Result): string => {
  const count = (test: (field: Located) => boolean): number => fields.filter(test).length;
  return [
    kind.name.padEnd(16),
    cell(files, 6),
    cell(failed.length, 7),
    cell(fields.length, 7),
    cell(
      count(({ right }) => right),
      7,
    ),
    cell(
      count(({ asked }) => asked),
      6,
    ),
    cell(
      count(({ needless }) => needless),
      9,
    ),
    cell(
      count((field) => !field.right && field.asked),
      16,
    ),
    cell(count(isSilent), 17),
  ].join(' ');
};

const cell = (count: number, width: number): string => String(count).padStart(width);

const isSilent = ({ right, asked }: Located): boolean => !right && !asked;

/** The first faults of a kind of file, the silent ones first. */
const list = ({ kind, failed, fields }: Result, show: number): void => {
  for (const line of failed.slice(0, show)) console.log(`\n${kind.name}: ${line}`);
  const faults = [
    ['wrong in silence', fields.filter(isSilent)],
    ['wrong but asked', fields.filter((field) => !field.right && field.asked)],
    ['asked needlessly', fields.filter((field) => field.right && field.needless)],
  ] as const;
  for (const [name, list] of faults) {
    for (const { file, form, pointer, truth, got, codes } of list.slice(0, show)) {
      console.log(
        `\n${kind.name}, ${name}: ${file}, form ${form + 1}, ${pointer} ${codes.join(' ')}`,
      );
      console.log(`  truth ${JSON.stringify(truth)}\n  got   ${JSON.stringify(got)}`);
    }
  }
};
