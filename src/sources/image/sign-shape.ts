import type { LineImage } from '../../model/line-reader.ts';
import { componentsOf, findComponents } from './components.ts';
import { type Bitmap, boxAround, type PixelBox } from './raster.ts';
import { usualHeight } from './settings.ts';
import { bendOf, isLow, type Stroke, strokeOf } from './sign-stroke.ts';

/** A sign of comparison that stands before a number. `>=` and `<=` are two characters in print. */
export type SignShape = '=' | '≈' | '>' | '<' | '≥' | '≤' | '>=' | '<=';

/** A sign is at least so many pixels wide: below that its parts cannot be told apart. */
const leastWidth = 8;
/** Ink with less than this share of the pixels of its glyph is a speck. */
const speck = 0.05;
/**
 * Pixels up to this share of the way from the darkest to the paper are ink: with less of it strokes that lie close
 * together come apart, with more of it thin ones hold together. What is seen must be the same, and a bare angle be seen
 * more than once.
 */
const inkShares = [0.35, 0.5, 0.65];
/** Grey around a stroke is its own so far above and below it, in pixels. */
const rim = 2;
/** What follows a sign is a figure, and higher than this times the sign; the `=` of `>=` is about half as high. */
const leastOfFigure = 0.65;
/**
 * The middles of both waves of `≈` go up and down by this share of their width at least, those of both lines of `=`
 * together by so much at most: measured on the greys, which blur and few pixels leave as they are.
 */
const [leastOfWaves, mostOfBothLines] = [0.03, 0.04];
/** Steps in a line that is not quite level are no waves, in pixels: greys smooth them, black and white does not. */
const [stepInGreys, stepInBlack] = [0.5, 0.9];
/** Of the ink of a picture in greys so much is neither black nor white, in levels of 0 to 255. */
const [leastOfGreys, black, white] = [0.5, 48, 224];
/** The ends of both lines of `=` differ by less than this share of its width; those of 二 by more. */
const sameEnds = 0.12;
/** A dash is lower than this share of its width, and no longer than so many characters are high. */
const [flat, longest] = [0.35, 3];
/** Up to this share of the way to the paper pale ink is seen too: a figure beside the rest of a border may be paler. */
const pale = 0.8;
/** Lower ink is no figure, in pixels. */
const lowerThanFigures = 8;

/**
 * The sign of comparison that a line of text begins with, by its geometry alone: engines mix these signs up, and
 * share that mistake. Null where the line begins with anything else, or where the strokes are not clear.
 */
export const signShape = (image: LineImage): SignShape | null => {
  const dark = darkest(image);
  const seen = inkShares
    .map((share) => shapeIn(image, inkOf(image, dark + share * (255 - dark))))
    .filter((shape) => shape !== null);
  const [only, ...others] = new Set(seen.map(signOf));
  if (only === undefined || others.length > 0) return null;
  // A stroke along an arm runs together with it where much is ink, and one arm comes out heavier than the other.
  return seen.every(isAngle) && seen.length === 1 ? null : only;
};

/**
 * Whether a line is nothing but one level stroke: a dash, or the numeral 一. Engines make letters of a long one.
 */
export const isLoneBar = (image: LineImage): boolean => {
  const dark = darkest(image);
  const inkAt = (share: number): Bitmap => inkOf(image, dark + share * (255 - dark));
  const isBarAlone = (ink: Bitmap): boolean => {
    const [first, ...others] = strokesOf(ink, 0, ink.width);
    return first !== undefined && others.length === 0 && isBar(first) && isFlat(first);
  };
  return (
    inkShares.slice(1).every((share) => isBarAlone(inkAt(share))) && isFlat(boundsOf(inkAt(pale)))
  );
};

/** What holds all ink but specks. */
const boundsOf = (ink: Bitmap): PixelBox =>
  boxAround(
    componentsOf(ink).filter(
      ({ top, bottom, right, left }) => Math.max(bottom - top, right - left) >= lowerThanFigures,
    ),
  );

const isFlat = ({ left, right, top, bottom }: PixelBox): boolean =>
  right - left >= leastWidth &&
  right - left <= longest * usualHeight &&
  bottom - top <= flat * (right - left);

/** An angle, bare or with a stroke that runs together with its lower arm: where much is ink one may pass for the other. */
const angles = ['>', '<', '> with arm', '< with arm'] as const;
type Angle = (typeof angles)[number];

const isAngle = (kind: string | null): kind is Angle => angles.some((angle) => angle === kind);

/** What the strokes make. */
type Shape = SignShape | Angle;

const signOf = (shape: Shape): SignShape =>
  shape === '> with arm' ? '≥' : shape === '< with arm' ? '≤' : shape;

const darkest = ({ data }: LineImage): number =>
  data.slice().sort()[Math.floor(data.length * 0.02)] ?? 255;

const inkOf = ({ width, height, data }: LineImage, limit: number): Bitmap => ({
  width,
  height,
  data: data.map((value) => (value < limit ? 1 : 0)),
});

const shapeIn = (image: LineImage, ink: Bitmap): Shape | null => {
  const first = glyphFrom(ink, 0);
  if (!first) return null;
  const sign = shapeOf(image, first.strokes);
  if (sign === null || !isAngle(sign)) return sign;
  const second = glyphFrom(ink, first.right);
  if (!second) return sign;
  const isPair = shapeOf(image, second.strokes) === '=';
  if (isPair && (sign === '>' || sign === '<')) return `${sign}=`;
  return heightOf(second) > heightOf(first) * leastOfFigure ? sign : null;
};

/** The strokes of one character from top to bottom, and the column in which it has ended. */
interface Glyph {
  readonly strokes: readonly Stroke[];
  readonly right: number;
}

/** The ink from a column on, as far as columns with ink follow each other. */
const glyphFrom = (ink: Bitmap, from: number): Glyph | null => {
  const { width, height, data } = ink;
  const hasInk = (x: number): boolean => {
    for (let y = 0; y < height; y++) if (data[y * width + x]) return true;
    return false;
  };
  let left = from;
  while (left < width && !hasInk(left)) left++;
  let right = left;
  while (right < width && hasInk(right)) right++;
  return right - left < leastWidth ? null : { strokes: strokesOf(ink, left, right), right };
};

const heightOf = ({ strokes }: Glyph): number =>
  Math.max(...strokes.map(({ bottom }) => bottom)) - Math.min(...strokes.map(({ top }) => top));

/** Strokes from top to bottom → the sign that they make. */
const shapeOf = (image: LineImage, [first, second, ...others]: readonly Stroke[]): Shape | null => {
  if (!first) return null;
  if (!second) return aloneOf(first);
  const [third] = others;
  if (third) return others.length === 1 && isBar(second) && isBar(third) ? withBar(first) : null;
  if (isBar(second) && isOnBar(first)) return aloneOf(first);
  return twoLinesOf(image, first, second) ?? (isFootOf(first, second) ? withBar(first) : null);
};

/** Of ≧ the angle may touch the upper bar. */
const isOnBar = ({ kind }: Stroke): boolean => kind === '> on bar' || kind === '< on bar';

const aloneOf = ({ kind }: Stroke): Shape | null => {
  if (isAngle(kind)) return kind;
  // An angle that its bar touches is one stroke.
  return kind === '> on bar' ? '≥' : kind === '< on bar' ? '≤' : null;
};

const twoLinesOf = (image: LineImage, a: Stroke, b: Stroke): SignShape | null => {
  if (!isLow(a) || !isLow(b)) return null;
  const between = Math.floor((a.bottom + b.top) / 2);
  const width = Math.min(a.right - a.left, b.right - b.left);
  // Of the last columns little is ink.
  const within = (stroke: Stroke) => ({ left: stroke.left + 1, right: stroke.right - 1 });
  const moves = [
    bendOf(image, { ...within(a), top: Math.max(0, a.top - rim), bottom: between }),
    bendOf(image, { ...within(b), top: between, bottom: Math.min(image.height, b.bottom + rim) }),
  ];
  const leastOfSteps = isInGreys(image) ? stepInGreys : stepInBlack;
  if (moves.every((move) => move >= Math.max(leastOfSteps, leastOfWaves * width))) return '≈';
  const sum = moves.reduce((all, move) => all + move, 0);
  return sum <= mostOfBothLines * width && sameWidth(a, b) ? '=' : null;
};

const isInGreys = ({ data }: LineImage): boolean => {
  let [ink, grey] = [0, 0];
  for (const level of data) {
    if (level >= white) continue;
    ink++;
    if (level >= black) grey++;
  }
  return grey >= leastOfGreys * ink;
};

/** The lower stroke of `≥` is level, or goes along the lower arm. */
const isFootOf = (angle: Stroke, foot: Stroke): boolean =>
  isBar(foot) || foot.kind === (angle.kind === '>' ? '/' : '\\');

const isBar = ({ kind }: Stroke): boolean => kind === 'bar';

const withBar = ({ kind }: Stroke): SignShape | null =>
  kind === '>' ? '≥' : kind === '<' ? '≤' : null;

const sameWidth = (a: Stroke, b: Stroke): boolean => {
  const apart = Math.max(Math.abs(a.left - b.left), Math.abs(a.right - b.right));
  return apart <= Math.max(1, sameEnds * Math.max(a.right - a.left, b.right - b.left));
};

const strokesOf = (ink: Bitmap, left: number, right: number): readonly Stroke[] => {
  const width = right - left;
  const cut = new Uint8Array(width * ink.height);
  for (let y = 0; y < ink.height; y++)
    cut.set(ink.data.subarray(y * ink.width + left, y * ink.width + right), y * width);
  const { components, labels } = findComponents({ width, height: ink.height, data: cut });
  const all = components.reduce((sum, { pixels }) => sum + pixels, 0);
  return components
    .filter(({ pixels }) => pixels >= speck * all)
    .sort((a, b) => a.top - b.top)
    .map((component) => strokeOf(component, labels, width))
    .map((stroke) => ({ ...stroke, left: left + stroke.left, right: left + stroke.right }));
};
