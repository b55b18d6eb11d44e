/** Start indices of the lines of a text, in UTF-16 units. Lines end at `\n`, as editors count them. */
const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
};

/** A function from an index into the text to its line, from 1. */
export const lineIndex = (text: string): ((index: number) => number) => {
  const starts = lineStarts(text);
  return (index) => {
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};
