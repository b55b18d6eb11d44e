const han =
  '[\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}]|[“”‘’…—]';
const space = '[\\s\\u00a0\\u200b\\u3000\\ufeff]';
const besideHan = new RegExp(`(?<=${han})${space}+|${space}+(?=${han})`, 'gu');
const outer = new RegExp(`^${space}+|${space}+$`, 'gu');
const run = new RegExp(`${space}+`, 'gu');

/**
 * Takes out the white space that layout put between or beside Chinese characters and folds the rest to
 * one space: `按照通伏乡 13 个\n行政村` → `按照通伏乡13个行政村`, `Windows  10` → `Windows 10`.
 */
export const dropLayoutSpace = (text: string): string =>
  text.replace(outer, '').replace(besideHan, '').replace(run, ' ');
