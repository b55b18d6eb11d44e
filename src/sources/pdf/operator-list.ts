/** One character as the library decodes it from a text operator. */
export interface Glyph {
  /** What the font's character map says; the code itself where the map says nothing. */
  readonly unicode: string;
  readonly originalCharCode: number;
  /** In glyph space. */
  readonly width: number;
  /** Advance downwards and origin, of fonts that are written vertically. */
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** What the library makes of a page's content stream: operator numbers and their arguments, side by side. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The arguments of one operator. What a hostile file makes of them is not known. */
export type Arguments = readonly unknown[];

export const numberAt = (args: Arguments, index: number): number => {
  const value = args[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

export const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Operator numbers (the library's `OPS`, which keeps them stable). */
export const operators = {
  dependency: 1,
  setLineWidth: 2,
  setLineCap: 3,
  setLineJoin: 4,
  setMiterLimit: 5,
  setDash: 6,
  setRenderingIntent: 7,
  setFlatness: 8,
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  endPath: 28,
  clip: 29,
  eoClip: 30,
  beginText: 31,
  endText: 32,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setStrokeColorN: 53,
  setFillColorN: 55,
  setStrokeRGBColor: 58,
  setFillRGBColor: 59,
  shadingFill: 62,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
  beginAnnotation: 80,
  endAnnotation: 81,
  paintImageMaskXObject: 83,
  paintImageMaskXObjectGroup: 84,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  paintInlineImageXObjectGroup: 87,
  paintImageXObjectRepeat: 88,
  paintImageMaskXObjectRepeat: 89,
  paintSolidColorImageMask: 90,
  constructPath: 91,
  setStrokeTransparent: 92,
  setFillTransparent: 93,
  rawFillPath: 94,
} as const;

/** By which the library knows the images of a page that it unpacks on its own. */
export const namesOfImages = ({ fnArray, argsArray }: OperatorList): readonly string[] =>
  fnArray.flatMap((fn, i) => {
    const args = argsArray[i];
    const name = fn === operators.paintImageXObject && Array.isArray(args) ? args[0] : null;
    return typeof name === 'string' ? [name] : [];
  });

const painters: ReadonlySet<number> = new Set([
  operators.showText,
  operators.shadingFill,
  operators.paintImageMaskXObject,
  operators.paintImageMaskXObjectGroup,
  operators.paintImageXObject,
  operators.paintInlineImageXObject,
  operators.paintInlineImageXObjectGroup,
  operators.paintImageXObjectRepeat,
  operators.paintImageMaskXObjectRepeat,
  operators.paintSolidColorImageMask,
  operators.constructPath,
  operators.rawFillPath,
]);

/** Whether nothing can be seen on the page, not even in the colour of the paper. */
export const paintsNothing = ({ fnArray }: OperatorList): boolean =>
  !fnArray.some((fn) => painters.has(fn));
