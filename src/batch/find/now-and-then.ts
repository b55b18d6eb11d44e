/** So often, in milliseconds, a run says how far it has come. */
const interval = 200;

/** Lets some of the news through, and what comes in the end. */
export async function* nowAndThen<A, B, C>(
  news: AsyncGenerator<A, B>,
  say: (one: A) => C,
): AsyncGenerator<C, B> {
  let last = performance.now();
  for (;;) {
    const { done, value } = await news.next();
    if (done) return value;
    if (performance.now() - last < interval) continue;
    last = performance.now();
    yield say(value);
  }
}
