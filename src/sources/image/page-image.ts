import type { Skipped } from '../../model/document.ts';

/** A page that was not read, and why. */
export interface SkippedPage {
  readonly is: 'skipped';
  readonly page: number;
  readonly reason: Extract<Skipped['reason'], 'limit-exceeded' | 'unreadable-page'>;
}

export const skippedPage = (page: number, reason: SkippedPage['reason']): SkippedPage => ({
  is: 'skipped',
  page,
  reason,
});
