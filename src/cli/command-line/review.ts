import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addReview: AddCommand = (cli, context, done) =>
  cli.command(
    'review <folder>',
    context.say(texts.review),
    (y) => options(y, context),
    async ({ folder, sample, secondReviewer, by, port, open, grammar }) => {
      const { reviewCommand } = await import('../commands/review.ts');
      const args = { folder, sample, secondReviewer, by, port, open, grammars: grammar };
      done(await reviewCommand(args, context));
    },
  );

const options = (cli: Parameters<AddCommand>[0], { say }: CommandContext) =>
  cli
    .positional('folder', { type: 'string', demandOption: true, describe: say(texts.importFolder) })
    .option('sample', { type: 'number', requiresArg: true, describe: say(texts.sample) })
    .option('second-reviewer', {
      type: 'boolean',
      default: false,
      describe: say(texts.secondReviewer),
    })
    .option('by', { type: 'string', requiresArg: true, describe: say(texts.by) })
    .option('port', { type: 'number', default: 0, requiresArg: true, describe: say(texts.port) })
    .option('open', { type: 'boolean', default: true, describe: say(texts.openBrowser) })
    .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
    .check(({ sample, port, secondReviewer, by }) => {
      if (secondReviewer && by === undefined) throw new Error(say(texts.needName));
      const isCount = sample === undefined || (Number.isInteger(sample) && sample > 0);
      if (isCount && Number.isInteger(port) && port >= 0 && port < 65536) return true;
      throw new Error(say(texts.wrongNumber));
    })
    .example('biaojie review out', say(texts.exampleReview))
    .example('biaojie review out --sample 300', say(texts.exampleSample));
