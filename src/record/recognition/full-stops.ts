import type { TextReading } from '../../model/text-reading.ts';

/** What the ring of a Chinese full stop is taken for. */
const ring = /(?<=\p{Script=Han}[》”）]?)[·•°](?=\p{Script=Han}|\d|[“《（]|$)/gu;
/** So many characters before the mark tell the place. */
const placeLength = 4;

/** The first text with 。 where it has another ring or a point after a Chinese character and another engine reads 。. */
export const withFullStops = ([first, ...others]: readonly [
  TextReading,
  ...TextReading[],
]): readonly [TextReading, ...TextReading[]] => {
  const read = others.map(({ text }) => text.replace(/\s+/g, ''));
  const text = first.text.replace(ring, (mark, at: number) => {
    const before = first.text.slice(Math.max(0, at - placeLength), at).replace(/\s+/g, '');
    return read.some((other) => other.includes(`${before}。`)) ? '。' : mark;
  });
  return [text === first.text ? first : { ...first, text }, ...others];
};
