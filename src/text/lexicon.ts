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
    const allowed = allowedDistance(key);
    if (allowed === 0) return null;
    const near = [...this.entries]
      .filter(([label]) => Math.abs(label.length - key.length) <= allowed)
      .map(([label, { entry }]) => ({ entry, key: label, distance: distance(label, key) }))
      .filter((hit) => hit.distance <= allowed)
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

const allowedDistance = (key: string): number =>
  key.length >= longKey ? 2 : key.length >= shortestFuzzyKey ? 1 : 0;
