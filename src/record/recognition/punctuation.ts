const han = '[\\u3400-\\u9fff、，。；：（）《》“”]';
const besideHan = (mark: string): RegExp =>
  new RegExp(`(?<=${han}\\s?)${mark}|${mark}(?=\\s?${han})`, 'g');

/**
 * Marks that engines give in another width or shape than print has them beside Chinese characters. Chinese print
 * has them full-width (GB/T 15834-2011), the year of a document number in 〔〕 (GB/T 9704-2012, 7.2.5). A point that
 * stands high between figures is the full-width one, a plus sign among Chinese numerals is 十, and a dash among Chinese
 * characters 一 where only that makes a word. Between two percentages 一 is a dash.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    /[[［【〔](\d{4})[\]］】〕)）]{1,2}(?=\s?第?\d+号)|[(（](\d{4})[)）]?[\]］】〕]{1,2}(?=\s?第?\d+号)/g,
    '〔$1$2〕',
  ],
  [besideHan('\\('), '（'],
  [besideHan('\\)'), '）'],
  [besideHan(','), '，'],
  [besideHan(';'), '；'],
  [besideHan(':'), '：'],
  [besideHan('丶'), '、'],
  [/(?<=\d)[．·•・](?=\d)/g, '.'],
  [/(?<=\p{Script=Han})[-‐‑‒–—―−－](?=次性)/gu, '一'],
  [/(?<=[百千分之一二三四五六七八九])\+(?=[一二三四五六七八九]|$)/g, '十'],
  [/^(\s*\d{1,3}(?:\.\d+)?[%％]) ?一 ?(?=\d{1,3}(?:\.\d+)?[%％]\s*$)/, '$1-'],
];

const straightOrCurly = /[“”]|(?<=[\u3400-\u9fff、，。；：（）])"|"(?=[\u3400-\u9fff])/g;

/** The punctuation of a recognised text as print has it. A bracket whose partner is full-width is so too. */
export const restorePunctuation = (text: string): string => {
  const restored = rules.reduce((before, [mark, as]) => before.replace(mark, as), text);
  const paired = restored
    .replace(/（([^（）()]*)\)/g, '（$1）')
    .replace(/\(([^（）()]*)）/g, '（$1）');
  return curlQuotes(paired);
};

/**
 * Straight quotation marks beside Chinese characters open and close in turn. So do others, whatever is read of their
 * shape: small ones are alike.
 */
const curlQuotes = (text: string): string => {
  const inTurn = (text.match(straightOrCurly)?.length ?? 0) % 2 === 0;
  let isOpen = false;
  return text.replace(straightOrCurly, (mark) => {
    isOpen = inTurn || mark === '"' ? !isOpen : mark === '“';
    return isOpen ? '“' : '”';
  });
};
