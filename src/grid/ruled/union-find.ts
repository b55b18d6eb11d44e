/** Sets of numbers below `size` that grow together (disjoint-set forest with path halving). */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for the set of `item`. */
  find(item: number): number {
    let at = item;
    for (let parent = this.parentOf(at); parent !== at; parent = this.parentOf(at)) {
      this.parents[at] = this.parentOf(parent);
      at = this.parentOf(at);
    }
    return at;
  }

  unite(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    // The smaller number stands for the set, so that a set is named by its first member.
    this.parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private parentOf(item: number): number {
    return this.parents[item] ?? item;
  }
}
