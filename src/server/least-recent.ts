/** Keeps what was used last, so many of them; what drops out is handed to `drop`. */
export class LeastRecent<A> {
  private readonly kept = new Map<string, A>();
  private readonly most: number;
  private readonly drop: (value: A) => void;

  constructor(most: number, drop: (value: A) => void = () => undefined) {
    this.most = most;
    this.drop = drop;
  }

  get(key: string, make: () => A): A {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept;
    if (oldest && this.kept.size > this.most) this.forget(oldest[0]);
    return value;
  }

  forget(key: string): void {
    const value = this.kept.get(key);
    this.kept.delete(key);
    if (value !== undefined) this.drop(value);
  }

  clear(): void {
    for (const key of [...this.kept.keys()]) this.forget(key);
  }
}
