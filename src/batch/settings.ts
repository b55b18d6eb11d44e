import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { type Grammar, yearSchema } from '../parse-document.ts';

const signal = z.instanceof(AbortSignal).optional();

/** Options of `importFiles`. */
export const importOptionsSchema = z.strictObject({
  /** The import folder; it is made where it is not there. */
  out: z.string().min(1),
  /** Files that are parsed at the same time. Without it: one for each processor, as far as memory goes. */
  jobs: z.int().min(1).max(64).optional(),
  /** As in `parseDocument`. */
  readers: z.enum(['both', 'one']).optional(),
  /** As in `parseDocument`. */
  year: yearSchema.optional(),
  /** Of encrypted files. */
  password: z.string().optional(),
  /** Grammar files; without them, those that come with the package. */
  grammars: z.array(z.string()).min(1).readonly().optional(),
  /** Globs of names below the paths: what matches none of `include`, or one of `exclude`, is not looked at. */
  include: z.array(z.string()).readonly().optional(),
  exclude: z.array(z.string()).readonly().optional(),
  /** Seconds that one file may take. */
  timeout: z.number().positive().max(86_400).default(600),
  /** Megabytes that one file may take. */
  memory: z.number().min(128).default(1536),
  /** At most this many files, the first by name. */
  limit: z.int().min(1).optional(),
  /** Stops at once. */
  signal,
  /** Begins nothing new and stops when the files that are under way are done. */
  finish: signal,
});
export type ImportOptions = z.input<typeof importOptionsSchema>;
export type ImportSettings = z.output<typeof importOptionsSchema>;

/** A worker that keeps more than this share of what one file may take makes room for a fresh one. */
export const leanShare = 0.5;

/** As many workers as there are processors for, and memory for what they may keep from file to file. */
export const jobsOf = ({ jobs, memory }: ImportSettings): number => {
  const fitting = Math.floor(process.availableMemory() / (leanShare * memory * 2 ** 20));
  return jobs ?? Math.max(1, Math.min(availableParallelism(), fitting));
};

/** What results depend on beside the content of a file, as a digest. A password is none of it but for its being right. */
export const settingsDigest = (
  version: string,
  grammars: readonly Grammar[],
  { readers = 'both', year }: ImportSettings,
): string =>
  createHash('sha256').update(JSON.stringify({ version, grammars, readers, year })).digest('hex');

/** The options as `import.json` names them: what another run needs in order to do the same. */
export const optionsToShow = (settings: ImportSettings) => ({
  readers: settings.readers ?? 'both',
  year: settings.year ?? null,
  include: [...(settings.include ?? [])],
  exclude: [...(settings.exclude ?? [])],
  limit: settings.limit ?? null,
  timeout: settings.timeout,
  memory: settings.memory,
});
