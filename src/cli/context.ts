import type { BiaojieError, Language } from '../index.ts';
import { forTerminal } from './terminal.ts';
import type { Say } from './texts.ts';

/** What a command needs of the world around it. Machine output goes to `out`, all else to `err`. */
export interface CommandContext {
  readonly language: Language;
  readonly say: Say;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal that `err` goes to; null where it goes elsewhere. */
  readonly columns: number | null;
  readonly signal: AbortSignal;
}

/** `attachment.txt, line 3: …` */
export const describeError = ({ language }: CommandContext, error: BiaojieError): string => {
  const { file, page, line } = error.place;
  const zh = language === 'zh';
  const parts = [
    file,
    page === undefined ? undefined : zh ? `第 ${page} 页` : `page ${page}`,
    line === undefined ? undefined : zh ? `第 ${line} 行` : `line ${line}`,
  ].filter((part) => part !== undefined);
  const place = parts.length === 0 ? '' : `${parts.join(zh ? '，' : ', ')}${zh ? '：' : ': '}`;
  return forTerminal(`${place}${error.text[language]}`);
};
