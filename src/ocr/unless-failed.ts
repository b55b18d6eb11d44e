/**
 * What becomes of the work, or the failure's reason where that comes first. No trace of the work stays with the
 * failure: a race against a promise that never settles would keep the result of every work as long as it.
 */
export const unlessFailed = <T>(work: Promise<T>, failure: AbortSignal): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const fail = (): void => reject(failure.reason);
    if (failure.aborted) fail();
    failure.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => failure.removeEventListener('abort', fail));
  });
