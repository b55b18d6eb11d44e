import { labelKey, withoutBrackets } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/** A title of the grammar that a text ends with. */
export interface TitleHit {
  /** As the grammar prints it. */
  readonly title: string;
  /** Length after folding. */
  readonly length: number;
  /** false: one character differs, as it does where recognition took it for another. */
  readonly exact: boolean;
}

export type TitleFinder = (text: string) => TitleHit | null;

const longestText = 60;
/** Shorter titles differ by one character from titles of other forms. */
const shortestForgiven = 7;

/** Titles → finder. A title may be preceded by a year or a name, so only the end of the text is compared. */
export const titleFinder = (titles: readonly string[]): TitleFinder => {
  const known = titles.map((title) => ({ title, key: labelKey(title) }));
  known.sort((a, b) => b.key.length - a.key.length);
  const find = remember((text): TitleHit | null => {
    const whole = labelKey(text);
    const ends = [whole, whole.replace(/\([^()]*\)$/, '')];
    const hit = (exact: boolean, fits: (end: string, key: string) => boolean): TitleHit | null => {
      const found = known.find(({ key }) => ends.some((end) => fits(end, key)));
      return found ? { title: found.title, length: found.key.length, exact } : null;
    };
    return hit(true, (end, key) => end.endsWith(key)) ?? hit(false, endsAlmostWith);
  });
  return (text) => (text.length > longestText ? null : find(text));
};

const endsAlmostWith = (text: string, title: string): boolean => {
  const start = text.length - title.length;
  if (start < 0 || title.length < shortestForgiven) return false;
  let differences = 0;
  for (let i = 0; i < title.length; i++) if (text[start + i] !== title[i]) differences++;
  return differences === 1;
};

/** Whether a text ends with the character that one of the titles ends with: 表 in 项目支出绩效目标表. */
export const endsLikeTitle = (titles: readonly string[]): ((text: string) => boolean) => {
  const endings = new Set(titles.map(lastCharacter));
  return (text) => text.length <= longestText && endings.has(lastCharacter(text));
};

const lastCharacter = (title: string): string => withoutBrackets(labelKey(title)).slice(-1);
