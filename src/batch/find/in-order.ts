/** What the work makes of each item, in their order; up to `atOnce` are under way. Error: the first of the work's. */
export async function* inOrder<A, B>(
  items: Iterable<A>,
  atOnce: number,
  work: (item: A) => Promise<B>,
): AsyncGenerator<B> {
  const underWay: Promise<B>[] = [];
  for (const item of items) {
    const one = work(item);
    // Whoever takes it hears of it; it may fail before its turn.
    one.catch(() => undefined);
    underWay.push(one);
    const [first] = underWay;
    if (first && underWay.length >= atOnce) {
      yield await first;
      underWay.shift();
    }
  }
  for (const one of underWay) yield await one;
}
