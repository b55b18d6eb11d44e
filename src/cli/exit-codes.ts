/** What the command tells the shell. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  someInputsFailed: 3,
  /** With `--strict`: a person is asked something. */
  questionsRemain: 4,
  /** 128 + SIGINT, as shells expect it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
