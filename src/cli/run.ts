import yargs, { type Argv } from 'yargs';
import { BiaojieError, version } from '../index.ts';
import { commands } from './command-line/registry.ts';
import { type CommandContext, describeError } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { languageOf } from './language.ts';
import { sayIn, texts } from './texts.ts';

/** The parts of `process` that the command line uses; a test hands in its own. */
export type Surroundings = Pick<NodeJS.Process, 'env' | 'stdout' | 'stderr' | 'once' | 'off'>;

/** Runs one command line and tells the exit code. Never throws. */
export const run = async (argv: readonly string[], around: Surroundings): Promise<ExitCode> => {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  around.once('SIGINT', interrupt);
  const context = contextOf(argv, around, stop.signal);
  try {
    return await dispatch(argv, context);
  } catch (error) {
    return fail(error, context);
  } finally {
    around.off('SIGINT', interrupt);
  }
};

const contextOf = (
  argv: readonly string[],
  { env, stdout, stderr }: Surroundings,
  signal: AbortSignal,
): CommandContext => {
  const language = languageOf(argv, env);
  return {
    language,
    say: sayIn(language),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stderr.isTTY ? stderr.columns : null,
    signal,
  };
};

/** A mistake in the command line itself. */
class UsageError extends Error {}

const fail = (error: unknown, context: CommandContext): ExitCode => {
  if (error instanceof UsageError) {
    context.err(`${error.message}\n${context.say(texts.tryHelp)}\n`);
    return exitCodes.usage;
  }
  if (error instanceof BiaojieError) {
    const interrupted = error.code === 'aborted';
    context.err(
      `${interrupted ? context.say(texts.interrupted) : describeError(context, error)}\n`,
    );
    if (error.code === 'invalid-options') return exitCodes.usage;
    return interrupted ? exitCodes.interrupted : exitCodes.failed;
  }
  context.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.failed;
};

const dispatch = async (argv: readonly string[], context: CommandContext): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done;
  const done = (result: ExitCode): void => {
    code = result;
  };
  const parser = withCommands(commandLine(context), context, done);
  // Help goes through the callback so that nothing is written behind the context's back.
  await parser.parseAsync([...argv], {}, (error, _args, output) => {
    if (error) throw error;
    if (output) context.out(`${output}\n`);
  });
  return code;
};

const commandLine = ({ language, say }: CommandContext): Argv =>
  yargs()
    .scriptName('biaojie')
    .locale(language === 'zh' ? 'zh_CN' : 'en')
    .usage(say(texts.usage))
    .option('lang', { choices: ['zh', 'en'] as const, describe: say(texts.lang) })
    .strict()
    .demandCommand(1, say(texts.needCommand))
    .help()
    .alias('h', 'help')
    .version(version)
    .wrap(100)
    .exitProcess(false)
    .epilogue(say(texts.epilogue))
    .example('biaojie parse attachment-2.txt -o out', say(texts.exampleParse))
    .fail((message, error) => {
      throw message ? new UsageError(message) : error;
    });

const withCommands = (cli: Argv, context: CommandContext, done: (code: ExitCode) => void): Argv =>
  commands.reduce((all, add) => add(all, context, done), cli);
