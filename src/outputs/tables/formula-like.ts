/**
 * Whether a spreadsheet may take the text for a formula (OWASP, “CSV Injection”): it begins with a sign that
 * opens one, in its full-width form too, or with a tab or line break that hides one. A sign alone opens nothing.
 */
export const isFormulaLike = (text: string): boolean =>
  text.length > 1 && /^[=+\-@\t\r\n＝＋－＠]/.test(text);
