import type { PlacedGlyph } from './glyph-runs.ts';
import type { Font, GraphicsState } from './graphics-state.ts';
import type { Canvas } from './interpreter.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import { type Glyph, isGlyph } from './operator-list.ts';

/** Text rendering mode 3 paints nothing, 7 only clips (ISO 32000-1, 9.3.6). */
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);

/** The directions of text space on the page. */
interface Axes {
  readonly toPage: Matrix;
  readonly xScale: number;
  readonly yScale: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Places the characters of one text operator and moves the pen over them (ISO 32000-1, 9.4.4). */
export const showText = (
  state: GraphicsState,
  glyphs: readonly unknown[],
  hidden: boolean,
  canvas: Canvas,
): void => {
  const { font } = state;
  const axes = axesOf(state);
  if (!font || !axes || hidden) return;
  const invisible = isInvisible(state, canvas);
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') adjust(state, font, glyph);
    else if (isGlyph(glyph)) {
      const text = glyph.unicode === '' ? '\ufffd' : glyph.unicode;
      const shown = { text, invisible, glyph };
      canvas.glyph(place(state, font, axes, shown), {
        font: font.name,
        code: glyph.originalCharCode,
        text,
      });
      move(state, font, advanceOf(state, font, glyph));
    }
  }
};

const isInvisible = (state: GraphicsState, canvas: Canvas): boolean =>
  invisibleModes.has(state.renderingMode) || state.fillOpacity < canvas.settings.minimumOpacity;

/** null where the text has no size. */
const axesOf = (state: GraphicsState): Axes | null => {
  const toPage = multiply(state.ctm, state.textMatrix);
  const xScale = Math.hypot(toPage[0], toPage[1]);
  const yScale = Math.hypot(toPage[2], toPage[3]);
  if (!(xScale > 0 && yScale > 0 && state.fontSize !== 0)) return null;
  const x = [toPage[0] / xScale, toPage[1] / xScale] as const;
  const y = [toPage[2] / yScale, toPage[3] / yScale] as const;
  return { toPage, xScale, yScale, x, y };
};

/** Numbers between the strings of a text operator move the pen back, in thousandths of the font size. */
const adjust = (state: GraphicsState, font: Font, thousandths: number): void =>
  move(state, font, (-thousandths * state.fontSize) / 1000);

const move = (state: GraphicsState, font: Font, distance: number): void => {
  if (font.vertical) state.penY += distance;
  else state.penX += distance * state.horizontalScale;
};

/** Positive to the right; in vertical writing the pen goes down. */
const advanceOf = (state: GraphicsState, font: Font, glyph: Glyph): number => {
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  const drawn = extentOf(font, glyph) * font.unit * state.fontSize;
  return font.vertical ? -(drawn + spacing) : drawn + spacing;
};

/** How far a character reaches in the direction of writing, in glyph space. */
const extentOf = (font: Font, glyph: Glyph): number =>
  font.vertical ? Math.abs(glyph.vmetric?.[0] ?? 1000) : glyph.width;

interface Shown {
  readonly text: string;
  readonly invisible: boolean;
  readonly glyph: Glyph;
}

const place = (state: GraphicsState, font: Font, axes: Axes, shown: Shown): PlacedGlyph =>
  font.vertical ? placeBelow(state, font, axes, shown) : placeBeside(state, font, axes, shown);

const placeBeside = (
  state: GraphicsState,
  font: Font,
  axes: Axes,
  { text, invisible, glyph }: Shown,
): PlacedGlyph => {
  const { fontSize, horizontalScale } = state;
  const origin = apply(axes.toPage, state.penX, state.penY + state.rise);
  // A negative size or scale mirrors; readers see the text turned by half.
  const sideways = Math.sign(fontSize * horizontalScale) || 1;
  const upwards = Math.sign(fontSize);
  const em = Math.abs(fontSize) * font.em * axes.yScale;
  const toPage = horizontalScale * axes.xScale * sideways;
  return {
    text,
    x: origin.x,
    y: origin.y,
    alongX: axes.x[0] * sideways,
    alongY: axes.x[1] * sideways,
    upX: axes.y[0] * upwards,
    upY: axes.y[1] * upwards,
    width: glyph.width * font.unit * fontSize * toPage,
    advance: advanceOf(state, font, glyph) * toPage,
    em,
    above: em * font.ascent,
    below: em * font.descent,
    invisible,
    downwards: false,
  };
};

/** Vertical writing runs down; "above" is to the right of the middle of the column. */
const placeBelow = (
  state: GraphicsState,
  font: Font,
  axes: Axes,
  { text, invisible, glyph }: Shown,
): PlacedGlyph => {
  const origin = apply(axes.toPage, state.penX + state.rise, state.penY);
  const em = Math.abs(state.fontSize) * font.em * axes.xScale;
  return {
    text,
    x: origin.x,
    y: origin.y,
    alongX: -axes.y[0],
    alongY: -axes.y[1],
    upX: axes.x[0],
    upY: axes.x[1],
    width: extentOf(font, glyph) * font.unit * Math.abs(state.fontSize) * axes.yScale,
    advance: -advanceOf(state, font, glyph) * axes.yScale,
    em,
    above: em / 2,
    below: em / 2,
    invisible,
    downwards: true,
  };
};
