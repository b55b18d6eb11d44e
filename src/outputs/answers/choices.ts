import type { Decision } from '../../model/decision.ts';
import type { Uncertainty } from '../../model/uncertainty.ts';
import { showValue } from '../tables/show-value.ts';
import { type Say, texts } from '../tables/texts.ts';
import { visibleText } from '../tables/visible-text.ts';

/** An answer that can be chosen from a list, and the text that stands for it there. */
export interface Choice {
  readonly text: string;
  readonly answer: Pick<Decision, 'action' | 'value' | 'also'>;
}

/** Characters of a choice: a list of longer ones cannot be read. */
const longest = 120;

/** The candidates of a question, numbered, and last to leave the value as it is. */
export const choicesOf = (
  { pointer, value, candidates }: Uncertainty,
  say: Say,
): readonly Choice[] => {
  const offered = pointer === null ? [] : candidates;
  return [
    ...offered.map(({ value: chosen, because, also }, i): Choice => {
      const text = say(texts.because, showValue(chosen, say), say(because));
      const answer = { action: 'choose', value: chosen, ...(also && { also }) } as const;
      return { text: short(`${i + 1}. ${text}`), answer };
    }),
    {
      text: short(pointer === null ? say(texts.seen) : say(texts.keep, showValue(value, say))),
      answer: { action: 'keep', value },
    },
  ];
};

const short = (text: string): string => {
  const line = visibleText(text).replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
