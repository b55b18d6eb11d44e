import Table from 'cli-table3';
import type { Document, Form, Grammar, JsonValue, SourceRegion, Uncertainty } from '../index.ts';
import { valueAtPointer } from '../index.ts';
import { forTerminal, shorten } from './terminal.ts';
import { type Say, texts } from './texts.ts';

/** What a person wants to see of a document: its forms with their amounts, then what is asked. */
export const summarize = (document: Document, grammars: readonly Grammar[], say: Say): string => {
  const heading = document.title === null ? [] : [forTerminal(document.title)];
  const forms =
    document.forms.length > 0 ? [formTable(document, grammars, say)] : [say(texts.noForms)];
  return [...heading, ...forms, ...skippedLines(document, say), questionText(document, say)].join(
    '\n',
  );
};

/** The columns of the table: the field that opens a form, and its first required amount. */
const leadingFields = (grammar: Grammar) => {
  const cells = grammar.matrices.flatMap(({ pointer, rows, columns }) =>
    columns.flatMap((column) =>
      rows.map((row) => ({
        ...column,
        required: row.required,
        pointer: `${pointer}/${row.key}/${column.key}`,
        labels: [`${row.labels[0]} ${column.labels[0]}`],
      })),
    ),
  );
  const name = grammar.fields.find(({ opens }) => opens);
  const amount = [...grammar.fields, ...cells].find((f) => f.type === 'amount' && f.required);
  return [name, amount].filter((field) => field !== undefined);
};

const formTable = (document: Document, grammars: readonly Grammar[], say: Say): string =>
  grammars
    .map((grammar) => ({ grammar, forms: document.forms.filter((f) => f.grammar === grammar.id) }))
    .filter(({ forms }) => forms.length > 0)
    .map(({ grammar, forms }) => grammarTable(document, grammar, forms, say))
    .join('\n');

const grammarTable = (
  document: Document,
  grammar: Grammar,
  forms: readonly Form[],
  say: Say,
): string => {
  const fields = leadingFields(grammar);
  const unit = grammar.headings.find(({ type }) => type === 'money-unit')?.pointer;
  const table = new Table({
    head: [
      '#',
      ...fields.map((f) => f.labels[0] ?? f.pointer),
      say(texts.indicators),
      say(texts.questions),
    ],
    colAligns: [
      'right',
      ...fields.map((f) => (f.type === 'amount' ? 'right' : 'left') as 'left'),
      'right',
      'right',
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const form of forms) {
    const cells = fields.map((f) => {
      const text = show(valueAtPointer(form.record, f.pointer), say);
      const money = unit === undefined ? null : valueAtPointer(form.record, unit);
      return f.type === 'amount' && typeof money === 'string'
        ? `${text} ${forTerminal(money)}`
        : text;
    });
    table.push([form.id, ...cells, String(rowsOf(grammar, form)), questionMark(document, form)]);
  }
  return table.toString();
};

const rowsOf = (grammar: Grammar, form: Form): number =>
  grammar.tables.reduce((sum, { pointer }) => {
    const rows = valueAtPointer(form.record, pointer);
    return sum + (Array.isArray(rows) ? rows.length : 0);
  }, 0);

const questionMark = (document: Document, form: Form): string => {
  const count = questionsOf(document).filter((u) => u.form === form.id).length;
  return count === 0 ? '' : String(count);
};

export const questionsOf = (document: Document): readonly Uncertainty[] =>
  document.uncertainties.filter(({ severity }) => severity === 'confirm');

const skippedLines = (document: Document, say: Say): readonly string[] =>
  document.skipped.map(({ pages, lines, sheet, reason, text }) => {
    const place =
      sheet ??
      (lines
        ? `${say(texts.line)} ${lines.join('–')}`
        : `${say(texts.page)} ${pages?.join('–') ?? ''}`);
    return `${say(texts.skipped)}: ${forTerminal(place)} [${reason}] ${forTerminal(shorten(text ?? '', 40))}`;
  });

const questionText = (document: Document, say: Say): string => {
  const questions = questionsOf(document);
  if (questions.length === 0) return say(texts.noQuestions);
  const lines = questions.map((u) => questionLines(u, say));
  return [`${say(texts.questions)} (${questions.length}):`, ...lines].join('\n');
};

const questionLines = (u: Uncertainty, say: Say): string => {
  const where = [u.form && `${say(texts.form)} ${u.form}`, u.pointer, placeOf(u.source, say)];
  const candidates = u.candidates.map(
    ({ value, also, because }) =>
      `      → ${showChoice(value, also, say)}  ${forTerminal(say(because))}`,
  );
  return [
    `  · ${where.filter(Boolean).join('  ')}`,
    `      ${forTerminal(say(u.message))}${u.raw === '' ? '' : `: ${forTerminal(shorten(u.raw, 60))}`}`,
    ...candidates,
  ].join('\n');
};

const showChoice = (
  value: JsonValue,
  also: Uncertainty['candidates'][number]['also'],
  say: Say,
): string =>
  [show(value, say), ...Object.entries(also ?? {}).map(([p, v]) => `${p} = ${show(v, say)}`)].join(
    ', ',
  );

const placeOf = (source: SourceRegion, say: Say): string => {
  if ('line' in source) return `${say(texts.line)} ${source.line}:${source.column}`;
  if ('page' in source) return `${say(texts.page)} ${source.page}`;
  return `${source.sheet}!${source.cell}`;
};

const show = (value: JsonValue | undefined, say: Say): string => {
  if (value === null || value === undefined) return say(texts.blank);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return forTerminal(shorten(text, 60));
};
