import type { DisputedWords, Field, RecordDraft } from '../model/record.ts';
import { asPhrase } from '../text/look-alikes.ts';
import type { Finding } from './rule.ts';

/** What the forms of one document say without a doubt, to be searched for words. */
export class Phrases {
  private readonly forms: readonly RecordDraft[];
  private texts: readonly string[] | undefined;
  private joined: string | undefined;

  constructor(forms: readonly RecordDraft[]) {
    this.forms = forms;
  }

  /** One after the other the texts hold what an engine reads that sees nothing, both ends of a text: it settles nothing. */
  has(words: string): boolean {
    this.joined ??= [...new Set(this.certain())].join('');
    return this.joined.includes(words);
  }

  /** Whether some other field has them than the one with this text. */
  hasBeside(text: string, words: string): boolean {
    const having = this.certain().filter((one) => one.includes(words));
    return having.length > (having.includes(asPhrase(text)) ? 1 : 0);
  }

  /** Few documents are asked: their texts are gathered when the first question comes. */
  private certain(): readonly string[] {
    this.texts ??= certainTexts(this.forms);
    return this.texts;
  }
}

/** Each once, whatever fields were made of it. */
const certainTexts = (forms: readonly RecordDraft[]): readonly string[] => {
  const fields = forms.flatMap((form) => [...form.fields.values()]);
  const certain = fields.filter(({ doubts }) => doubts.length === 0);
  return [...new Map(certain.map(({ source, raw }) => [source, asPhrase(raw)])).values()];
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

/**
 * Texts that are believed although another engine reads other words in them, where those stand elsewhere in the document
 * and the believed ones nowhere else.
 */
export const findReadOtherwise = ({ fields }: RecordDraft, phrases: Phrases): readonly Finding[] =>
  [...fields.values()].flatMap(({ pointer, raw, source, recognition }) => {
    const { overruled } = recognition ?? {};
    const isReadOtherwise = overruled?.disputed.some(
      ({ read, otherwise }) => phrases.has(otherwise) && !phrases.hasBeside(raw, read),
    );
    if (!overruled || !isReadOtherwise) return [];
    const { code, candidates, details } = overruled;
    return [{ is: 'doubt', doubt: { code, pointer, raw, source, candidates, details } }];
  });
