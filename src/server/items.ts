import { createHash } from 'node:crypto';
import { distinctDocuments, type OpenedImport, readDocument } from '../batch/open-import.ts';
import { parsedName, readParsed } from '../batch/parsed.ts';
import { type Document, type Uncertainty, valueAtPointer } from '../index.ts';

/** Something that a person is shown to answer: a question of a document, or a value of the second look. */
export interface Item {
  readonly id: string;
  /** The document's file below the import folder. */
  readonly document: string;
  /** What was parsed, before any answer: its file below the import folder. */
  readonly parsed: string;
  /** The source: its name to show, its path to open. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly uncertainty: Omit<Uncertainty, 'code'> & { readonly code: string };
}

/**
 * Every question, answered ones too: of what was parsed before any answer. Documents are read one at a time
 * and not kept.
 */
export const questionsOf = async (opened: OpenedImport): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const { folder, summary } = opened;
  for (const { document: name, name: file, path, sha256 } of distinctDocuments(summary)) {
    const parsed = parsedName(sha256, summary.state.settings);
    const before = (await readParsed(folder, parsed)) ?? (await readDocument(folder, name));
    for (const uncertainty of before.uncertainties) {
      if (uncertainty.severity !== 'confirm') continue;
      items.push({ id: uncertainty.id, document: name, parsed, file, path, sha256, uncertainty });
    }
  }
  return items;
};

/**
 * Randomly drawn values that nobody was asked about, in random order. Which ones depends on the seed and on
 * what the values are called alone: a larger `count` adds to a smaller one, and a new start goes on with the
 * same (bottom-k sampling).
 */
export const sampleOf = async (
  opened: OpenedImport,
  count: number,
  seed: string,
): Promise<readonly Item[]> => {
  let drawn: { readonly rank: string; readonly item: Item }[] = [];
  const settle = () => {
    drawn.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    drawn = drawn.slice(0, count);
  };
  for await (const { entry, document } of opened.documents()) {
    const { document: name, name: file, path, sha256 } = entry;
    const parsed = parsedName(sha256, opened.summary.state.settings);
    for (const value of unaskedValues(document)) {
      const id = createHash('sha256')
        .update(JSON.stringify([sha256, value.form, value.pointer]))
        .digest('hex')
        .slice(0, 16);
      const rank = createHash('sha256').update(`${seed} ${id}`).digest('hex');
      drawn.push({
        rank,
        item: { id, document: name, parsed, file, path, sha256, uncertainty: { id, ...value } },
      });
    }
    // Between documents, so that never all values of the import are in memory.
    settle();
  }
  return drawn.map(({ item }) => item);
};

/** The seed of an import: its files choose it, so that nobody can draw until the sample pleases. */
export const seedOf = ({ summary }: OpenedImport): string =>
  createHash('sha256')
    .update(
      JSON.stringify(summary.files.map((file) => (file.is === 'document' ? file.sha256 : null))),
    )
    .digest('hex')
    .slice(0, 8);

function* unaskedValues(document: Document): Iterable<Omit<Item['uncertainty'], 'id'>> {
  for (const form of document.forms) {
    for (const [pointer, { raw, source, status }] of Object.entries(form.evidence)) {
      if (status !== 'read' && status !== 'normalized') continue;
      yield {
        form: form.id,
        pointer,
        code: 'second-look',
        severity: 'confirm',
        message: {
          zh: '抽查：读出的值与原文一致吗？',
          en: 'Second look: is this what the source says?',
        },
        raw,
        value: valueAtPointer(form.record, pointer) ?? null,
        candidates: [],
        source,
      };
    }
  }
}
