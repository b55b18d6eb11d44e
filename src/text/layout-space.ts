const han =
  '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}]|[“”‘’…—]';
const zeroWidth = /[\u200b\ufeff]+/g;
const run = /[\s\u00a0\u3000]+/g;
const besideHan = new RegExp(`(?<=${han}) | (?=${han})`, 'gu');

/**
 * Takes out the white space that layout put between or beside Chinese characters and folds the rest to
 * one space: `按照通伏乡 13 个\n行政村` → `按照通伏乡13个行政村`, `Windows  10` → `Windows 10`.
 */
export const dropLayoutSpace = (text: string): string =>
  // Runs are folded first: a pattern that looks around runs of any length would take quadratic time.
  text.replace(zeroWidth, '').replace(run, ' ').trim().replace(besideHan, '');
