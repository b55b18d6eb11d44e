import type { Message } from '../../model/message.ts';
import { type MessageDetails, messages, type ProblemCode } from './messages.ts';

/** Something wrong with a grammar file. Lines count from 1. An error keeps the grammar from being used. */
export interface GrammarProblem {
  readonly file: string;
  readonly line: number;
  readonly code: ProblemCode;
  readonly message: Message;
  readonly severity: 'error' | 'warning';
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

// A grammar with these still reads every form as its author meant, or nearly so.
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'label-alike',
  'no-opening-field',
  'value-inside-value',
  'vocabulary-unused',
]);

export const problem = <C extends ProblemCode>(
  { file, line }: Place,
  code: C,
  details: MessageDetails<C>,
): GrammarProblem => ({
  file,
  line,
  code,
  message: (messages[code] as (details: MessageDetails<C>) => Message)(details),
  severity: warnings.has(code) ? 'warning' : 'error',
});

/** In the order of the file. */
export const inFileOrder = (problems: readonly GrammarProblem[]): readonly GrammarProblem[] =>
  problems.toSorted((a, b) => a.line - b.line);
