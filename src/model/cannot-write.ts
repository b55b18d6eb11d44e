import { BiaojieError } from './error.ts';

/** The error of a path that cannot be written, with what the system says: a full disk is ENOSPC. */
export const cannotWrite = (path: string, cause: unknown): BiaojieError => {
  const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new BiaojieError(
    'cannot-write',
    { zh: `写不了 ${path}（${why}）。`, en: `Cannot write ${path} (${why}).` },
    {},
    cause,
  );
};

/** Does the work; what it throws becomes `cannot-write`. */
export const orCannotWrite = async <A>(path: string, work: () => Promise<A>): Promise<A> => {
  try {
    return await work();
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
};
