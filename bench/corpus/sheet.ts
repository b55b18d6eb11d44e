import type { JsonValue } from 'biaojie';

/** A cell as a person fills it in. */
export interface SheetCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly role: 'label' | 'value';
  /** What a spreadsheet stores in place of the text, where the text is that number in that format. */
  readonly stored?: { readonly value: number; readonly format: string };
}

/** One filled form before it is printed; a row lists the cells that begin in it. */
export interface Sheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Relative widths. */
  readonly widths: readonly number[];
}

/** A form with what a parser must find in it. */
export interface FormCase {
  readonly grammar: string;
  readonly sheet: Sheet;
  readonly truth: Readonly<Record<string, JsonValue>>;
  /** Pointers about which the form itself leaves a doubt that must be asked about. */
  readonly mustAsk: readonly string[];
  /** Pointers, or beginnings of pointers, about which a question is no fault. */
  readonly mayAsk: readonly string[];
}

export type Block =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'form'; readonly form: FormCase };

export interface CorpusDocument {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly forms: readonly FormCase[];
  readonly style: PrintStyle;
}

/** How a document looks on paper. */
export interface PrintStyle {
  readonly font: string;
  /** Of a table border, in CSS. */
  readonly border: string;
  /** Whether each cell draws its own border. */
  readonly separate: boolean;
  readonly padding: number;
  readonly size: number;
  readonly landscape: boolean;
  readonly formOnOwnPage: boolean;
  readonly repeatHeader: boolean;
  readonly mayCutRows: boolean;
  readonly titleInTable: boolean;
  readonly pageHeader: string;
  readonly pageNumbers: 'none' | 'dashes' | 'words' | 'plain';
}

export const label = (text: string, columns = 1, rows = 1): SheetCell => ({
  text,
  columns,
  rows,
  role: 'label',
});

export const value = (
  text: string,
  columns = 1,
  rows = 1,
  stored?: SheetCell['stored'],
): SheetCell => ({ text, columns, rows, role: 'value', ...(stored && { stored }) });
