import { distance } from 'fastest-levenshtein';
import { isFolded, labelKey, withoutBrackets } from './fold.ts';
import { remember } from './remember.ts';

/** What a lexicon says about a text: what it names, and how far from the printed label it is. */
export interface LexiconHit<T> {
  readonly entry: T;
  /** The key of the label that was matched. */
  readonly key: string;
  /** 0: the same after folding; more: that many characters differ. */
  readonly distance: number;
}

/** Shorter keys say too little for one wrong character to be forgiven. */
const shortestFuzzyKey = 4;
/** Length from which two wrong characters are forgiven. */
const longKey = 7;
/** Longer texts are never labels; they are not even folded. */
const longestText = 48;

/** Labels and what they name, found by folded text, by the text without its brackets, or by likeness. */
export class Lexicon<T> {
  /** By key. */
  private readonly entries = new Map<string, LexiconHit<T>>();
  private readonly findFolded = remember((text) => this.lookUp(labelKey(text)));

  constructor(labels: Iterable<readonly [label: string, entry: T]>) {
    for (const [label, entry] of labels) {
      const key = labelKey(label);
      if (key !== '' && !this.entries.has(key)) this.entries.set(key, { entry, key, distance: 0 });
    }
  }

  /** The label that the text is, after folding. The longest form wins: `(及代码)` before none. */
  find(text: string): LexiconHit<T> | null {
    if (text.length > longestText) return null;
    return isFolded(text) ? (this.entries.get(text) ?? null) : this.findFolded(text);
  }

  /** The label that the text is most like, if it is the only one so near. */
  nearest(text: string): LexiconHit<T> | null {
    const exact = this.find(text);
    if (exact || text.length > longestText) return exact;
    const key = withoutBrackets(labelKey(text));
    const allowed = allowedDistance(key.length);
    return allowed === 0 ? null : this.onlyNear(key, () => allowed);
  }

  /** The same among the labels of some entries: a text that lost a character is as sure as its label is long. */
  nearestAmong(text: string, isOpen: (entry: T) => boolean): LexiconHit<T> | null {
    if (text.length > longestText) return null;
    const exact = this.find(text);
    if (exact && isOpen(exact.entry)) return exact;
    return this.onlyNear(withoutBrackets(labelKey(text)), (label, entry) =>
      isOpen(entry) ? allowedDistance(label.length) : -1,
    );
  }

  private onlyNear(
    key: string,
    allowed: (label: string, entry: T) => number,
  ): LexiconHit<T> | null {
    const near = [...this.entries]
      .filter(([label, { entry }]) => Math.abs(label.length - key.length) <= allowed(label, entry))
      .map(([label, { entry }]) => ({ entry, key: label, distance: distance(label, key) }))
      .filter((hit) => hit.distance <= allowed(hit.key, hit.entry))
      .sort((a, b) => a.distance - b.distance);
    const [best, second] = near;
    if (!best || (second && second.distance === best.distance && second.entry !== best.entry)) {
      return null;
    }
    return best;
  }

  private lookUp(key: string): LexiconHit<T> | null {
    for (const form of [key, withoutBrackets(key), key.replace(/[()]/g, '')]) {
      const hit = this.entries.get(form);
      if (hit !== undefined) return hit;
    }
    return null;
  }
}

const allowedDistance = (length: number): number =>
  length >= longKey ? 2 : length >= shortestFuzzyKey ? 1 : 0;
