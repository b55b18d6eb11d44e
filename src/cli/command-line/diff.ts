import type { Language } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { texts } from '../texts.ts';
import type { AddCommand } from './add-command.ts';

const formats = ['table', 'json', 'xlsx'] as const;

export const addDiff: AddCommand = (cli, context, done) =>
  cli.command(
    'diff <old> <new>',
    context.say(texts.diff),
    (y) => options(y, context),
    async ({ old, new: now, format, out, grammar, lang }) => {
      const { diffCommand } = await import('../commands/diff.ts');
      const language: Language = lang === 'en' ? 'en' : 'zh';
      done(await diffCommand({ old, new: now, format, out, language, grammars: grammar }, context));
    },
  );

const options = (cli: Parameters<AddCommand>[0], { say }: CommandContext) =>
  cli
    .positional('old', { type: 'string', demandOption: true, describe: say(texts.diffOld) })
    .positional('new', { type: 'string', demandOption: true, describe: say(texts.diffNew) })
    .option('format', { choices: formats, default: 'table' as const, describe: say(texts.format) })
    .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(texts.diffOut) })
    .option('grammar', { type: 'string', array: true, nargs: 1, describe: say(texts.grammars) })
    .check(({ format, out }) => {
      // A workbook is no text: it needs a file.
      if (format === 'xlsx' && out === undefined) throw new Error(say(texts.diffNeedsOut));
      return true;
    })
    .example('biaojie diff out-2024 out-2025', say(texts.exampleDiff))
    .example(
      'biaojie diff out-2024 out-2025 --format xlsx -o changes.xlsx',
      say(texts.exampleDiffXlsx),
    );
