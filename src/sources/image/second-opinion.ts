import type { LineReading } from '../../model/line-reader.ts';
import { lengthOfProse, sureOfShortWords, sureOfWords } from './settings.ts';

/** Digits, Latin letters and signs of comparison: one wrong character is another value. */
const saysMuch = /[0-9A-Za-z０-９％%≥≤＞＜<>=±]/;

/** What names of projects and of who runs them are made of, as a source of a pattern. */
const nameWords =
  '[省市县区镇乡村局委办院厅处站所会]|街道|社区|中心|政府|公司|学校|项目|工程|经费|资金|补助';
/** Chinese numerals, what turns words round, and words of names. */
const saysMuchInWords = new RegExp(
  `[〇零一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾佰仟不无未正反大小高低多少]|${nameWords}`,
);
/** Names end in such words, however long they are. */
const endsLikeName = new RegExp(`(?:${nameWords})$`);
const longestName = 2 * lengthOfProse;
/** Shorter ones may be names of persons. */
const words = /^(?:\p{Script=Han}[\p{P}\s]*){5,}$/u;

/**
 * Whether a second engine reads the line too: whatever the first is not sure of, whatever holds figures or signs,
 * names, and short texts that are no printed label. Prose, labels, short words and long names are left where they were
 * read with confidence.
 */
export const secondOpinion = (
  { text, confidence }: LineReading,
  isLabel: (text: string) => boolean,
): boolean =>
  confidence < sureOfWords ||
  saysMuch.test(text) ||
  (confidence < sureOfShortWords && text.length < longestName && endsLikeName.test(text)) ||
  (text.length < lengthOfProse &&
    !isLabel(text) &&
    (confidence < sureOfShortWords || !words.test(text) || saysMuchInWords.test(text)));
