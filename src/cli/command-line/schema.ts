import { schemaCommand, schemaNames } from '../commands/schema.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addSchema: AddCommand = (cli, context, done) => {
  const { say } = context;
  return cli.command(
    'schema [name]',
    say(texts.schema),
    (y) =>
      y
        .positional('name', {
          choices: schemaNames,
          default: 'document' as const,
          describe: say(texts.schemaOf),
        })
        .example('biaojie schema document', say(texts.exampleSchema)),
    (args) => done(schemaCommand(args.name, context)),
  );
};
