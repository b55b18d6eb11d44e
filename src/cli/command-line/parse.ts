import type { Argv } from 'yargs';
import { formats, parseCommand } from '../commands/parse.ts';
import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addParse: AddCommand = (cli, context, done) =>
  cli.command(
    'parse <files..>',
    context.say(texts.parse),
    (y) => parseOptions(y, context),
    async (args) => done(await parseCommand({ ...args, grammars: args.grammar }, context)),
  );

const parseOptions = (cli: Argv, { say }: CommandContext) =>
  cli
    .positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: say(texts.files),
    })
    .option('out', { alias: 'o', type: 'string', default: '-', describe: say(texts.out) })
    .option('format', { choices: formats, default: 'json' as const, describe: say(texts.format) })
    .option('grammar', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: say(texts.grammars),
    })
    .option('password', { type: 'string', requiresArg: true, describe: say(texts.password) })
    .option('year', { type: 'number', requiresArg: true, describe: say(texts.year) })
    .option('readers', { choices: ['both', 'one'] as const, describe: say(texts.readers) })
    .option('decisions', { type: 'string', requiresArg: true, describe: say(texts.decisions) })
    .option('draw', { type: 'string', requiresArg: true, describe: say(texts.draw) })
    .option('strict', { type: 'boolean', default: false, describe: say(texts.strict) })
    .example('biaojie parse attachment-2.txt -o out', say(texts.exampleParse))
    .example('biaojie parse attachment-2.txt --format table', say(texts.exampleTable))
    .example('biaojie parse report.pdf --draw pictures', say(texts.exampleDraw))
    .example('biaojie parse *.txt --format ndjson | jq .form.record', say(texts.exampleNdjson));
