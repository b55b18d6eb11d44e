import type { LineImage, LineReading } from '../../model/line-reader.ts';
import { signReader } from '../../model/sign-reader.ts';
import { isLoneBar, signShape } from './sign-shape.ts';

/**
 * What may stand for a sign in an engine's text: a few characters before the first figure, a sign before a share in
 * words, or one or two characters alone. An engine may see nothing at all where a sign stands alone.
 */
const beforeFigure =
  /^\D{0,4}?(?=\d)|^[=≈><≥≤＝＞＜]{1,2}(?=[百千]分之)|^[^\d\p{Script=Han}]{0,2}$/u;

/** No engine makes two Chinese characters of a sign: 下降20%. */
const words = /\p{Script=Han}{2}/u;

/** What an engine makes of a level stroke: a few letters, marks, 1 or 一. Other figures stand against it. */
const perhapsBar = /^[^\p{Script=Han}\d]{1,12}$|^1$|^一+$/u;

/**
 * A line before whose first figure a sign of comparison is seen, or that is one, or a dash alone; nothing for other
 * lines.
 */
export const readSign = (picture: LineImage, { text }: LineReading): readonly LineReading[] => {
  if (perhapsBar.test(text.trim()) && isLoneBar(picture)) return [measured('—')];
  const before = text.match(beforeFigure)?.[0];
  if (before === undefined || words.test(before)) return [];
  const sign = signShape(picture);
  if (sign === null) return [];
  const withSign = text.replace(beforeFigure, sign);
  return [measured(withSign)];
};

const measured = (text: string): LineReading => ({
  engine: signReader,
  text,
  confidence: 1,
  characters: [],
});
