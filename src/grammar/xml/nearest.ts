import { closest, distance } from 'fastest-levenshtein';

// Comparing costs the product of both, and nobody mistypes a name of this length.
const longestName = 64;
const mostCandidates = 128;

/** Null where there are too many to compare with. */
const upToLimit = (known: Iterable<string>): readonly string[] | null => {
  const candidates: string[] = [];
  for (const name of known) {
    if (candidates.length === mostCandidates) return null;
    candidates.push(name);
  }
  return candidates;
};

/** The known name that a person most likely meant, or null where none is near: at most half of it differs. */
export const nearest = (name: string, known: Iterable<string>): string | null => {
  const candidates = name.length > longestName ? null : upToLimit(known);
  if (candidates === null || candidates.length === 0) return null;
  const best = closest(name, candidates);
  return distance(name, best) * 2 <= Math.max(name.length, best.length) ? best : null;
};
