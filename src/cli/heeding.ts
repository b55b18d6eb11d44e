import type { OpenedImport } from '../batch/open-import.ts';
import { BiaojieError } from '../index.ts';
import { texts } from './texts.ts';

/** The same import, whose documents come to an end with `aborted` when the signal says so. */
export const heeding = (opened: OpenedImport, signal: AbortSignal): OpenedImport => ({
  ...opened,
  documents: async function* () {
    for await (const one of opened.documents()) {
      if (signal.aborted) throw new BiaojieError('aborted', texts.interrupted);
      yield one;
    }
  },
});
