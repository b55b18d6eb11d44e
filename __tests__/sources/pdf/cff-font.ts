/** One and two bytes of a number, the higher first (Adobe Technical Note 5176, table 2). */
const twoBytes = (value: number): readonly number[] => [value >> 8, value & 255];
const codesOf = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

/** An INDEX with offsets of two bytes (section 5). */
const index = (items: readonly (readonly number[])[]): readonly number[] => {
  if (items.length === 0) return twoBytes(0);
  const offsets = [1];
  for (const item of items) offsets.push((offsets.at(-1) ?? 1) + item.length);
  return [...twoBytes(items.length), 2, ...offsets.flatMap(twoBytes), ...items.flat()];
};

/** rmoveto, dotsection, rlineto, closepath, endchar: the second is an operator of old that readers take out. */
const glyph = [239, 239, 21, 12, 0, 239, 239, 5, 9, 14];

const untilGlyphs = (glyphsAt: number): readonly number[] => {
  const topDict = [29, 0, 0, ...twoBytes(glyphsAt), 17];
  return [1, 0, 4, 2, ...index([codesOf('Foo')]), ...index([topDict]), ...index([]), ...index([])];
};

const cff = [...untilGlyphs(untilGlyphs(0).length), ...index([[14], glyph, glyph])];
const stream = String.fromCharCode(...cff);

/** A font file in the Compact Font Format that is not packed, as object 9 of a PDF, */
export const cffFile = `<< /Subtype /Type1C /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
/** and the font that is drawn with it. */
export const cffFont =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Foo /FirstChar 32 /LastChar 34 /Widths [600 600 600] /FontDescriptor << /Type /FontDescriptor /FontName /Foo /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile3 9 0 R >> >>';
