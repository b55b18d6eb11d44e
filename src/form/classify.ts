import type { FormKind } from '../model/form.ts';
import { isDoubtedByAll } from '../model/text-reading.ts';
import { withoutStrokesBehind } from '../text/beside-words.ts';
import type { DocumentRow } from './rows.ts';

/** What a row is to one who looks for the beginnings and ends of forms. */
export type RowClass =
  | { readonly is: 'blank' }
  /** `kinds` is empty where the row has the look of a title and no kind knows it. */
  | { readonly is: 'title'; readonly kinds: readonly FormKind[] }
  | { readonly is: 'heading' }
  | { readonly is: 'labels'; readonly opens: readonly FormKind[]; readonly count: number }
  /** `isTitleLike`: it calls itself a form, whichever it may be. */
  | { readonly is: 'other'; readonly isTitleLike: boolean };

/** Classes every row by the words that the form kinds know. */
export const classify =
  (kinds: readonly FormKind[]) =>
  (row: DocumentRow): RowClass => {
    if (row.filled.length === 0) return { is: 'blank' };
    const titled = kindsOfTitleRow(kinds, row);
    if (titled.length > 0) return { is: 'title', kinds: titled };
    const count = countLabels(kinds, row);
    if (count > 0)
      return { is: 'labels', count, opens: kinds.filter((kind) => opensRow(kind, row)) };
    if (row.filled.every((cell) => kinds.some((kind) => kind.isHeading(cell.text)))) {
      return { is: 'heading' };
    }
    return { is: 'other', isTitleLike: isTitleLike(kinds, row) };
  };

/**
 * A line that ends as titles of forms do: a single text at the left of its row. Where a known title belongs,
 * it says that what follows is a form of another kind, unless nobody is sure of what it says: then the labels tell.
 */
const isTitleLike = (kinds: readonly FormKind[], { filled, cells }: DocumentRow): boolean => {
  const [only, ...more] = filled;
  if (!only || more.length > 0 || only !== cells[0]) return false;
  if (only.readers && isDoubtedByAll(only.readers)) return false;
  return kinds.some((kind) => kind.endsLikeTitle(only.text));
};

/** A title stands alone in its row, or with a year or unit beside it. */
const kindsOfTitleRow = (
  kinds: readonly FormKind[],
  { filled }: DocumentRow,
): readonly FormKind[] => {
  const [first, ...beside] = filled;
  if (!first) return [];
  const known = kindsOfTitle(kinds, first.text);
  const titled =
    known.length === 0 && first.readers
      ? kindsOfTitle(kinds, withoutStrokesBehind(first.text.trim()))
      : known;
  const isHeading = (text: string): boolean => kinds.some((kind) => kind.isHeading(text));
  return titled.length > 0 && beside.every(({ text }) => isHeading(text)) ? titled : [];
};

/** The kinds whose title the text ends with; only the longest titles count, 项目绩效目标表 being the end of others. */
const kindsOfTitle = (kinds: readonly FormKind[], text: string): readonly FormKind[] => {
  const lengths = kinds.map((kind) => kind.titleLength(text));
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : kinds.filter((_, i) => lengths[i] === longest);
};

const countLabels = (kinds: readonly FormKind[], row: DocumentRow): number =>
  Math.max(0, ...kinds.map((kind) => row.texts.filter((text) => kind.isLabel(text)).length));

const opensRow = (kind: FormKind, row: DocumentRow): boolean => {
  const first = row.texts[0];
  return first !== undefined && kind.opens(first);
};
