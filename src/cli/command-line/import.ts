import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addImport: AddCommand = (cli, context, done) =>
  cli.command(
    'import <paths..>',
    context.say(texts.importFiles),
    (y) => options(y, context),
    async (args) => {
      const { importCommand } = await import('../commands/import.ts');
      done(await importCommand({ ...args, grammars: args.grammar }, context));
    },
  );

const options = (cli: Parameters<AddCommand>[0], { say }: CommandContext) =>
  cli
    .positional('paths', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: say(texts.importPaths),
    })
    .option('out', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: say(texts.importOut),
    })
    .option('jobs', { type: 'number', requiresArg: true, describe: say(texts.jobs) })
    .option('readers', { choices: ['both', 'one'] as const, describe: say(texts.readers) })
    .option('year', { type: 'number', requiresArg: true, describe: say(texts.year) })
    .option('include', { type: 'string', array: true, nargs: 1, describe: say(texts.include) })
    .option('exclude', { type: 'string', array: true, nargs: 1, describe: say(texts.exclude) })
    .option('timeout', { type: 'number', requiresArg: true, describe: say(texts.timeout) })
    .option('limit', { type: 'number', requiresArg: true, describe: say(texts.limit) })
    .option('password', { type: 'string', requiresArg: true, describe: say(texts.password) })
    .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
    .option('json-log', { type: 'boolean', default: false, describe: say(texts.jsonLog) })
    .option('strict', { type: 'boolean', default: false, describe: say(texts.strict) })
    .example('biaojie import 2024 --out out', say(texts.exampleImport))
    .example(
      'biaojie import 2024 --out out --include "**/*.pdf" --timeout 60',
      say(texts.exampleImportPdf),
    );
