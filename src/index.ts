import type { ImportEvent } from './batch/import-files.ts';
import type { ImportOptions } from './batch/settings.ts';

export type { ImportEvent } from './batch/import-files.ts';
export type { ImportOptions } from './batch/settings.ts';
export {
  type ImportEntry,
  type ImportSummary,
  importEntrySchema,
  importSummarySchema,
  importUncertaintiesSchema,
} from './model/import-folder.ts';
export * from './parse-document.ts';

/**
 * Imports every file below the paths into the folder `options.out`, and tells what becomes of each as it is taken.
 * See `ImportOptions` and `ImportEvent`; throws `BiaojieError`.
 */
export async function* importFiles(
  paths: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
  // Who parses one document in this process needs none of it.
  const batch = await import('./batch/import-files.ts');
  yield* batch.importFiles(paths, options);
}
