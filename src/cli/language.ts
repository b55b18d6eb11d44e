import type { Language } from '../index.ts';

/** The language of messages: `--lang`, else the locale of the environment, else that of the system. */
export const languageOf = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language => {
  const asked = optionOf(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale();
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

/** Read before the options are parsed, because the parser's own messages depend on it. */
const optionOf = (argv: readonly string[]): string | undefined => {
  const at = argv.indexOf('--lang');
  const joined = argv.find((arg) => arg.startsWith('--lang='));
  return at >= 0 ? argv[at + 1] : joined?.slice('--lang='.length);
};

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;
