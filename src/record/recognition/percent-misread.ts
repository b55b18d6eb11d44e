import { tight } from '../../text/tight.ts';

/** What engines make of a percent sign after a figure: its rings are figures to them. */
const percents = '(?:[9o]?%[0-9o]{0,2}|9[06]|26|[w*])';
const dashes = '[-—~～〜一]';

/**
 * Whether a text of digits and percent signs is the other with its percent signs and dashes misread. Percentages
 * of more than 100 are not what one reads into `85%`, so only those up to there pass for misread ones.
 */
export const isPercentMisread = (text: string, misread: string): boolean => {
  const plain = tight(text);
  if (plain.length > longestFigure || !onlyPercentages.test(plain)) return false;
  const figures = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  if (figures.some((figure) => Number(figure) > 100)) return false;
  const pattern = plain
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[-—~〜]/g, dashes)
    .replace(/%/g, percents);
  return new RegExp(`^${pattern}$`).test(tight(misread));
};

const longestFigure = 20;
const onlyPercentages =
  /^[^\d\s]{0,3}\d+(?:\.\d+)?%?(?:[-—~〜至]\d+(?:\.\d+)?)?%(?:以[上下]|左右)?$/;
