import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

export const addReport: AddCommand = (cli, context, done) =>
  cli.command(
    'report <folder>',
    context.say(texts.report),
    (y) => options(y, context),
    async (args) => {
      const { reportCommand } = await import('../commands/report.ts');
      done(await reportCommand({ ...args, grammars: args.grammar }, context));
    },
  );

const options = (cli: Parameters<AddCommand>[0], { say }: CommandContext) =>
  cli
    .positional('folder', { type: 'string', demandOption: true, describe: say(texts.importFolder) })
    .option('pictures', { type: 'number', default: 2000, describe: say(texts.mostPictures) })
    .option('xlsx', { type: 'string', requiresArg: true, describe: say(texts.answersWorkbook) })
    .option('password', { type: 'string', requiresArg: true, describe: say(texts.password) })
    .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
    .example('biaojie report out', say(texts.exampleReport))
    .example('biaojie report out --xlsx answers.xlsx', say(texts.exampleReportXlsx));
