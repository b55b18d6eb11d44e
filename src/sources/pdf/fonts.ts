import type { Font } from './graphics-state.ts';

/** What the library tells of a font, as far as it can be relied on. */
interface LibraryFont {
  readonly vertical?: unknown;
  readonly isType3Font?: unknown;
  readonly fontMatrix?: unknown;
  readonly bbox?: unknown;
  readonly ascent?: unknown;
  readonly descent?: unknown;
}

/** Measures of East Asian fonts, for fonts that do not tell theirs or tell nonsense. */
const usual = { ascent: 0.88, descent: 0.12 } as const;
const thousandth = 0.001;

/** A font by its measures over the font size. `object` is what the library keeps under `name`. */
export const toFont = (name: string, object: unknown): Font => {
  const font: LibraryFont = typeof object === 'object' && object !== null ? object : {};
  const matrix = numbers(font.fontMatrix);
  const unit = matrix[0] || thousandth;
  return {
    name,
    vertical: font.vertical === true,
    unit,
    em: font.isType3Font === true ? type3Em(unit, numbers(font.bbox), matrix) : 1,
    ascent: between(font.ascent, 0.5, 1.1) ?? usual.ascent,
    descent: between(negative(font.descent), 0.05, 0.5) ?? usual.descent,
  };
};

/**
 * Type 3 fonts choose their own units. Most scale glyph space to an em of the font size; those whose box
 * says otherwise, such as bitmap fonts of size 1, are as high as their box.
 */
const type3Em = (unit: number, bbox: readonly number[], matrix: readonly number[]): number => {
  const height = Math.abs(((bbox[3] ?? 0) - (bbox[1] ?? 0)) * (matrix[3] ?? unit));
  return height > 2 ? height : 1;
};

const numbers = (value: unknown): readonly number[] =>
  typeof value === 'object' && value !== null && 'length' in value
    ? Array.from(value as ArrayLike<unknown>, Number)
    : [];

const negative = (value: unknown): unknown => (typeof value === 'number' ? -value : value);

const between = (value: unknown, low: number, high: number): number | null =>
  typeof value === 'number' && value >= low && value <= high ? value : null;
