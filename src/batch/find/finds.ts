import type { Problem } from './find-files.ts';

/** Why something that was met is not read. */
export const finds = {
  unreadable: ({ code, message }: NodeJS.ErrnoException): Problem => ({
    is: 'failure',
    code: 'unreadable-file',
    message: {
      zh: `读不了（${code ?? message}）。请检查权限。`,
      en: `Cannot be read (${code ?? message}). Check its permissions.`,
    },
  }),
  hiddenFolder: (): Problem => ({
    is: 'passed-over',
    code: 'hidden-folder',
    message: { zh: '隐藏文件夹，未读取。', en: 'A hidden folder; not read.' },
  }),
  notAFile: (): Problem => ({
    is: 'passed-over',
    code: 'not-a-file',
    message: { zh: '不是普通文件。', en: 'Not a regular file.' },
  }),
};
