import { type Decision, decisionSchema } from '../model/decision.ts';

/** The lines of a `decisions.ndjson`: decisions, and the numbers of the lines that are none. */
export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** Counted from 1. */
  readonly badLines: readonly number[];
}

/** NDJSON → decisions in their order. Blank lines mean nothing; a byte order mark is dropped. */
export const readDecisions = (text: string): ReadDecisions => {
  const decisions: Decision[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const decision = toDecision(line);
    if (decision) decisions.push(decision);
    else badLines.push(index + 1);
  }
  return { decisions, badLines };
};

const toDecision = (line: string): Decision | null => {
  try {
    return decisionSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};
