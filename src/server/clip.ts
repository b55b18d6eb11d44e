/** Characters of one text that are shown. */
const most = 4000;

/** The beginning of a text that is too long to look at. */
export const clip = (text: string): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
