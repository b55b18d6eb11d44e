import type { TextReading } from '../../model/text-reading.ts';

/** What the ring of a Chinese full stop is taken for. */
const ring = /(?<=\p{Script=Han}[》”）]?)[·•°](?=\p{Script=Han}|\d|[“《（]|$)/gu;
/** At the end of prose a point is what is seen of its ring. */
const pointBehindProse = /(?<=^(?=.{12}).*[。；，].*\p{Script=Han}[》”）]?)[.．]$/su;
const endsInWord = /\p{Script=Han}$/u;
/** So many characters before the mark tell the place. */
const placeLength = 4;

/**
 * The first text with 。 where it has another ring or a point after a Chinese character and another engine reads 。, and
 * at the end of prose where another sees nothing: whether a stop stands there is then asked.
 */
export const withFullStops = ([first, ...others]: readonly [
  TextReading,
  ...TextReading[],
]): readonly [TextReading, ...TextReading[]] => {
  const read = others.map(({ text }) => text.replace(/\s+/g, ''));
  const isDisputed = read.some((other) => endsInWord.test(other));
  const stopped = first.text.replace(ring, (mark, at: number) => {
    const before = first.text.slice(Math.max(0, at - placeLength), at).replace(/\s+/g, '');
    return read.some((other) => other.includes(`${before}。`)) ? '。' : mark;
  });
  const text = isDisputed ? stopped.replace(pointBehindProse, '。') : stopped;
  return [text === first.text ? first : { ...first, text }, ...others];
};
