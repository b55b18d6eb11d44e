const longest = 31;

/** A name that Excel allows: none of `[]:*?/\`, no apostrophe at its ends, 31 characters at most. */
export const sheetName = (name: string): string => {
  const allowed = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').trim();
  const bare = allowed
    .slice(0, longest)
    .replace(/^'+|'+$/g, '')
    .replace(/\p{Cs}/gu, '')
    .trim();
  return bare === '' ? '_' : bare;
};

/** Names that differ from each other, as Excel compares them. */
export const ownSheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const own = freeName(sheetName(name), taken);
    taken.add(own.toLowerCase());
    return own;
  });
};

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` (${count})`;
    const own = `${name.slice(0, longest - end.length)}${end}`;
    if (!taken.has(own.toLowerCase())) return own;
  }
};
