const longest = 60;

/** A text shortened to one line, to know again what was passed over. */
export const excerpt = (text: string): string => {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest || text.length > longest * 4 ? `${line.slice(0, longest)}…` : line;
};
