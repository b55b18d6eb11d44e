/** What has to be known of a sheet's XML beyond what the library tells. */
export interface SheetFacts {
  /** Formulas whose result is not stored, by address. */
  readonly withoutResult: ReadonlyMap<string, string>;
  /** The number of the last row. */
  readonly lastRow: number;
}

const formula = /<(?:\w{1,10}:)?f[\s/>]/g;
const cellStart = /<(?:\w{1,10}:)?c\s([^<>]*)>/g;
const cellEnd = /<\/(?:\w{1,10}:)?c>/g;
const result = /<(?:\w{1,10}:)?(?:v|t)(?:\s[^<>]*)?>[^<]/;
const address = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/;
const textResult = /(?:^|\s)t\s*=\s*["']str["']/;
const rowStart = /<(?:\w{1,10}:)?row\s[^<>]*?\br\s*=\s*["'](\d{1,7})["']/g;

const lastMatch = (text: string, pattern: RegExp): string | undefined => {
  let last: string | undefined;
  for (const match of text.matchAll(pattern)) last = match[1];
  return last;
};

/** Where the cell with something at `from` ends. */
const endOfCell = (xml: string, from: number): number => {
  cellEnd.lastIndex = from;
  return cellEnd.exec(xml)?.index ?? xml.length;
};

/** What stands between `<f>` and its end; nothing for a formula that it shares with another cell. */
const formulaText = (cell: string): string => {
  const text = /^<[^<>]*>([^<]*)/.exec(cell)?.[1] ?? '';
  return Buffer.from(text, 'latin1').toString();
};

const formulasWithoutResult = (xml: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  let seen = 0;
  formula.lastIndex = 0;
  for (let match = formula.exec(xml); match; match = formula.exec(xml)) {
    const end = endOfCell(xml, match.index);
    const attributes = lastMatch(xml.slice(seen, match.index), cellStart) ?? '';
    const cell = address.exec(attributes)?.[1];
    const content = xml.slice(match.index, end);
    const hasResult = result.test(content) || textResult.test(attributes);
    if (cell !== undefined && !hasResult) found.set(cell, formulaText(content));
    seen = end;
    formula.lastIndex = end;
  }
  return found;
};

/**
 * Looks through the XML of a sheet once, whatever it holds. For a formula that was never calculated the
 * library gives nothing or 0, and it says nothing of rows beyond the limit.
 */
export const sheetFacts = (bytes: Uint8Array): SheetFacts => {
  // Only ASCII is looked for, and no byte of a longer character is ASCII.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return {
    withoutResult: formulasWithoutResult(xml),
    lastRow: Number(lastMatch(xml, rowStart) ?? 0),
  };
};
