import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parsedName } from '../../src/batch/parsed.ts';
import { uncertaintiesText, uncertaintyLines } from '../../src/batch/summary.ts';
import { type Document, parseDocument, toJson } from '../../src/index.ts';
import { importFolder } from '../../src/model/import-folder.ts';
import { writeImportFolder } from './import-folder.ts';

/** A finished import of copies of these files, in a new folder; `out` is the import, `source` the first copy. */
export const reviewFolder = async (paths: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'biaojie-review-'));
  const out = join(folder, 'out');
  const files: { document: Document; path: string }[] = [];
  for (const original of paths) {
    const path = join(folder, basename(original));
    writeFileSync(path, readFileSync(original));
    files.push({ document: await parseDocument(path), path });
  }
  await writeImportFolder(out, files);
  for (const { document } of files) {
    const path = join(out, parsedName(document.source.sha256, 'test'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toJson(document));
  }
  const lines = files.flatMap(({ document }, index) =>
    uncertaintyLines(
      document.source.name,
      `${importFolder.documents}/${index + 1}.json`,
      document.uncertainties,
    ),
  );
  writeFileSync(join(out, importFolder.uncertainties), [...uncertaintiesText(lines)].join(''));
  return { folder, out, source: files[0]?.path ?? '', documents: files.map((f) => f.document) };
};
