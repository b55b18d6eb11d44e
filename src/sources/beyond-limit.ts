import type { Skipped } from '../model/document.ts';

/** The pages of a file that are more than are read, as one entry; none where all are read. */
export const beyondLimit = (readable: number, pages: number): readonly Skipped[] =>
  pages > readable ? [{ pages: [readable + 1, pages], reason: 'limit-exceeded' }] : [];
