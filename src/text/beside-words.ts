const besideWords = /^\P{Script=Han}+(?=\p{Script=Han})|(?<=\p{Script=Han})\P{Script=Han}+$/gu;

/** A recognised text without what is no Chinese at its ends: specks, strokes and rests of ruling lines read as such. */
export const withoutBesideWords = (text: string): string => text.replace(besideWords, '');
