/** An item that came up before, and the first one with the same key. */
export interface Repetition<T> {
  readonly item: T;
  readonly first: T;
}

/** The items whose key an earlier one has. */
export const repetitions = <T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): readonly Repetition<T>[] => {
  const firsts = new Map<string, T>();
  const repeated: Repetition<T>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else repeated.push({ item, first });
  }
  return repeated;
};
