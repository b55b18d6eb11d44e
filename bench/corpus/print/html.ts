import type { CorpusDocument, PrintStyle, Sheet, SheetCell } from '../sheet.ts';

/** A web page that looks like the printed document. */
export const toHtml = ({ blocks, style }: CorpusDocument): string => {
  const body = blocks.map((block) =>
    block.kind === 'prose'
      ? `<p>${escapeHtml(block.text)}</p>`
      : sheetHtml(block.form.sheet, style),
  );
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>${css(style)}</style></head><body>${body.join('\n')}</body></html>`;
};

const css = (style: PrintStyle): string => `
@page { size: A4${style.landscape ? ' landscape' : ''}; }
body { font-family: '${style.font}'; font-size: ${style.size}pt; margin: 0; }
table { width: 100%; border-collapse: ${style.separate ? 'separate; border-spacing: 0' : 'collapse'}; table-layout: fixed; margin-bottom: 14pt; }
td { border: ${style.border}; padding: ${style.padding}px; text-align: center; overflow-wrap: anywhere; }
td.long { text-align: left; }
tr { break-inside: ${style.mayCutRows ? 'auto' : 'avoid'}; }
.title { text-align: center; font-size: ${style.size * 1.5}pt; margin: 6pt 0; }
.heading { text-align: center; margin: 2pt 0; }
.heading:last-of-type { text-align: right; }
.form { ${style.formOnOwnPage ? 'break-after: page;' : ''} }
.form:last-child { break-after: auto; }
td.bare { border: none; }`;

const sheetHtml = (sheet: Sheet, style: PrintStyle): string => {
  const lines = [sheet.title, ...sheet.headings];
  const above = style.titleInTable
    ? ''
    : lines
        .map((line, i) => `<p class="${i === 0 ? 'title' : 'heading'}">${escapeHtml(line)}</p>`)
        .join('');
  const inside = style.titleInTable
    ? lines.map(
        (line) =>
          `<tr><td class="bare" colspan="${sheet.widths.length}">${escapeHtml(line)}</td></tr>`,
      )
    : [];
  const whole = sheet.widths.reduce((a, b) => a + b, 0);
  const columns = sheet.widths
    .map((w) => `<col style="width:${((100 * w) / whole).toFixed(2)}%">`)
    .join('');
  const rows = [...inside, ...sheet.rows.map(rowHtml)];
  const body = style.repeatHeader
    ? `<thead>${rows[0]}</thead><tbody>${rows.slice(1).join('\n')}</tbody>`
    : `<tbody>${rows.join('\n')}</tbody>`;
  return `<div class="form">${above}<table><colgroup>${columns}</colgroup>${body}</table></div>`;
};

const rowHtml = (row: readonly SheetCell[]): string => `<tr>${row.map(cellHtml).join('')}</tr>`;

const cellHtml = ({ text, columns, rows }: SheetCell): string => {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<td${text.length > 24 ? ' class="long"' : ''}${spans}>${escapeHtml(text)}</td>`;
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

export const printHtml = (document: CorpusDocument): Uint8Array =>
  new TextEncoder().encode(toHtml(document));
