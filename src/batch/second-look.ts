import { type ImportSummary, importFolder } from '../model/import-folder.ts';
import { upperErrorBound } from './error-bound.ts';
import { writeWhole } from './folder-writer.ts';
import { lockFolder } from './lock.ts';
import { openImport } from './open-import.ts';

/** The answers of the second look, in the folder of an import. */
export const secondLookFile = 'second-look.ndjson';

export type SecondLook = NonNullable<ImportSummary['secondLook']>;

/** What so many looked-at values say of all that were not asked. */
export const toSecondLook = (looked: number, wrong: number): SecondLook => ({
  looked,
  wrong,
  atMost: upperErrorBound(wrong, looked),
});

/** Writes it to `import.json`. Errors: `not-an-import`, `folder-in-use`, `cannot-write`. */
export const writeSecondLook = async (folder: string, secondLook: SecondLook): Promise<void> => {
  const unlock = await lockFolder(folder);
  try {
    const { summary } = await openImport(folder);
    const text = JSON.stringify({ ...summary, secondLook }, null, 1);
    await writeWhole(folder, importFolder.summary, `${text}\n`);
  } finally {
    await unlock();
  }
};
