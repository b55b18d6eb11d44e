import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';

type Library = typeof import('@e965/xlsx');

/** Parts of a workbook as the library takes them from another zip reader. */
export interface LibraryParts {
  readonly files: Readonly<
    Record<string, { readonly name: string; readonly asNodeBuffer: () => Buffer }>
  >;
}

/** The library with the functions that its declarations leave out. */
export interface Spreadsheets {
  readonly read: (bytes: Uint8Array, options: ParsingOptions) => WorkBook;
  readonly parseZip: (parts: LibraryParts, options: ParsingOptions) => WorkBook;
  readonly formats: NumberFormats;
}

/** Excel's number formats. `format` throws for codes that it does not know. */
export interface NumberFormats {
  readonly format: (code: string, value: number, options: { readonly date1904: boolean }) => string;
  readonly is_date: (code: string) => boolean;
}

/** A sheet in rows of cells, both with gaps. */
export type Sheet = WorkSheet & { readonly '!data'?: readonly (readonly CellObject[])[] };

let loading: Promise<Spreadsheets> | undefined;

const load = async (): Promise<Spreadsheets> => {
  const library = await import('@e965/xlsx');
  const codePages = await import('@e965/xlsx/dist/cpexcel.full.mjs');
  // Workbooks of Excel 5 and 95 hold their texts in the code page of their time.
  library.set_cptable(codePages);
  const { parse_zip } = library as unknown as { parse_zip: Spreadsheets['parseZip'] };
  return { read: library.read as Library['read'], parseZip: parse_zip, formats: library.SSF };
};

/** The library, loaded once and only when a workbook is read. */
export const loadSpreadsheets = (): Promise<Spreadsheets> => {
  loading ??= load();
  return loading;
};
