/** A text without white space, in the usual forms of its characters (NFKC): what engines read is compared so. */
export const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
