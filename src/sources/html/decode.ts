/** Bytes in which a page must name its encoding (HTML 13.2.3.2). */
const prescan = 1024;

const declared = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** GB 2312 and GBK are parts of GB 18030. A page that can name UTF-16 in ASCII is not in UTF-16. */
const widened = (label: string): string => {
  if (/^(?:gb2312|gb_2312(?:-80)?|gbk|x-gbk|csgb2312|chinese)$/i.test(label)) return 'gb18030';
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
};

const markedEncoding = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/** Pages of Office name their encoding within the first kilobyte; long comments may push it further. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescan * 4));
  return declared.exec(head)?.[1] ?? null;
};

const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a web page: by its byte order mark, as UTF-8 where it is that, by the encoding that it
 * names, and as GB 18030. UTF-8 comes before the name, because programs that convert pages leave the
 * name as it was, and hardly any text in another encoding is UTF-8 by chance.
 */
export const decodeHtml = (bytes: Uint8Array): string => {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const named = declaredEncoding(bytes);
  return (
    decoded(bytes, 'utf-8', true) ??
    (named === null ? null : decoded(bytes, widened(named), true)) ??
    decoded(bytes, 'gb18030', true) ??
    new TextDecoder(
      named !== null && decoded(new Uint8Array(), widened(named), false) !== null
        ? widened(named)
        : 'utf-8',
    ).decode(bytes)
  );
};
