/** What stands in one text and not in the other, between characters that they share. */
export interface Difference {
  /** Where it stands in the first text. */
  readonly at: number;
  readonly here: string;
  readonly there: string;
}

/** Longer stretches that differ are other texts, and finding their likeness takes long. */
const longestStretch = 400;

/**
 * Where two texts differ, from the left: what is left over of their longest common subsequence. Null where more
 * differs than one would look through.
 */
export const differences = (a: string, b: string): readonly Difference[] | null => {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (here.length > longestStretch || there.length > longestStretch) return null;
  return here === '' && there === '' ? [] : between(here, there, start);
};

const between = (a: string, b: string, from: number): readonly Difference[] => {
  const common = lengthsInCommon(a, b);
  const width = b.length + 1;
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  const found: { at: number; here: string; there: string }[] = [];
  let [i, j] = [0, 0];
  let last = { at: from, here: '', there: '' };
  let isOpen = false;
  const open = () => {
    if (isOpen) return last;
    last = { at: from + i, here: '', there: '' };
    found.push(last);
    isOpen = true;
    return last;
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      isOpen = false;
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      open().here += a[i++];
    else open().there += b[j++];
  }
  return found;
};

/** By where both texts go on from: how many characters of their rests they have in common. */
const lengthsInCommon = (a: string, b: string): Uint16Array => {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [below, beside] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] =
        a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  return lengths;
};
