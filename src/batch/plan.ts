import { throwIfAborted } from './find/aborting.ts';
import { DocumentNames } from './find/document-names.ts';
import type { Found, Problem } from './find/find-files.ts';
import { inOrder } from './find/in-order.ts';
import { leftoverProblem } from './find/leftovers.ts';
import { type ReadOnce, readOnce } from './find/read-once.ts';

/** A file that was met, with its content's digest and the name its document gets. */
export interface Planned extends Found {
  /** Null where it cannot be read, or is known to be no document. */
  readonly sha256: string | null;
  readonly document: string;
  /** The first file of the same content, where this is not it. */
  readonly sameAs: string | null;
}

/** So many files are read at a time: one alone mostly waits. */
const filesAtOnce = 8;

/** Reads every file once, for its digest; on the way, how many have been read. Error: `aborted`. */
export async function* planFiles(
  found: readonly Found[],
  signal?: AbortSignal,
): AsyncGenerator<number, readonly Planned[]> {
  const names = new DocumentNames();
  const first = new Map<string, Planned>();
  const planned: Planned[] = [];
  const lookedAt = inOrder(found, filesAtOnce, async (file) => ({ file, ...(await lookAt(file)) }));
  for await (const { file, ...looked } of lookedAt) {
    throwIfAborted(signal);
    const same = looked.sha256 === null ? undefined : first.get(looked.sha256);
    const one: Planned = {
      ...file,
      ...looked,
      document: same?.document ?? names.next(file.name),
      sameAs: same?.name ?? null,
    };
    if (one.sha256 !== null && !same) first.set(one.sha256, one);
    planned.push(one);
    yield planned.length;
  }
  return planned;
}

const lookAt = async (file: Found): Promise<{ sha256: string | null; problem?: Problem }> => {
  if (file.problem) return { sha256: null };
  const read = await readOnce(file);
  if (isProblem(read)) return { sha256: null, problem: read };
  const problem = leftoverProblem(file.name.slice(file.name.lastIndexOf('/') + 1), read.beginning);
  return problem ? { sha256: null, problem } : { sha256: read.sha256 };
};

const isProblem = (read: ReadOnce | Problem): read is Problem => 'code' in read;
