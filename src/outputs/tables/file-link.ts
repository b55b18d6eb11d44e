/** Longer links are refused by Excel. */
const longest = 2080;

const loneSurrogate = /\p{Cs}/gu;
// Excel writes the characters of other scripts as they are, and so does this: read back, their percent signs
// are not always taken for UTF-8.
const unsafe = /[\p{Cc}\p{Cf}\s"#%<>?[\\\]^`{|}]/gu;

/**
 * The `file://` URL of an absolute path (POSIX, `C:\…`, `\\server\share`), and the page where the program
 * that opens it may know what to do with one. Undefined where the path is relative or too long for a link.
 */
export const fileLink = (path: string, page?: number): string | undefined => {
  const base = baseOf(path);
  if (base === undefined) return undefined;
  const link = `${base}${page === undefined ? '' : `#page=${page}`}`;
  return link.length > longest ? undefined : link;
};

const baseOf = (path: string): string | undefined => {
  if (/^[a-z]:[\\/]/i.test(path))
    return `file:///${path.slice(0, 2)}${escaped(slashed(path.slice(2)))}`;
  if (path.startsWith('\\\\')) return `file:${escaped(slashed(path))}`;
  return path.startsWith('/') ? `file://${escaped(path)}` : undefined;
};

const slashed = (path: string): string => path.replaceAll('\\', '/');

const escaped = (path: string): string =>
  path.replace(loneSurrogate, '\ufffd').replace(unsafe, encodeURIComponent);
