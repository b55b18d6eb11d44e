import type { TextReading } from '../../model/text-reading.ts';

/** What the ring of a Chinese full stop is taken for. */
const ring = /(?<=\p{Script=Han}[》”）]?)[·•°](?=\p{Script=Han}|\d|[“《（]|$)/gu;
/** What a comma between words is taken for: no point stands there in print. */
const lowPoint = /(?<=\p{Script=Han}[》”）]?)[.．](?=\p{Script=Han}|[“《（])/gu;
/** At the end of prose a point is what is seen of its ring. */
const pointBehindProse = /(?<=^(?=.{12}).*[。；，].*\p{Script=Han}[》”）]?)[.．]$/su;
const endsInWord = /\p{Script=Han}$/u;
/** What stands before a mark tells its place. */
const longestPlace = 12;
const placeBefore = /(?:\p{Script=Han}\s*){1,4}[》”）]?$/u;

/**
 * The first text with 。 where it has another ring or a point after a Chinese character and another engine reads 。, with
 * ， or 。 where it has a point between words and another reads that, and with 。 at the end of prose where another sees
 * nothing: whether a stop stands there is then asked.
 */
export const withStops = ([first, ...others]: readonly [TextReading, ...TextReading[]]): readonly [
  TextReading,
  ...TextReading[],
] => {
  const read = others.map(({ text }) => text.replace(/\s+/g, ''));
  const isDisputed = read.some((other) => endsInWord.test(other));
  const asOthers = (text: string, mark: RegExp, stops: readonly string[]): string =>
    text.replace(mark, (own, at: number) => {
      const before = text
        .slice(Math.max(0, at - longestPlace), at)
        .match(placeBefore)?.[0]
        .replace(/\s+/g, '');
      return stops.find((stop) => read.some((other) => other.includes(`${before}${stop}`))) ?? own;
    });
  const stopped = asOthers(asOthers(first.text, ring, ['。']), lowPoint, ['，', '。']);
  const text = isDisputed ? stopped.replace(pointBehindProse, '。') : stopped;
  return [text === first.text ? first : { ...first, text }, ...others];
};
