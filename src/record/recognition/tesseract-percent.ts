import type { TextReading } from '../../model/text-reading.ts';
import { tight } from '../../text/tight.ts';
import { isMeasure } from '../values/notation/unit.ts';

/** What may stand behind a percentage. */
const behind = /(?:以[上下内]|左右)$/;
/** One percentage or two with a dash between them, up to the last percent sign. */
const percentage = /^(\D{0,3})(?:(\d+(?:\.\d+)?)%?([-‐‑‒–—―−~～〜至]{1,2}))?(\d+(?:\.\d+)?)%$/;
/** What it makes of the percent sign and the dash between two figures is at most this long. */
const longestBetween = 5;
/** The rings and the stroke of a percent sign: marks, a figure or two, or a character. */
const tail = /^(?:[9o]?%[0-9o%]{0,2}|(?!\d%)\S{1,2})$/;
/** More of them behind a whole number. */
const longTail = /^(?:2%[0-9o%]{1,2}|9\d{2})$/;
/** Other units that are written like it. */
const likeUnits = /[‰°℃Cc]/;
/** From here on a percent sign is likelier there than not. */
const seen = 0.5;

/**
 * Whether Tesseract's text is the percentage that a surer engine reads, with something else in the place of the
 * percent sign: figures that make it a number of more than a hundred, or characters that nobody counts in. That it
 * reads nothing there counts only where the other is `sure`.
 */
export const isMisreadByTesseract = (
  { text: surer, confidence }: TextReading,
  text: string,
  sure: number,
): boolean => {
  const [whole, other] = [tight(surer), tight(text)];
  const [words = ''] = behind.exec(whole) ?? [];
  if (!other.endsWith(words)) return false;
  const [, sign = '', low, , high] = percentage.exec(without(words, whole)) ?? [];
  if (high === undefined || confidence < seen) return false;
  if ([low, high].some((figure) => Number(figure ?? 0) > 100)) return false;
  const own = without(words, other);
  if (!own.startsWith(sign + (low ?? ''))) return false;
  const rest = own.slice(sign.length + (low ?? '').length);
  if (low !== undefined) return endsInPercentage(rest, high);
  if (!rest.startsWith(high) || isOtherShare(rest, high)) return false;
  const [after, isSure] = [rest.slice(high.length), confidence >= sure];
  return isPercent(after, isSure) || (isSure && !high.includes('.') && longTail.test(after));
};

const without = (words: string, text: string): string => text.slice(0, text.length - words.length);

const isPercent = (read: string, isSure: boolean): boolean =>
  read === '' ? isSure : tail.test(read) && !likeUnits.test(read) && !isMeasure(read);

/** A whole number with more figures before its percent sign has rings among them only if there are too many for a share. */
const isOtherShare = (rest: string, high: string): boolean => {
  const [figure] = /^\d+(?=%)/.exec(rest) ?? [];
  return figure !== undefined && figure !== high && Number(figure) <= 100;
};

const endsInPercentage = (rest: string, high: string): boolean => {
  const at = rest.indexOf(high, 1);
  return at > 0 && at <= longestBetween && isPercent(rest.slice(at + high.length), false);
};
