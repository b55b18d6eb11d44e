import { checkGrammarsTask, type GrammarProblem, loadGrammars } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

/** One grammar a line: id, version, name and file, divided by tabs. */
export const grammarListCommand = async ({ out }: CommandContext): Promise<ExitCode> => {
  for (const { id, version, name, file } of await loadGrammars()) {
    out(`${[id, version, name, file].map(forTerminal).join('\t')}\n`);
  }
  return exitCodes.done;
};

/** Says every mistake as `file:line: message`, as compilers do. */
export const grammarCheckCommand = async (
  files: readonly string[],
  context: CommandContext,
): Promise<ExitCode> => {
  const result = await checkGrammarsTask(files.length > 0 ? files : undefined)();
  if (result._tag === 'Left') throw result.left;
  for (const problem of result.right) context.out(`${describe(problem, context)}\n`);
  const errors = result.right.filter(({ severity }) => severity === 'error').length;
  const verdict = result.right.length === 0 ? texts.grammarFine : texts.problems;
  const count = result.right.length === 0 ? '' : `${result.right.length} `;
  context.err(`${count}${context.say(verdict)}\n`);
  return errors > 0 ? exitCodes.failed : exitCodes.done;
};

const describe = (
  { file, line, severity, message }: GrammarProblem,
  { say }: CommandContext,
): string => forTerminal(`${file}:${line}: ${severity}: ${say(message)}`);
