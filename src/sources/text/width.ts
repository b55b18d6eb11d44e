import { linesOf } from './lines.ts';
import { runsOf } from './runs.ts';

/** How many half-width places a character takes. */
export type CharacterWidth = (code: number) => number;

/** Chinese, Japanese and Korean characters, their punctuation, and full-width forms. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6);

/** As editors and terminals show it. */
export const displayWidth: CharacterWidth = (code) => (isWide(code) ? 2 : 1);
/** As programs count that pad with spaces by characters; `pdftotext -layout` is one. */
export const countedWidth: CharacterWidth = () => 1;

/** Lines above in which a run may have the one that it is aligned with. */
const reach = 4;
const sample = 5_000;

/** How often a run begins exactly where one of the lines above has one too. */
const agreement = (text: string, width: CharacterWidth): number => {
  const above: ReadonlySet<number>[] = [];
  let agreed = 0;
  let seen = 0;
  for (const { text: line } of linesOf(text)) {
    const starts = new Set(runsOf(line, width).map(({ x }) => x));
    // Indentation looks the same by any measure; only what follows other text can tell them apart.
    for (const x of [...starts].slice(1)) agreed += above.some((set) => set.has(x)) ? 1 : 0;
    above.unshift(starts);
    above.length = Math.min(above.length, reach);
    seen += 1;
    if (seen >= sample) break;
  }
  return agreed;
};

/** Only programs that lay out pages of print end a page with a form feed, and those count characters. */
const isPaged = (text: string): boolean => text.includes('\f');

/** The measure by which the columns of a text line up. */
export const widthMeasure = (text: string): CharacterWidth =>
  isPaged(text) || agreement(text, countedWidth) > agreement(text, displayWidth)
    ? countedWidth
    : displayWidth;
