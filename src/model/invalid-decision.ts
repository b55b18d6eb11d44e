import { BiaojieError } from './error.ts';

/** The error of a line of answers that is none. */
export const invalidDecision = (file: string, line: number): BiaojieError =>
  new BiaojieError(
    'invalid-decisions',
    {
      zh: '这一行不是有效的答案（见 biaojie schema decision）。请改正或删去这一行。',
      en: 'This line is no decision (see biaojie schema decision). Mend or delete it.',
    },
    { file, line },
  );
