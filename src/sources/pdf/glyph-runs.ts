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

/** Characters that follow each other on one baseline. */
export interface GlyphRun {
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

/** Joins characters to runs as they are drawn. */
export class RunBuilder {
  readonly runs: GlyphRun[] = [];
  private first: PlacedGlyph | null = null;
  private text = '';
  private pendingSpace = '';
  private length = 0;
  private pen = 0;
  private above = 0;
  private below = 0;
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
    if (this.first && at !== null && this.continues(glyph, at)) this.append(glyph, at);
    else this.begin(glyph);
  }

  private begin(glyph: PlacedGlyph): void {
    this.flush();
    this.first = glyph;
    this.text = '';
    this.append(glyph, 0);
  }

  private append(glyph: PlacedGlyph, at: number): void {
    this.text += this.spaceBefore(glyph, at) + glyph.text;
    this.pendingSpace = '';
    this.length = Math.max(this.length, at + glyph.width);
    this.pen = at + glyph.advance;
    this.above = Math.max(this.above, glyph.above);
    this.below = Math.max(this.below, glyph.below);
  }

  /** Layout widens gaps beside Chinese characters; between letters and digits a gap is a space. */
  private spaceBefore(glyph: PlacedGlyph, at: number): string {
    if (this.pendingSpace !== '' || this.text === '') return this.pendingSpace;
    if (at - this.pen <= this.settings.wordGap * glyph.em) return '';
    const wide = endsSpaceless.test(this.text.slice(-2)) || beginsSpaceless.test(glyph.text);
    return wide ? '' : ' ';
  }

  /** Distance from the start of the run; null where the glyph does not stand on its baseline. */
  private positionInRun(glyph: PlacedGlyph): number | null {
    const { first } = this;
    if (!first || first.invisible !== glyph.invisible) return null;
    const dx = glyph.x - first.x;
    const dy = glyph.y - first.y;
    const off = Math.abs(dx * first.upX + dy * first.upY);
    const turn = first.alongX * glyph.alongX + first.alongY * glyph.alongY;
    if (turn < 0.99 || off > this.settings.baselineShift * Math.min(first.em, glyph.em))
      return null;
    return dx * first.alongX + dy * first.alongY;
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
    const { first, text, length, above, below } = this;
    if (first) this.runs.push({ text, first, length, above, below });
    this.first = null;
    this.text = '';
    this.pendingSpace = '';
    this.length = 0;
    this.pen = 0;
    this.above = 0;
    this.below = 0;
  }
}

/** Remembers which character was drawn where, by squares of the page. */
class Strikes {
  private readonly squares = new Map<string, PlacedGlyph[]>();
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
      rows.some((row) => this.holds(glyph, `${glyph.text} ${column} ${row}`, reach)),
    );
    if (!before) this.keep(glyph);
    return before;
  }

  private holds({ x, y }: PlacedGlyph, square: string, reach: number): boolean {
    const drawn = this.squares.get(square);
    return drawn?.some((d) => Math.abs(d.x - x) <= reach && Math.abs(d.y - y) <= reach) ?? false;
  }

  private keep(glyph: PlacedGlyph): void {
    const square = `${glyph.text} ${squareAt(glyph.x)} ${squareAt(glyph.y)}`;
    const drawn = this.squares.get(square);
    if (!drawn) this.squares.set(square, [glyph]);
    else if (drawn.length < mostPerSquare) drawn.push(glyph);
  }
}

/** Squares a little smaller than small print, so that each holds few characters. */
const squareSide = 6;
/** More copies of a character than can be told apart in a square; a hostile page may hold any number. */
const mostPerSquare = 64;

const squareAt = (position: number): number => Math.floor(position / squareSide);

const squaresWithin = (position: number, reach: number): readonly number[] => {
  const [low, high] = [squareAt(position - reach), squareAt(position + reach)];
  return low === high ? [low] : [low, high];
};
