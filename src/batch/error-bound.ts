/** Steps of the bisection: more than a double can tell apart. */
const steps = 60;

/**
 * The largest share of wrong values that still explains, with the given confidence, that only `wrong` of
 * `looked` randomly drawn ones were wrong: the one-sided upper bound of Clopper and Pearson (Biometrika 26,
 * 1934). 1 where nothing was looked at.
 */
export const upperErrorBound = (wrong: number, looked: number, confidence = 0.95): number => {
  if (wrong >= looked) return 1;
  let [low, high] = [wrong / looked, 1];
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2;
    if (atMost(wrong, looked, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
};

/** The probability of at most `k` hits in `n` draws, each with probability `p` strictly between 0 and 1. */
const atMost = (k: number, n: number, p: number): number => {
  // In logarithms: (1 − p)^n of thousands of draws is too small for a double.
  let term = n * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let hits = 1; hits <= k; hits++) {
    term += Math.log((n - hits + 1) / hits) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return sum;
};
