import type { DisputedWords, Field, RecordDraft } from '../model/record.ts';
import { asPhrase } from '../text/look-alikes.ts';
import type { Finding } from './rule.ts';

/** What the forms of one document say without a doubt, to be searched for words. */
export class Phrases {
  private readonly forms: readonly RecordDraft[];
  private texts: string | undefined;

  constructor(forms: readonly RecordDraft[]) {
    this.forms = forms;
  }

  /** Few documents are asked: their texts are put together when the first question comes. */
  has(words: string): boolean {
    this.texts ??= certainTexts(this.forms);
    return this.texts.includes(words);
  }
}

const certainTexts = (forms: readonly RecordDraft[]): string => {
  const certain = forms.flatMap(({ fields }) =>
    [...fields.values()].filter(({ doubts }) => doubts.length === 0),
  );
  return [...new Set(certain.map(({ raw }) => asPhrase(raw)))].join('');
};

/**
 * Texts in which engines differ in a few characters, where the same words stand elsewhere in the document as the first
 * of them reads them, and nowhere as another does.
 */
export const findReadElsewhere = (
  { fields }: RecordDraft,
  phrases: Phrases,
): readonly Finding[] => {
  const isReadElsewhere = ({ read, otherwise }: DisputedWords): boolean =>
    phrases.has(read) && !phrases.has(otherwise);
  // Words elsewhere say nothing of another doubt, such as a space in a number.
  const isSettled = ({ doubts }: Field): boolean => {
    const waiting = doubts.filter(({ settledByCorroboration }) => settledByCorroboration);
    return (
      waiting.length > 0 &&
      waiting.every(({ disputed }) => disputed?.every(isReadElsewhere) === true)
    );
  };
  const pointers = [...fields.values()].filter(isSettled).map(({ pointer }) => pointer);
  return pointers.length === 0 ? [] : [{ is: 'agreement', pointers }];
};
