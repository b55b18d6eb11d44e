import type { FontCharacter } from './interpreter.ts';
import type { PdfSettings } from './settings.ts';

/** What was seen of one font on a page. */
interface FontUse {
  characters: number;
  han: number;
  strangeCount: number;
  rareCount: number;
  readonly strange: Set<string>;
  readonly rare: Set<string>;
  /** Two-byte codes for which the map gave something else, or the code back. */
  mapped: number;
  unmapped: number;
}

/**
 * Collects what the fonts of a page say their glyphs mean, and judges whether that can be what stands on
 * the page. A map that swaps common characters for each other cannot be told from the text alone.
 */
export class TextLayer {
  private readonly uses = new Map<string, FontUse>();

  add({ font, code, text }: FontCharacter): void {
    const use = this.uses.get(font) ?? newUse();
    this.uses.set(font, use);
    use.characters++;
    if (isStrange(text)) {
      use.strangeCount++;
      use.strange.add(text);
    } else if (isHan(text)) {
      use.han++;
      if (isRare(text)) {
        use.rareCount++;
        use.rare.add(text);
      }
    }
    if (code < 0x100) return;
    if (text === String.fromCharCode(code)) use.unmapped++;
    else use.mapped++;
  }

  /** Whether some font's map is missing or wrong. */
  isGarbled(settings: PdfSettings): boolean {
    return [...this.uses.values()].some(
      (use) => isFullOfStrange(use, settings) || isFullOfRare(use, settings) || hasHoles(use),
    );
  }
}

const newUse = (): FontUse => ({
  characters: 0,
  han: 0,
  strangeCount: 0,
  rareCount: 0,
  strange: new Set(),
  rare: new Set(),
  mapped: 0,
  unmapped: 0,
});

const isFullOfStrange = (use: FontUse, settings: PdfSettings): boolean =>
  use.strange.size >= settings.strangeCharacters &&
  use.strangeCount >= use.characters * settings.strangeShare;

const isFullOfRare = (use: FontUse, settings: PdfSettings): boolean =>
  use.rare.size >= settings.rareHanCharacters && use.rareCount >= use.han * settings.rareHanShare;

/**
 * A font that maps most of its codes away from themselves has no map for the codes that it gives back as
 * they are: glyph numbers, which read as random characters. In a font whose codes are Unicode all do.
 */
const hasHoles = ({ mapped, unmapped }: FontUse): boolean => unmapped > 0 && mapped > unmapped;

/** Characters that the forms and their kin are written in; a whole font of others says its map is wrong. */
const expected =
  /^[\t\n\r\x20-\x7e\u00a0-\u00bf\u00d7\u00f7\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Cyrillic}\u2000-\u2bff\u3000-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee\u{1f000}-\u{1faff}\ufb00-\ufb06]+$/u;

const isStrange = (text: string): boolean => !expected.test(text);

const isHan = (text: string): boolean => /^[\u3400-\u9fff]$/.test(text);

const isRare = (text: string): boolean => !commonHan().has(text);

let common: ReadonlySet<string> | undefined;

/** The 6,763 characters of GB 2312 and the 5,401 common ones of Big5, as the decoders know them. */
const commonHan = (): ReadonlySet<string> => {
  common ??= new Set([
    ...decodeRows('gbk', [0xb0, 0xf7], [0xa1, 0xfe]),
    ...decodeRows('big5', [0xa4, 0xc6], [0x40, 0x7e]),
    ...decodeRows('big5', [0xa4, 0xc6], [0xa1, 0xfe]),
  ]);
  return common;
};

type Interval = readonly [number, number];

const decodeRows = (encoding: string, leads: Interval, trails: Interval): string => {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
};
