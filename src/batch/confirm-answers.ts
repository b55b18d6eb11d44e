import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { reasons } from '../decisions/reasons.ts';
import type { ImportedDocument } from '../model/import-folder.ts';
import {
  type Decision,
  type Document,
  decideDocument,
  type Grammar,
  type Message,
} from '../parse-document.ts';
import { openDecisions } from './answers.ts';
import { type OpenedImport, openImport } from './open-import.ts';
import { parsedName, readParsed } from './parsed.ts';

/** What became of answers that were handed in. */
export interface ConfirmedAnswers {
  /** On the disk now. */
  readonly taken: readonly Decision[];
  /** The file had them already. */
  readonly known: readonly Decision[];
  readonly refused: readonly { readonly decision: Decision; readonly reason: Message }[];
}

/**
 * Checks answers against the questions of an import folder and appends those that fit to `decisions.ndjson`.
 * An answer is refused where there is no such question, where its value does not fit, and where the source is
 * not the file any more that the question was asked about. Errors: `not-an-import`, `cannot-write`.
 */
export const confirmAnswers = async (
  folder: string,
  decisions: readonly Decision[],
  grammars: readonly Grammar[],
): Promise<ConfirmedAnswers> => {
  const store = await openDecisions(folder);
  const before = new Set(store.all.map((one) => JSON.stringify(one)));
  const known = decisions.filter((one) => before.has(JSON.stringify(one)));
  const fresh = decisions.filter((one) => !before.has(JSON.stringify(one)));
  const verdicts = await judge(await openImport(folder), fresh, grammars);
  const taken: Decision[] = [];
  const refused: ConfirmedAnswers['refused'][number][] = [];
  for (const decision of fresh) {
    const reason = verdicts.has(decision) ? verdicts.get(decision) : reasons.noSuchQuestion();
    if (reason) refused.push({ decision, reason });
    else {
      await store.append(decision);
      taken.push(decision);
    }
  }
  return { taken, known, refused };
};

/** Why each answer is refused, null where it is not. One without a question is not among them. */
const judge = async (
  opened: OpenedImport,
  decisions: readonly Decision[],
  grammars: readonly Grammar[],
): Promise<ReadonlyMap<Decision, Message | null>> => {
  const verdicts = new Map<Decision, Message | null>();
  const { folder, summary } = opened;
  for await (const { entry, document } of opened.documents()) {
    const parsed = await readParsed(folder, parsedName(entry.sha256, summary.state.settings));
    const asked = new Set((parsed ?? document).uncertainties.map(({ id }) => id));
    const own = decisions.filter(({ uncertainty }) => asked.has(uncertainty));
    if (own.length === 0) continue;
    const changed = await sourceProblem(entry);
    for (const decision of own) {
      verdicts.set(decision, changed ?? misfit(parsed ?? document, decision, grammars));
    }
  }
  return verdicts;
};

/** Each answer is held against the document alone: that people contradict each other is no misfit. */
const misfit = (
  document: Document,
  decision: Decision,
  grammars: readonly Grammar[],
): Message | null =>
  decideDocument(document, [decision], grammars).decisions?.refused[0]?.reason ?? null;

const sourceProblem = async ({ path, sha256 }: ImportedDocument): Promise<Message | null> => {
  const now = await digestOf(path);
  if (now === null) return { zh: `来源文件 ${path} 不在了`, en: `the source ${path} is gone` };
  if (now === sha256) return null;
  return {
    zh: `来源文件 ${path} 在提问之后改动过`,
    en: `the source ${path} has changed since the question was asked`,
  };
};

const digestOf = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch {
    return null;
  }
};
