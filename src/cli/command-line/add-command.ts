import type { Argv } from 'yargs';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';

/** Adds a command to the command line; the command hands its exit code to `done`. */
export type AddCommand = (
  cli: Argv,
  context: CommandContext,
  done: (code: ExitCode) => void,
) => Argv;
