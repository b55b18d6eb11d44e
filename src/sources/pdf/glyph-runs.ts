import type { PdfSettings } from './settings.ts';

/** A character in its place on the page as it is shown, in points from its top left. */
export interface PlacedGlyph {
  readonly text: string;
  /** Where the pen stands before the character is drawn: on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Unit vector in which the text runs. */
  readonly alongX: number;
  readonly alongY: number;
  /** Unit vector from the baseline to the top of the characters. */
  readonly upX: number;
  readonly upY: number;
  /** How far the character reaches along the run. */
  readonly width: number;
  /** How far the pen moves, with the spacing that was asked for. */
  readonly advance: number;
  /** The size of the em, and how far characters reach above and below the baseline. */
  readonly em: number;
  readonly above: number;
  readonly below: number;
  readonly invisible: boolean;
  /** Whether the script is written downwards: the characters then stand across the run. */
  readonly downwards: boolean;
}

/** A character of a run. */
export interface RunCharacter {
  readonly glyph: PlacedGlyph;
  /** White space between it and the one before. */
  readonly space: string;
}

/** Characters that follow each other on one baseline. */
export interface GlyphRun {
  readonly characters: readonly RunCharacter[];
  readonly text: string;
  /** The first character: start, directions and size. */
  readonly first: PlacedGlyph;
  /** From the start of the first to the end of the last character that is not white space. */
  readonly length: number;
  readonly above: number;
  readonly below: number;
}

const white = /^[\s\u00a0\u3000]*$/;
const spaceless =
  '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}‘’“”…—]';
const beginsSpaceless = new RegExp(`^${spaceless}`, 'u');
const endsSpaceless = new RegExp(`${spaceless}$`, 'u');

/** The run that these characters make; white space before the first is none of it. */
export const charactersToRun = (characters: readonly RunCharacter[]): GlyphRun => {
  const first = characters[0]?.glyph;
  if (!first) throw new Error('a run has characters');
  let [length, above, below] = [0, 0, 0];
  for (const { glyph } of characters) {
    length = Math.max(length, alongRun(first, glyph) + glyph.width);
    above = Math.max(above, glyph.above);
    below = Math.max(below, glyph.below);
  }
  const text = characters
    .map(({ glyph, space }, i) => (i === 0 ? '' : space) + glyph.text)
    .join('');
  return { characters, text, first, length, above, below };
};

/** How far the pen is from the start of the run. */
export const alongRun = (first: PlacedGlyph, { x, y }: PlacedGlyph): number =>
  (x - first.x) * first.alongX + (y - first.y) * first.alongY;

/** Joins characters to runs as they are drawn. */
export class RunBuilder {
  readonly runs: GlyphRun[] = [];
  private characters: RunCharacter[] = [];
  private pendingSpace = '';
  private length = 0;
  private pen = 0;
  private readonly settings: PdfSettings;
  private readonly strikes: Strikes;

  constructor(settings: PdfSettings) {
    this.settings = settings;
    this.strikes = new Strikes(settings.doubleStrike);
  }

  add(glyph: PlacedGlyph): void {
    if (white.test(glyph.text)) this.addSpace(glyph);
    else if (!this.strikes.repeats(glyph)) this.addCharacter(glyph);
  }

  end(): readonly GlyphRun[] {
    this.flush();
    return this.runs;
  }

  /** White space moves the pen, so that the gap to the next character counts it too. */
  private addSpace(glyph: PlacedGlyph): void {
    const at = this.positionInRun(glyph);
    if (at === null) return;
    if (at - this.length + glyph.width > this.settings.columnGap * glyph.em) {
      this.flush();
      return;
    }
    this.pendingSpace += glyph.text;
    this.pen = at + glyph.advance;
  }

  private addCharacter(glyph: PlacedGlyph): void {
    const at = this.positionInRun(glyph);
    if (at !== null && this.continues(glyph, at)) this.append(glyph, at);
    else this.begin(glyph);
  }

  private begin(glyph: PlacedGlyph): void {
    this.flush();
    this.append(glyph, 0);
  }

  private append(glyph: PlacedGlyph, at: number): void {
    this.characters.push({ glyph, space: this.spaceBefore(glyph, at) });
    this.pendingSpace = '';
    this.length = Math.max(this.length, at + glyph.width);
    this.pen = at + glyph.advance;
  }

  /** Layout widens gaps beside Chinese characters; between letters and digits a gap is a space. */
  private spaceBefore(glyph: PlacedGlyph, at: number): string {
    const before = this.characters.at(-1)?.glyph;
    if (this.pendingSpace !== '' || !before) return this.pendingSpace;
    if (at - this.pen <= this.settings.wordGap * glyph.em) return '';
    const wide = endsSpaceless.test(before.text) || beginsSpaceless.test(glyph.text);
    return wide ? '' : ' ';
  }

  /** Distance from the start of the run; null where the glyph does not stand on its baseline. */
  private positionInRun(glyph: PlacedGlyph): number | null {
    const first = this.characters[0]?.glyph;
    if (!first || first.invisible !== glyph.invisible) return null;
    const off = Math.abs((glyph.x - first.x) * first.upX + (glyph.y - first.y) * first.upY);
    const turn = first.alongX * glyph.alongX + first.alongY * glyph.alongY;
    if (turn < 0.99 || off > this.settings.baselineShift * Math.min(first.em, glyph.em))
      return null;
    return alongRun(first, glyph);
  }

  private continues(glyph: PlacedGlyph, at: number): boolean {
    const { columnGap, overlap } = this.settings;
    const spaced = at - this.pen;
    return (
      spaced >= -overlap * glyph.em &&
      spaced <= columnGap * glyph.em &&
      (this.pendingSpace === '' || at - this.length <= columnGap * glyph.em)
    );
  }

  private flush(): void {
    if (this.characters.length > 0) this.runs.push(charactersToRun(this.characters));
    this.characters = [];
    this.pendingSpace = '';
    this.length = 0;
    this.pen = 0;
  }
}

/** Remembers which character was drawn where, by squares of the page. */
class Strikes {
  /** x and y of each, alternating: numbers alone, because every character of a page stays here to its end. */
  private readonly squares = new Map<string, number[]>();
  private readonly tolerance: number;

  constructor(tolerance: number) {
    this.tolerance = tolerance;
  }

  /** Whether the same character was drawn here before: bold print is often made so. */
  repeats(glyph: PlacedGlyph): boolean {
    // Two narrow characters side by side, as in 11, are never that close.
    const reach = Math.min(this.tolerance * glyph.em, Math.abs(glyph.width) / 3);
    const rows = squaresWithin(glyph.y, reach);
    const before = squaresWithin(glyph.x, reach).some((column) =>
      rows.some((row) => this.holds(glyph, squareKey(glyph.text, column, row), reach)),
    );
    if (!before) this.keep(glyph);
    return before;
  }

  private holds({ x, y }: PlacedGlyph, square: string, reach: number): boolean {
    const drawn = this.squares.get(square) ?? [];
    for (let i = 0; i < drawn.length; i += 2) {
      const [dx, dy] = [(drawn[i] ?? 0) - x, (drawn[i + 1] ?? 0) - y];
      if (Math.abs(dx) <= reach && Math.abs(dy) <= reach) return true;
    }
    return false;
  }

  private keep(glyph: PlacedGlyph): void {
    const square = squareKey(glyph.text, squareAt(glyph.x), squareAt(glyph.y));
    const drawn = this.squares.get(square);
    if (!drawn) this.squares.set(square, [glyph.x, glyph.y]);
    else if (drawn.length < 2 * mostPerSquare) drawn.push(glyph.x, glyph.y);
  }
}

/** Squares a little smaller than small print, so that each holds few characters. */
const squareSide = 6;
/** More copies of a character than can be told apart in a square; a hostile page may hold any number. */
const mostPerSquare = 64;

const squareKey = (text: string, column: number, row: number): string => `${text} ${column} ${row}`;

const squareAt = (position: number): number => Math.floor(position / squareSide);

const squaresWithin = (position: number, reach: number): readonly number[] => {
  const [low, high] = [squareAt(position - reach), squareAt(position + reach)];
  return low === high ? [low] : [low, high];
};
