/**
 * What the reading thread runs. It is text, because a thread cannot load TypeScript where the project runs
 * from its sources, and CommonJS, because the library then finds its code pages by itself (workbooks of
 * Excel 5 and 95 need them). It sends what `LibraryBook` describes, or the message of an error.
 */
export const threadCode = `
const { parentPort, workerData } = require('node:worker_threads');
const { library, bytes, parts, options } = workerData;
const { read, parse_zip } = require(library);

const buffer = (part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
const files = (all) =>
  Object.fromEntries([...all].map(([name, part]) => [name, { name, asNodeBuffer: () => buffer(part) }]));

const formats = [];
const indexes = new Map();
const formatIndex = (code) => {
  if (!indexes.has(code)) indexes.set(code, formats.push(String(code ?? '')) - 1);
  return indexes.get(code);
};
const toCell = ({ t, v, w, z }) => (t === 'n' ? { t, v, format: formatIndex(z) } : { t, v, w });
const toSheet = (name, sheet, state) => ({
  name,
  isHidden: Boolean(state && state.Hidden),
  content: sheet && {
    isChart: sheet['!type'] === 'chart',
    rows: (sheet['!data'] ?? []).map((cells) => cells.map(toCell)),
    merges: sheet['!merges'] ?? [],
    rowSizes: (sheet['!rows'] ?? []).map(({ hidden, hpt }) => ({ hidden, size: hpt })),
    columnSizes: (sheet['!cols'] ?? []).map(({ hidden, width }) => ({ hidden, size: width })),
  },
});

const toBook = (book) => ({
  formats,
  date1904: Boolean(book.Workbook?.WBProps?.date1904),
  sheets: book.SheetNames.map((name, i) =>
    toSheet(name, Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : null, book.Workbook?.Sheets?.[i]),
  ),
});

try {
  parentPort.postMessage({ book: toBook(parts ? parse_zip({ files: files(parts) }, options) : read(bytes, options)) });
} catch (error) {
  parentPort.postMessage({ error: String(error && error.message) });
}
`;
