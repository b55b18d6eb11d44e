import { distance } from 'fastest-levenshtein';
import { labelKey, withoutBrackets } from './fold.ts';

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
/** Remembered look-ups; a document repeats its labels on every form. */
const memorySize = 4096;

/** Labels and what they name, found by folded text, by the text without its brackets, or by likeness. */
export class Lexicon<T> {
  private readonly entries = new Map<string, T>();
  private readonly memory = new Map<string, LexiconHit<T> | null>();

  constructor(labels: Iterable<readonly [label: string, entry: T]>) {
    for (const [label, entry] of labels) {
      const key = labelKey(label);
      if (key !== '' && !this.entries.has(key)) this.entries.set(key, entry);
    }
  }

  /** The label that the text is, after folding. The longest form wins: `(及代码)` before none. */
  find(text: string): LexiconHit<T> | null {
    if (text.length > longestText) return null;
    const known = this.memory.get(text);
    if (known !== undefined) return known;
    const hit = this.lookUp(labelKey(text));
    if (this.memory.size >= memorySize) this.memory.clear();
    this.memory.set(text, hit);
    return hit;
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
      .map(([label, entry]) => ({ entry, key: label, distance: distance(label, key) }))
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
      const entry = this.entries.get(form);
      if (entry !== undefined) return { entry, key: form, distance: 0 };
    }
    return null;
  }
}

const allowedDistance = (key: string): number =>
  key.length >= longKey ? 2 : key.length >= shortestFuzzyKey ? 1 : 0;
