import type { TextReading } from '../../model/text-reading.ts';

/** What the ring of a Chinese full stop is taken for, and what a comma between words is: no point stands there in print. */
const perhapsStop =
  /(?<=\p{Script=Han}[》”）]?)(?:(?<ring>[·•°])(?=\p{Script=Han}|\d|[“《（]|$)|[.．](?=\p{Script=Han}|[“《（]))/gu;
/** At the end of prose a point is what is seen of its ring. */
const pointBehindProse = /(?<=^(?=.{12}).*[。；，].*\p{Script=Han}[》”）]?)[.．]$/su;
const endsInWord = /\p{Script=Han}$/u;
/** So many characters before the mark tell the place. */
const placeLength = 4;
/** With the white space between them. */
const longestPlace = 12;

/**
 * The first text with 。 where it has another ring after a Chinese character and another engine reads 。, with ， or 。
 * where it has a point between words and another reads that, and with 。 at the end of prose where another sees nothing:
 * whether a stop stands there is then asked. A mark that another engine sees there too stays.
 */
export const withStops = ([first, ...others]: readonly [TextReading, ...TextReading[]]): readonly [
  TextReading,
  ...TextReading[],
] => {
  const read = others.map(({ text }) => text.replace(/\s+/g, ''));
  const stopped = stopsAsOthers(first.text, new Set(read.flatMap(marksWithPlaces)));
  const isDisputed = read.some((other) => endsInWord.test(other));
  const text = isDisputed ? stopped.replace(pointBehindProse, '。') : stopped;
  return [text === first.text ? first : { ...first, text }, ...others];
};

/** The marks of a text, each behind the characters that tell its place. */
const marksWithPlaces = (text: string): readonly string[] =>
  [...text.matchAll(/[，。.．·•°]/g)].map(({ index }) =>
    text.slice(Math.max(0, index - placeLength), index + 1),
  );

const stopsAsOthers = (text: string, known: ReadonlySet<string>): string => {
  let [done, from] = ['', 0];
  for (const { 0: own, index, groups } of text.matchAll(perhapsStop)) {
    done += text.slice(from, index);
    const before = done.slice(-longestPlace).replace(/\s+/g, '').slice(-placeLength);
    const stops = groups?.ring ? ['。'] : ['，', '。'];
    const stop = stops.find((one) => known.has(before + one));
    done += stop === undefined || known.has(before + own) ? own : stop;
    from = index + own.length;
  }
  return done + text.slice(from);
};
