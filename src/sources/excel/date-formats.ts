/**
 * Formats that Chinese Excel stores as a mere number (ECMA-376 part 1, 18.8.30, zh-cn). Without their
 * codes a month such as 2024年12月 would be read as its first day.
 */
const chineseDates: readonly (readonly [readonly number[], string])[] = [
  [[27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
  [[28, 29, 51, 53, 54, 58], 'm"月"d"日"'],
  [[31], 'yyyy"年"m"月"d"日"'],
];

const declarations = chineseDates
  .flatMap(([ids, code]) => ids.map((id) => [id, code.replaceAll('"', '&quot;')] as const))
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  .join('');

/** The style part of a workbook with these formats; those that it declares itself come later and count. */
export const withChineseDates = (bytes: Uint8Array): Uint8Array => {
  const xml = new TextDecoder().decode(bytes);
  const own = /<numFmts(?:\s[^<>]*)?>/.exec(xml);
  if (own && !own[0].endsWith('/>')) {
    const at = own.index + own[0].length;
    return Buffer.from(xml.slice(0, at) + declarations + xml.slice(at));
  }
  const root = /<styleSheet(?:\s[^<>]*)?>/.exec(xml);
  if (own || !root) return bytes;
  const at = root.index + root[0].length;
  return Buffer.from(`${xml.slice(0, at)}<numFmts>${declarations}</numFmts>${xml.slice(at)}`);
};
