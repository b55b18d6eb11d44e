const besideWords = /^\P{Script=Han}+(?=\p{Script=Han})|(?<=\p{Script=Han})\P{Script=Han}+$/gu;

/** Rests of seals and pens are read as letters or marks; a number behind a title is that of a page. */
const strokesBehind = /(?<=\p{Script=Han})\s*[^\p{Script=Han}\p{N}()（）》」』?？!！\s]{1,2}$/u;

/** A recognised text without a mark or two behind it, as strokes are read. */
export const withoutStrokesBehind = (text: string): string => text.replace(strokesBehind, '');

/** A recognised text without what is no Chinese at its ends: specks, strokes and rests of ruling lines read as such. */
export const withoutBesideWords = (text: string): string => text.replace(besideWords, '');
