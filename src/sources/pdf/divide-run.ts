import type { Borders } from './borders.ts';
import {
  alongRun,
  charactersToRun,
  type GlyphRun,
  type PlacedGlyph,
  type RunCharacter,
} from './glyph-runs.ts';

/** How far, in points, a border may reach into the box of a character: boxes are as wide as the pen goes. */
const nearness = 0.5;
/** The part of the height of characters, in em above the baseline, that a border beside them covers. */
const besideText = [0.1, 0.6] as const;
/** The same where the script is written downwards, the baseline in its middle. */
const besideMiddle = [-0.25, 0.25] as const;

/**
 * Ends a run where a border stands between two of its characters: text of two cells that are no wider apart
 * than words are. A border through a character does not divide: there the text runs over the edge of its cell.
 */
export const divideRun = (run: GlyphRun, borders: Borders): readonly GlyphRun[] => {
  const pieces: RunCharacter[][] = [[]];
  run.characters.forEach((character, index) => {
    const before = run.characters[index - 1];
    if (before && isDivided(before, character, borders)) pieces.push([]);
    pieces.at(-1)?.push(character);
  });
  return pieces.length === 1 ? [run] : pieces.map(charactersToRun);
};

const isDivided = (a: RunCharacter, b: RunCharacter, borders: Borders): boolean => {
  const { x, y, alongX, alongY, upX, upY, em, downwards } = b.glyph;
  const start = inkStart(b.glyph);
  const end = inkEnd(a.glyph) - alongRun(a.glyph, b.glyph);
  if (!(start - end >= -nearness)) return false;
  const from = place(x, y, alongX, alongY, end - nearness);
  const to = place(x, y, alongX, alongY, start + nearness);
  const [low, high] = downwards ? besideMiddle : besideText;
  const bottom = place(x, y, upX, upY, low * em);
  const top = place(x, y, upX, upY, high * em);
  return Math.abs(alongX) > Math.abs(alongY)
    ? borders.lies('vertical', ordered(from[0], to[0]), ordered(bottom[1], top[1]))
    : borders.lies('horizontal', ordered(from[1], to[1]), ordered(bottom[0], top[0]));
};

/** Full-width brackets and stops fill half of their box; layout lets the other half run over the edge. */
const opening = /^[（〔［｛《〈「『【〖“‘]$/u;
const closing = /^[）〕］｝》〉」』】〗”’，。、；：！？．]$/u;

const inkStart = ({ text, width }: PlacedGlyph): number => (opening.test(text) ? width / 2 : 0);

const inkEnd = ({ text, width }: PlacedGlyph): number => (closing.test(text) ? width / 2 : width);

type Point = readonly [number, number];

const place = (x: number, y: number, dx: number, dy: number, distance: number): Point => [
  x + dx * distance,
  y + dy * distance,
];

const ordered = (a: number, b: number): Point => (a <= b ? [a, b] : [b, a]);
