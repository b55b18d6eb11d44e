import { identity, type Matrix } from './matrix.ts';

/** What the interpreter needs to know of a font. */
export interface Font {
  readonly name: string;
  readonly vertical: boolean;
  /** Size of a unit of glyph space, over the font size. */
  readonly unit: number;
  /** Height of the em, over the font size. */
  readonly em: number;
  /** How far characters reach above and below the baseline, over the em. */
  readonly ascent: number;
  readonly descent: number;
}

/** The part of the graphics state (ISO 32000-1, 8.4) that text and ruling lines depend on. */
export interface GraphicsState {
  /** From user space to the page as it is shown, in points from its top left. */
  ctm: Matrix;
  lineWidth: number;
  strokeIsPaper: boolean;
  fillIsPaper: boolean;
  strokeOpacity: number;
  fillOpacity: number;
  font: Font | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  /** Start of the line and the pen, both in text space. */
  lineX: number;
  lineY: number;
  penX: number;
  penY: number;
}

export const initialState = (ctm: Matrix): GraphicsState => ({
  ctm,
  lineWidth: 1,
  strokeIsPaper: false,
  fillIsPaper: false,
  strokeOpacity: 1,
  fillOpacity: 1,
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  textMatrix: identity,
  lineX: 0,
  lineY: 0,
  penX: 0,
  penY: 0,
});
