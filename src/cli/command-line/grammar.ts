import type { Argv } from 'yargs';
import { grammarCheckCommand, grammarListCommand } from '../commands/grammar.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addGrammar: AddCommand = (cli, context, done) =>
  cli.command('grammar', context.say(texts.grammar), (y) => grammarCommands(y, context, done));

const grammarCommands: AddCommand = (cli, context, done): Argv => {
  const { say } = context;
  return cli
    .command('list', say(texts.grammarList), {}, async () =>
      done(await grammarListCommand(context)),
    )
    .command(
      'check [files..]',
      say(texts.grammarCheck),
      (y) => y.positional('files', { type: 'string', array: true, describe: say(texts.files) }),
      async (args) => done(await grammarCheckCommand(args.files ?? [], context)),
    )
    .demandCommand(1, say(texts.needCommand))
    .example('biaojie grammar list', say(texts.exampleList))
    .example('biaojie grammar check my-form.xml', say(texts.exampleCheck));
};
