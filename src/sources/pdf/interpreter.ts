import type { PlacedGlyph } from './glyph-runs.ts';
import { type Font, type GraphicsState, initialState } from './graphics-state.ts';
import { apply, type Matrix, multiply, toMatrix } from './matrix.ts';
import { type Arguments, numberAt, type OperatorList, operators as op } from './operator-list.ts';
import { paintPath, paintUnitSquare, type Shape } from './paths.ts';
import type { PdfSettings } from './settings.ts';
import { showText } from './show-text.ts';

/** Where the interpreter hands what it finds, and what it asks of the document. */
export interface Canvas {
  readonly settings: PdfSettings;
  readonly font: (name: string) => Font | null;
  /** Whether the content of an optional layer is shown. */
  readonly isShown: (layer: unknown) => boolean;
  readonly glyph: (glyph: PlacedGlyph, character: FontCharacter) => void;
  readonly shape: (shape: Shape) => void;
  /** A map that no path or text is likely to need but an image of the size that it gives the unit square. */
  readonly imageMap: (ctm: Matrix) => void;
}

/** What the font said of a character, to tell later whether its map can be believed. */
export interface FontCharacter {
  readonly font: string;
  readonly code: number;
  readonly text: string;
}

interface Machine {
  readonly canvas: Canvas;
  readonly base: Matrix;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** One entry for each open piece of marked content or group: whether it is shown. */
  readonly shown: boolean[];
  hidden: number;
}

type Operator = (machine: Machine, args: Arguments) => void;

/**
 * Draws a page in one pass over its operators (ISO 32000-1, 8 and 9): characters and shapes in their
 * places on the page as it is shown. Clipping is not followed: it cuts table borders rarely and never moves
 * them.
 */
export const interpret = (list: OperatorList, base: Matrix, canvas: Canvas): void => {
  const machine: Machine = {
    canvas,
    base,
    state: initialState(base),
    saved: [],
    shown: [],
    hidden: 0,
  };
  list.fnArray.forEach((fn, index) => {
    const args = list.argsArray[index];
    table[fn]?.(machine, Array.isArray(args) ? args : []);
  });
};

const save: Operator = (m) => {
  m.saved.push(m.state);
  m.state = { ...m.state };
};

const restore: Operator = (m) => {
  m.state = m.saved.pop() ?? m.state;
};

const transformBy = (m: Machine, values: unknown): void => {
  const matrix = toMatrix(values);
  if (matrix) m.state.ctm = multiply(m.state.ctm, matrix);
};

const transform: Operator = (m, args) => {
  transformBy(m, args);
  m.canvas.imageMap(m.state.ctm);
};

const enter = (m: Machine, shown: boolean): void => {
  m.shown.push(shown);
  if (!shown) m.hidden++;
};

const leave = (m: Machine): void => {
  if (m.shown.pop() === false) m.hidden--;
};

const beginMarkedContentProps: Operator = (m, args) =>
  enter(m, args[0] !== 'OC' || m.canvas.isShown(args[1]));

/** The content of a soft mask is not painted itself. */
const beginGroup: Operator = (m, args) => {
  save(m, args);
  const group = args[0];
  enter(m, !(typeof group === 'object' && group !== null && 'smask' in group && group.smask));
};

const endGroup: Operator = (m, args) => {
  leave(m);
  restore(m, args);
};

const beginForm: Operator = (m, args) => {
  save(m, args);
  transformBy(m, args[0]);
};

/** An annotation starts from the state that the page started from. */
const beginAnnotation: Operator = (m, args) => {
  m.saved.length = 0;
  m.saved.push(initialState(m.base));
  m.state = initialState(m.base);
  transformBy(m, args[2]);
  transformBy(m, args[3]);
};

const setFont = (m: Machine, name: unknown, size: number): void => {
  m.state.font = typeof name === 'string' ? m.canvas.font(name) : null;
  m.state.fontSize = size;
};

const setGState: Operator = (m, args) => {
  const entries: unknown = args[0];
  if (!Array.isArray(entries)) return;
  for (const entry of entries) if (Array.isArray(entry)) setParameter(m, entry);
};

const setParameter = (m: Machine, entry: Arguments): void => {
  const value = entry[1];
  if (entry[0] === 'LW') m.state.lineWidth = numberAt(entry, 1);
  if (entry[0] === 'CA') m.state.strokeOpacity = numberAt(entry, 1);
  if (entry[0] === 'ca') m.state.fillOpacity = numberAt(entry, 1);
  if (entry[0] === 'Font' && Array.isArray(value)) setFont(m, value[0], numberAt(value, 1));
};

const isPaper = (m: Machine, colour: unknown): boolean => {
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) return false;
  const value = Number.parseInt(colour.slice(1), 16);
  const least = m.canvas.settings.paperWhite * 255;
  return [value >> 16, (value >> 8) & 255, value & 255].every((channel) => channel >= least);
};

const moveText: Operator = (m, args) => moveLine(m.state, numberAt(args, 0), numberAt(args, 1));

const moveLine = (state: GraphicsState, x: number, y: number): void => {
  state.lineX += x;
  state.lineY += y;
  state.penX = state.lineX;
  state.penY = state.lineY;
};

const setTextMatrix = (m: Machine, matrix: Matrix | null): void => {
  if (matrix) m.state.textMatrix = matrix;
  Object.assign(m.state, { lineX: 0, lineY: 0, penX: 0, penY: 0 });
};

const show: Operator = (m, args) => {
  const glyphs = args[0];
  if (Array.isArray(glyphs)) showText(m.state, glyphs, m.hidden > 0, m.canvas);
};

const constructPath: Operator = (m, args) => {
  if (m.hidden > 0) return;
  const data = Array.isArray(args[1]) ? args[1][0] : null;
  if (data instanceof Float32Array || ArrayBuffer.isView(data))
    paintPath(m.state, numberAt(args, 0), data as Float32Array, m.canvas);
};

const paintSolidColorImageMask: Operator = (m) => {
  if (m.hidden === 0) paintUnitSquare(m.state, m.canvas);
};

const number =
  (set: (state: GraphicsState, value: number) => void): Operator =>
  (m, args) =>
    set(m.state, numberAt(args, 0));

const table: Readonly<Record<number, Operator>> = {
  [op.save]: save,
  [op.restore]: restore,
  [op.transform]: transform,
  [op.setGState]: setGState,
  [op.setLineWidth]: number((s, v) => {
    s.lineWidth = v;
  }),
  [op.setStrokeRGBColor]: (m, args) => {
    m.state.strokeIsPaper = isPaper(m, args[0]);
  },
  [op.setFillRGBColor]: (m, args) => {
    m.state.fillIsPaper = isPaper(m, args[0]);
  },
  [op.setStrokeColorN]: (m) => {
    m.state.strokeIsPaper = false;
  },
  [op.setFillColorN]: (m) => {
    m.state.fillIsPaper = false;
  },
  [op.setStrokeTransparent]: (m) => {
    m.state.strokeIsPaper = true;
  },
  [op.setFillTransparent]: (m) => {
    m.state.fillIsPaper = true;
  },
  [op.beginMarkedContent]: (m) => enter(m, true),
  [op.beginMarkedContentProps]: beginMarkedContentProps,
  [op.endMarkedContent]: leave,
  [op.paintFormXObjectBegin]: beginForm,
  [op.paintFormXObjectEnd]: restore,
  [op.beginGroup]: beginGroup,
  [op.endGroup]: endGroup,
  [op.beginAnnotation]: beginAnnotation,
  [op.endAnnotation]: restore,
  [op.beginText]: (m) => setTextMatrix(m, [1, 0, 0, 1, 0, 0]),
  [op.setTextMatrix]: (m, args) => setTextMatrix(m, toMatrix(args[0])),
  [op.setFont]: (m, args) => setFont(m, args[0], numberAt(args, 1)),
  [op.setCharSpacing]: number((s, v) => {
    s.characterSpacing = v;
  }),
  [op.setWordSpacing]: number((s, v) => {
    s.wordSpacing = v;
  }),
  [op.setHScale]: number((s, v) => {
    s.horizontalScale = v / 100;
  }),
  [op.setLeading]: number((s, v) => {
    s.leading = v;
  }),
  [op.setTextRise]: number((s, v) => {
    s.rise = v;
  }),
  [op.setTextRenderingMode]: number((s, v) => {
    s.renderingMode = v;
  }),
  [op.moveText]: moveText,
  [op.setLeadingMoveText]: (m, args) => {
    m.state.leading = -numberAt(args, 1);
    moveText(m, args);
  },
  [op.nextLine]: (m) => moveLine(m.state, 0, -m.state.leading),
  [op.showText]: show,
  [op.constructPath]: constructPath,
  [op.paintSolidColorImageMask]: paintSolidColorImageMask,
};

/** The box of the unit square under a map. */
export const unitBox = (m: Matrix): readonly [number, number, number, number] => {
  const corners = [apply(m, 0, 0), apply(m, 1, 0), apply(m, 0, 1), apply(m, 1, 1)];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
