import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BiaojieError, type Grammar, loadGrammars, parseDocument } from 'biaojie';
import { generate } from '../corpus/generate.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import { compare, type FieldResult } from './compare.ts';
import { documentsWithForms } from './documents.ts';
import { type Kind, kindsNamed } from './kinds.ts';
import { PdfFiles } from './pdf-files.ts';
import { reliabilityHeader, reliabilityRow } from './reliability.ts';

const out = fileURLToPath(new URL('../../out/', import.meta.url));
/** The seed of a plain run; the tests use others. */
const plainSeed = '20241';

/** Prints documents with known truth to every kind of file, parses them and counts what came out. */
export const accuracy = async (args: readonly string[]): Promise<void> => {
  const { documents, forms, seed, kind, show, readers } = settings(args);
  const asked = kindsNamed(kind);
  const corpus = forms === null ? generate(documents, seed) : documentsWithForms(forms, seed);
  const options = parseOptions(await loadGrammars(), readers);
  const pdfs = new PdfFiles(out);
  const tables: Result[] = [];
  for (const one of asked) tables.push(await measure(one, corpus, options, pdfs));
  await pdfs.close();
  console.log(header);
  for (const table of tables) console.log(row(table));
  console.log(reliabilityHeader());
  for (const table of tables) console.log(reliabilityRow(table.kind.name, table.fields));
  for (const table of tables) list(table, show);
};

const settings = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '200' },
      forms: { type: 'string' },
      seed: { type: 'string', default: plainSeed },
      kind: { type: 'string', default: '' },
      readers: { type: 'string' },
      show: { type: 'string', default: '10' },
    },
  });
  return {
    documents: Number(values.documents),
    forms: values.forms === undefined ? null : Number(values.forms),
    seed: Number(values.seed),
    kind: values.kind,
    readers: toReaders(values.readers),
    show: Number(values.show),
  };
};

type Readers = 'one' | 'both';

const toReaders = (word: string | undefined): Readers | undefined => {
  if (word === undefined || word === 'one' || word === 'both') return word;
  throw new Error(`--readers is one or both, not ${word}.`);
};

/** The options of every call; those that are not given stay away, so that the defaults hold. */
const parseOptions = (grammars: readonly Grammar[], readers: Readers | undefined) => ({
  grammars,
  ...(readers && { readers }),
});

interface Located extends FieldResult {
  readonly file: string;
}

interface Result {
  readonly kind: Kind;
  readonly files: number;
  /** What the files that gave nothing failed with; their fields are not counted. */
  readonly failed: readonly string[];
  readonly fields: readonly Located[];
}

const measure = async (
  kind: Kind,
  corpus: readonly CorpusDocument[],
  options: ReturnType<typeof parseOptions>,
  pdfs: PdfFiles,
): Promise<Result> => {
  const fields: Located[] = [];
  const failed: string[] = [];
  for (const document of corpus) {
    const { extension, bytes } = await kind.print(document, pdfs);
    const file = join(out, `${document.name}.${extension}`);
    writeFileSync(file, bytes);
    try {
      const got = await parseDocument({ name: file, bytes }, options);
      fields.push(...compare(document, got).map((field) => ({ ...field, file })));
    } catch (error) {
      if (!(error instanceof BiaojieError)) throw error;
      failed.push(`${file}: ${error.message}`);
    }
  }
  return { kind, files: corpus.length, failed, fields };
};

const header =
  'kind                  files  failed  fields   right  asked  needless  wrong but asked  wrong in silence  per 10,000';

const row = ({ kind, files, failed, fields }: Result): string => {
  const count = (test: (field: Located) => boolean): number => fields.filter(test).length;
  return [
    kind.name.padEnd(20),
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
    perTenThousand(count(isSilent), fields.length).padStart(11),
  ].join(' ');
};

const cell = (count: number, width: number): string => String(count).padStart(width);

const perTenThousand = (count: number, whole: number): string =>
  whole === 0 ? '–' : ((10_000 * count) / whole).toFixed(1);

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
