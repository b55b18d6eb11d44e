import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { userInfo } from 'node:os';
import { applyDecisionsToImport } from '../../batch/apply-answers.ts';
import { toSecondLook, writeSecondLook } from '../../batch/second-look.ts';
import { loadGrammars } from '../../index.ts';
import { openReview } from '../../server/open-review.ts';
import { serveReview } from '../../server/serve.ts';
import type { Session } from '../../server/session.ts';
import { stateOf } from '../../server/state.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

export interface ReviewArguments {
  /** The folder of a finished import. */
  readonly folder: string;
  readonly sample: number | undefined;
  readonly secondReviewer: boolean;
  readonly by: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
  readonly open: boolean;
  readonly grammars: readonly string[] | undefined;
}

/** Serves the questions of an import to a browser until Ctrl-C, then writes the answers into the results. */
export const reviewCommand = async (
  args: ReviewArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const { say, signal } = context;
  const session = await openReview({
    folder: args.folder,
    by: args.by ?? userInfo().username,
    grammars: await loadGrammars(args.grammars),
    sample: args.sample,
    blind: args.secondReviewer,
  });
  sayBefore(session, context);
  const server = await serveReview(session, args.port);
  // Alone on standard output, so that a script can take it.
  context.out(`${server.address}\n`);
  context.err(`${say(texts.reviewHint)}\n`);
  if (args.open) openBrowser(server.address);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
  await finish(args, session, context);
  return exitCodes.done;
};

const sayBefore = ({ options }: Session, { say, err }: CommandContext): void => {
  const { torn, path, badLines } = options.answers;
  if (torn !== null) err(`${say(texts.tornAnswer)} ${forTerminal(`${path}.torn`)}\n`);
  for (const line of badLines) {
    err(`${forTerminal(path)}: ${say(texts.line)} ${line}: ${say(texts.noAnswer)}\n`);
  }
};

const finish = async (
  { folder, sample, grammars }: ReviewArguments,
  session: Session,
  { say, err }: CommandContext,
): Promise<void> => {
  await session.refresh();
  if (sample === undefined) {
    const { applied, refused } = await applyDecisionsToImport(folder, grammars);
    const { open, contradicted } = stateOf(session);
    err(
      `${say(texts.answersApplied)}: ${applied.length}; ${say(texts.questions)}: ${open + contradicted}\n`,
    );
    for (const { decision, reason } of refused) {
      err(`  · ${forTerminal(`${say(reason)}: ${JSON.stringify(decision)}`)}\n`);
    }
    return;
  }
  const { looked, wrong } = session.looked();
  const secondLook = toSecondLook(looked, wrong);
  await writeSecondLook(folder, secondLook);
  const share = (100 * secondLook.atMost).toFixed(3);
  err(`${say(texts.secondLook)}: ${wrong} / ${looked}; ${say(texts.atMost)} ${share}%\n`);
};

/** Where there is no browser to open, the address stands in the terminal. */
const openBrowser = (address: string): void => {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
};
