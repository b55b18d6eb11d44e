import { BiaojieError } from '../../model/error.ts';

/** Runs one piece of work after the other, whatever became of the one before; none once it was aborted. */
export const inTurn = (signal: AbortSignal | undefined) => {
  let before: Promise<unknown> = Promise.resolve();
  return <A>(work: () => Promise<A>): Promise<A> => {
    const next = before.then(() => {
      if (signal?.aborted) throw aborted(signal.reason);
      return work();
    });
    before = next.catch(() => undefined);
    return next;
  };
};

const aborted = (cause: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '已中止。', en: 'Aborted.' }, {}, cause);
