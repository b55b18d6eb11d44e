import type { Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import { foldRadicals } from '../../text/radicals.ts';
import type { GlyphRun } from './glyph-runs.ts';
import { round } from './ruling-lines.ts';

/** How far the characters of a text are turned on the page, in degrees clockwise. */
export type Direction = 0 | 90 | 180 | 270;

/** null where the text runs aslant. Characters written downwards stand upright. */
export const directionOf = (run: GlyphRun, maximumTilt: number): Direction | null => {
  const { alongX, alongY, downwards } = run.first;
  const degrees = (Math.atan2(alongY, alongX) * 180) / Math.PI - (downwards ? 90 : 0);
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > maximumTilt) return null;
  return directions[((quarter % 4) + 4) % 4] ?? 0;
};

const directions: readonly Direction[] = [0, 90, 180, 270];

/**
 * Characters that common Chinese fonts (the Source Han and Noto families for the mainland) draw with one
 * glyph. A map from glyphs to characters can name either; texts hold the second.
 */
const twins: Readonly<Record<string, string>> = {
  '\u2015': '—',
  '\u2035': '｀',
  '\u2215': '／',
  '\u2329': '〈',
  '\u232a': '〉',
  '\u301c': '～',
  '\u3b35': '胶',
};
const foldTwins = (text: string): string =>
  text.replace(/[\u2015\u2035\u2215\u2329\u232a\u301c\u3b35]/g, (c) => twins[c] ?? c);

/** The run as a token, glyphs that several characters share read as the character that texts hold. */
export const runToToken = (run: GlyphRun): Token => ({
  text: foldTwins(foldRadicals(run.text)),
  bbox: boxOfRun(run),
});

const boxOfRun = ({ first, length, above, below }: GlyphRun): BoundingBox => {
  const endX = first.x + first.alongX * length;
  const endY = first.y + first.alongY * length;
  const xs = [first.x, endX].flatMap((x) => [x + first.upX * above, x - first.upX * below]);
  const ys = [first.y, endY].flatMap((y) => [y + first.upY * above, y - first.upY * below]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    round,
  ) as unknown as BoundingBox;
};
