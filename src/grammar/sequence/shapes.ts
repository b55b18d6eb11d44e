import { foldWidth } from '../../text/fold.ts';

/** Longer texts are no figures. */
const longestFigure = 32;

const amount = /^[-−–—(]?[¥]?\d[\d,. ]*\p{Script=Han}{0,3}\)?$|^[-−–—/]{1,4}$/u;
const number = /^[-−]?\d[\d,. ]*[%‰]?$|^[-−–—/]{1,4}$/;
const span = /^\d[\d.]* ?\p{Script=Han}{1,3}$/u;
const quantity = /^[≥≤≧≦><=约~±]{0,2} ?\d[\d ,.%‰\-–—~至:/]*[A-Za-z\p{Script=Han}%‰²³℃/· ]{0,7}$/u;
const date = /^\d{4} ?年 ?(?:年?[底末内]前?|\d{1,2} ?月[ \d日号底末前完成]{0,8})?$/;

/**
 * Whether a text has the look of a value of the type; null for types whose values may look like
 * anything. A look says where a value ends, not what it is.
 */
export const looksLike = (type: string, text: string): boolean | null => {
  const shape = shapes[type];
  if (!shape) return null;
  const folded = foldWidth(text);
  return folded.length <= longestFigure && shape.some((pattern) => pattern.test(folded));
};

const shapes: Readonly<Record<string, readonly RegExp[]>> = {
  amount: [amount],
  number: [number],
  percentage: [number],
  period: [span],
  target: [quantity, date],
};

/** A text that ends like this goes on: a number or a noun is still to come. */
const unfinished = /[，、（(：:；;“‘《/不低高少多于达到至为过约第每共计的和与及或对]$/;

export const isUnfinished = (text: string): boolean => unfinished.test(text);
