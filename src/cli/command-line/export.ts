import type { Language } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

const formats = ['xlsx', 'csv', 'ndjson'] as const;

export const addExport: AddCommand = (cli, context, done) =>
  cli.command(
    'export <folder>',
    context.say(texts.exportTables),
    (y) => options(y, context),
    async ({ folder, format, out, confirmedOnly, grammar, lang }) => {
      const { exportCommand } = await import('../commands/export.ts');
      // The tables are for readers of Chinese forms, whatever the language of this machine.
      const language: Language = lang === 'en' ? 'en' : 'zh';
      const args = { folder, format, out, confirmedOnly, language, grammars: grammar };
      done(await exportCommand(args, context));
    },
  );

const options = (cli: Parameters<AddCommand>[0], { say }: CommandContext) =>
  cli
    .positional('folder', { type: 'string', demandOption: true, describe: say(texts.importFolder) })
    .option('format', { choices: formats, default: 'xlsx' as const, describe: say(texts.format) })
    .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(texts.outFile) })
    .option('confirmed-only', {
      type: 'boolean',
      default: false,
      describe: say(texts.confirmedOnly),
    })
    .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
    .example('biaojie export out -o tables.xlsx', say(texts.exampleExport))
    .example('biaojie export out --format csv -o tables.csv', say(texts.exampleExportCsv));
