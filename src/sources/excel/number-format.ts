/** Parts of a format code: quoted texts, escaped characters, bracketed conditions, all others. */
const pieces = /"[^"]*"?|\\.|!.|\[[^\]]*\]?|[^"\\![]+/g;

/** Conditions that say how digits or names are written, but nothing about the value. */
const language = /^\[(?:DBNum\d|\$-[^\]]*)\]$/i;

/** Characters that mean something in a format code are ASCII, but for the two halves of the day. */
const foreign = /[\u0080-\uffff]+/g;

const piece = (text: string): string => {
  if (text.startsWith('!')) return `\\${text.slice(1)}`;
  if (text.startsWith('[')) return language.test(text) ? '' : text;
  return text.startsWith('"') || text.startsWith('\\') ? text : text.replace(foreign, '"$&"');
};

/** Whether a format shows a number as it is. */
export const isGeneral = (code: string): boolean => /^(?:general|@)?$/i.test(code);

/**
 * A format code of Chinese Excel or WPS as the library understands it: `!` for an escape, characters
 * without quotes, numerals of another script, and `General` with words around it, whose words it loses.
 */
export const plainFormat = (code: string): string => {
  const plain = code.replace(pieces, piece);
  return isGeneral(plain) ? plain : plain.replace(/general/gi, '0');
};

/** Formats that show a date as the system of the reader does. */
const systemDates: Readonly<Record<string, string>> = {
  'm/d/yy': 'yyyy-mm-dd',
  'm/d/yy h:mm': 'yyyy-mm-dd hh:mm',
};

/** The format in which a date is read: the year first where the format leaves that to the system. */
export const dateFormat = (code: string): string =>
  /\[\$-F800\]/i.test(code) ? 'yyyy-mm-dd' : (systemDates[code] ?? plainFormat(code));
