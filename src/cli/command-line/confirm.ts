import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addConfirm: AddCommand = (cli, context, done) => {
  const { say } = context;
  return cli.command(
    'confirm <folder> <file>',
    say(texts.confirm),
    (y) =>
      y
        .positional('folder', {
          type: 'string',
          demandOption: true,
          describe: say(texts.importFolder),
        })
        .positional('file', {
          type: 'string',
          demandOption: true,
          describe: say(texts.answersFile),
        })
        .option('by', { type: 'string', requiresArg: true, describe: say(texts.by) })
        .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
        .example('biaojie confirm out answers.xlsx', say(texts.exampleConfirmXlsx))
        .example('biaojie confirm out answers.ndjson --by Li', say(texts.exampleConfirm)),
    async ({ folder, file, by, grammar }) => {
      const { confirmCommand } = await import('../commands/confirm.ts');
      done(await confirmCommand({ folder, file, by, grammars: grammar }, context));
    },
  );
};
