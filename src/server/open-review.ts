import { join } from 'node:path';
import { openAnswers, openDecisions } from '../batch/answers.ts';
import { openImport } from '../batch/open-import.ts';
import { secondLookFile } from '../batch/second-look.ts';
import { decisionSchema, type Grammar } from '../index.ts';
import { questionsOf, sampleOf, seedOf } from './items.ts';
import { Session } from './session.ts';

export interface ReviewOptions {
  readonly folder: string;
  readonly by: string;
  readonly grammars: readonly Grammar[];
  /** So many randomly drawn values that nobody was asked about, in place of the questions. */
  readonly sample: number | undefined;
  /** Answers of others are not shown. */
  readonly blind: boolean;
}

/** Reads an import folder to be reviewed. Errors: `not-an-import`, `cannot-write`. */
export const openReview = async (options: ReviewOptions): Promise<Session> => {
  const { folder, sample, grammars, by, blind } = options;
  const opened = await openImport(folder);
  const refused = (opened.summary.decisions?.refused ?? []).map(({ decision }) => decision);
  const common = { folder, grammars, by, blind };
  if (sample === undefined) {
    const [items, answers] = [await questionsOf(opened), await openDecisions(folder)];
    return new Session({ ...common, items, answers, refused, seed: null });
  }
  const seed = seedOf(opened);
  const items = await sampleOf(opened, sample, seed);
  const answers = await openAnswers(join(folder, secondLookFile), decisionSchema);
  return new Session({ ...common, items, answers, refused: [], seed });
};
