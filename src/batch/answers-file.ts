import { createHash } from 'node:crypto';
import type { Decision } from '../model/decision.ts';
import { invalidDecision } from '../model/invalid-decision.ts';
import { openDecisions } from './answers.ts';

/** The answers of an import folder, and their digest; null where there are none. */
export interface AnswersSoFar {
  readonly decisions: readonly Decision[];
  readonly digest: string | null;
}

/** Reads `decisions.ndjson`. Error: `invalid-decisions` with the line. */
export const readAnswers = async (folder: string): Promise<AnswersSoFar> => {
  const { path, all, badLines } = await openDecisions(folder);
  const [line] = badLines;
  if (line !== undefined) throw invalidDecision(path, line);
  if (all.length === 0) return { decisions: [], digest: null };
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  return { decisions: all, digest };
};
