import { distance } from 'fastest-levenshtein';

/** Something with a name, old or new. */
export interface Named {
  /** What makes it the same for certain, folded. */
  readonly key: string;
  /** The part of the key that may be worded anew, folded. */
  readonly name: string;
  /** Only things of one block may be the same under another name. */
  readonly block: string;
  /** Where two have the same name, those whose hints agree belong together, the first hint before the second. */
  readonly hints: readonly string[];
}

/** `certain` by its name; otherwise a guess that a person should look at. */
export interface Pair<A> {
  readonly old: A;
  readonly new: A;
  /** 1 for the same name, down to the threshold. */
  readonly similarity: number;
  readonly isCertain: boolean;
}

export interface Matching<A> {
  readonly pairs: readonly Pair<A>[];
  readonly gone: readonly A[];
  readonly added: readonly A[];
}

/**
 * At least this share of the longer name must stay for two names to be taken for one: 0.6 lets a year or a
 * few words change, and keeps names apart that share no more than the department's usual words.
 */
export const leastSimilarity = 0.6;

/** Names beyond this are compared by their beginnings: the distance costs the product of the lengths. */
const longestName = 200;
/**
 * In a larger block a name is compared with so many neighbours in the order of names alone (the method of
 * sorted neighbourhoods), so that no block costs its square.
 */
const largestBlock = 200;

/**
 * Who is who between two lists: first by the same name, then, among the rest, by the most similar one of the
 * same block. A name that several bear on either side is settled by hints, else uncertain.
 */
export const matchNames = <A extends Named>(
  olds: readonly A[],
  news: readonly A[],
): Matching<A> => {
  const matcher = new Matcher(olds, news);
  matcher.byName();
  matcher.bySimilarity();
  return matcher.matching();
};

class Matcher<A extends Named> {
  private readonly olds: Set<A>;
  private readonly news: Set<A>;
  private readonly pairs: Pair<A>[] = [];

  constructor(olds: readonly A[], news: readonly A[]) {
    this.olds = new Set(olds);
    this.news = new Set(news);
  }

  /** Blank names are no names. */
  byName(): void {
    const named = [...this.news].filter(({ key }) => key !== '');
    const groups = groupBy(named, ({ key }) => key);
    for (const [key, same] of groupBy(this.olds, (item) => item.key)) {
      const others = groups.get(key) ?? [];
      if (same.length === 1 && others.length === 1) this.take(same[0], others[0], 1, true);
      else if (others.length > 0) this.bySharedName(same, others);
    }
  }

  bySimilarity(): void {
    const blocks = groupBy(this.news, ({ block }) => block);
    for (const [block, olds] of groupBy(this.olds, (item) => item.block)) {
      const news = blocks.get(block) ?? [];
      const neighbours = neighboursIn(news);
      this.takeBest(olds.flatMap((old) => closest(old, neighbours(old))));
    }
  }

  matching(): Matching<A> {
    return { pairs: this.pairs, gone: [...this.olds], added: [...this.news] };
  }

  /** Hints first, all of them, then fewer; what is left pairs in order, and nobody can be sure of it. */
  private bySharedName(olds: readonly A[], news: readonly A[]): void {
    const count = olds[0]?.hints.length ?? 0;
    for (let level = count; level >= 0; level--) {
      const hintOf = ({ hints }: A) => hints.slice(0, level).join('\n');
      const left = groupBy(
        news.filter((item) => this.news.has(item)),
        hintOf,
      );
      const waiting = olds.filter((item) => this.olds.has(item));
      for (const [hint, same] of groupBy(waiting, hintOf)) {
        const others = left.get(hint) ?? [];
        const isCertain = level > 0 && same.length === 1 && others.length === 1;
        for (const [index, old] of same.entries()) this.take(old, others[index], 1, isCertain);
      }
    }
  }

  private takeBest(near: readonly Near<A>[]): void {
    for (const { old, other, similarity } of [...near].sort(
      (a, b) => b.similarity - a.similarity,
    )) {
      if (this.olds.has(old) && this.news.has(other)) this.take(old, other, similarity, false);
    }
  }

  private take(old: A | undefined, other: A | undefined, similarity: number, sure: boolean): void {
    if (!old || !other) return;
    this.olds.delete(old);
    this.news.delete(other);
    this.pairs.push({ old, new: other, similarity, isCertain: sure });
  }
}

interface Near<A> {
  readonly old: A;
  readonly other: A;
  readonly similarity: number;
}

const closest = <A extends Named>(old: A, others: readonly A[]): readonly Near<A>[] =>
  old.name === ''
    ? []
    : others
        .map((other) => ({ old, other, similarity: similarityOf(old.name, other.name) }))
        .filter(({ similarity }) => similarity >= leastSimilarity);

/** 1 less the share of the longer text that must be edited. */
export const similarityOf = (a: string, b: string): number => {
  const [x, y] = [a.slice(0, longestName), b.slice(0, longestName)];
  const longer = Math.max(x.length, y.length);
  const shorter = Math.min(x.length, y.length);
  // Every missing character is an edit: most pairs are out before the distance is worked out.
  if (longer === 0 || shorter / longer < leastSimilarity) return 0;
  return 1 - distance(x, y) / longer;
};

/** The things of a block that a name is compared with: all of a small one. */
const neighboursIn = <A extends Named>(block: readonly A[]): ((item: A) => readonly A[]) => {
  if (block.length <= largestBlock) return () => block;
  const sorted = block
    .map((item) => ({ item, order: orderOf(item) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return (item) => {
    const at = firstFrom(sorted, orderOf(item));
    const from = Math.max(0, at - largestBlock / 2);
    return sorted.slice(from, from + largestBlock).map((neighbour) => neighbour.item);
  };
};

/** Without digits: years at the beginning of names would tear them apart. */
const orderOf = ({ name }: Named): string => name.replace(/\d/g, '');

/** The first place that does not come before `order`. */
const firstFrom = (sorted: readonly { readonly order: string }[], order: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.order ?? '') < order) low = middle + 1;
    else high = middle;
  }
  return low;
};

const groupBy = <A>(items: Iterable<A>, keyOf: (item: A) => string): Map<string, A[]> => {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
