import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { DocumentNames } from './find/document-names.ts';
import type { Found, Problem } from './find/find-files.ts';
import { finds } from './find/finds.ts';

/** A file that was met, with its content's digest and the name its document gets. */
export interface Planned extends Found {
  /** Null where it cannot be read. */
  readonly sha256: string | null;
  readonly document: string;
  /** The first file of the same content, where this is not it. */
  readonly sameAs: string | null;
}

/** Reads every file once, for its digest. */
export const planFiles = async (
  found: readonly Found[],
  signal?: AbortSignal,
): Promise<readonly Planned[]> => {
  const names = new DocumentNames();
  const first = new Map<string, Planned>();
  const planned: Planned[] = [];
  for (const file of found) {
    signal?.throwIfAborted();
    const read = file.problem ? null : await digestOf(file.path);
    const sha256 = typeof read === 'string' ? read : null;
    const same = sha256 === null ? undefined : first.get(sha256);
    const one: Planned = {
      ...file,
      ...(read !== null && typeof read !== 'string' && { problem: read }),
      sha256,
      document: same?.document ?? names.next(file.name),
      sameAs: same?.name ?? null,
    };
    if (sha256 !== null && !same) first.set(sha256, one);
    planned.push(one);
  }
  return planned;
};

const digestOf = async (path: string): Promise<string | Problem> => {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest('hex');
  } catch (error) {
    return finds.unreadable(error as NodeJS.ErrnoException);
  }
};
