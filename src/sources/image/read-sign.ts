import type { LineImage, LineReading } from '../../model/line-reader.ts';
import { signReader } from '../../model/sign-reader.ts';
import { signShape } from './sign-shape.ts';

/** What may stand for a sign in an engine's text: a few characters before the first figure, or alone. */
const beforeFigure = /^\D{0,4}?(?=\d)|^[^\d\p{Script=Han}]{1,2}$/u;

/** A line before whose first figure a sign of comparison is seen, or that is one; nothing for other lines. */
export const readSign = (picture: LineImage, { text }: LineReading): readonly LineReading[] => {
  if (!beforeFigure.test(text)) return [];
  const sign = signShape(picture);
  if (sign === null) return [];
  const withSign = text.replace(beforeFigure, sign);
  return [{ engine: signReader, text: withSign, confidence: 1, characters: [] }];
};
