/**
 * Marks that specks and rests of ruling lines are read as; brackets and quotes that open a text are none. A star
 * behind a figure may be a percent sign.
 */
const stray = '[.,:;\'"`|!_*·•’”，。：；、]';
const atStart = new RegExp(`^(?:${stray}\\s*)+`);
const atEnd = /\s*[.,:;'"`|!_·•‘“，：；、]+$/;
/** A quotation that opens at the beginning and never closes is a speck. */
export const neverClosed = /^["“](?=[^"“”]*$)/;
/** A point that begins a number may be part of it. */
const isFraction = /^\s*[.．]\d+(?!\d*[.．])/;

/** Several marks behind a figure are what is seen of a faint unit or percent sign. */
const faintUnit = /\d\s*(?:[.,:;'"`|!_·•‘“，：；、]\s*){2,}$/;

/** The text without marks at its ends that nobody prints there. */
export const withoutStrayMarks = (text: string): string =>
  isFraction.test(text) || faintUnit.test(text)
    ? text
    : text.replace(atStart, '').replace(atEnd, '').replace(neverClosed, '');

/** Whether a text ends in a mark that may be stray: one that every engine sees may be printed. */
export const endsInMark = (text: string): boolean => atEnd.test(text);
