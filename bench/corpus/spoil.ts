import type { JsonValue } from 'biaojie';
import type { Picker } from './picker.ts';
import type { FormCase, SheetCell } from './sheet.ts';

type Rows = readonly (readonly SheetCell[])[];

/** Puts a mistake of real files into one form in eight: what a careful reader would have to ask about. */
export const spoil = (pick: Picker, form: FormCase): FormCase =>
  pick.chance(0.12) ? pick.of([blankOther, wrongSum, movedName, goalTwice, otherYear])(form) : form;

const withRows = (form: FormCase, rows: Rows, asked: Partial<FormCase>): FormCase => ({
  ...form,
  sheet: { ...form.sheet, rows },
  ...asked,
});

/** The rows with the value cell after the label changed. */
const replaceAfter = (rows: Rows, isLabel: RegExp, text: (old: string) => string): Rows =>
  rows.map((row) => {
    const at = row.findIndex((cell) => cell.role === 'label' && isLabel.test(cell.text));
    return at < 0
      ? row
      : row.map((cell, i) => (i === at + 1 ? plain(cell, text(cell.text)) : cell));
  });

const plain = ({ columns, rows, role }: SheetCell, text: string): SheetCell => ({
  text,
  columns,
  rows,
  role,
});

const other = /^其[他它]资金/;

const blankOther = (form: FormCase): FormCase =>
  withRows(
    form,
    replaceAfter(form.sheet.rows, other, () => ''),
    {
      truth: {
        ...form.truth,
        funding: { ...(form.truth.funding as object), other: null } as JsonValue,
      },
      mustAsk: ['/funding/other'],
      // Without all parts nothing backs the spaced or otherwise written amounts beside it.
      mayAsk: [...form.mayAsk, '/funding', '/indicators'],
    },
  );

const wrongSum = (form: FormCase): FormCase => {
  const funding = form.truth.funding as Readonly<Record<string, number>>;
  const wrong = (funding.other ?? 0) + 7;
  return withRows(
    form,
    replaceAfter(form.sheet.rows, other, () => String(wrong)),
    {
      truth: { ...form.truth, funding: { ...funding, other: wrong } },
      mustAsk: ['/funding/total'],
      mayAsk: [...form.mayAsk, '/funding', '/indicators'],
    },
  );
};

interface Row {
  readonly target: { readonly kind: string; readonly date?: string; readonly text?: string };
  readonly level3: string;
}
const indicatorsOf = (form: FormCase): readonly Row[] => form.truth.indicators as unknown as Row[];

/** The row of the sheet that holds this indicator, and its cells from the name on. */
const nameCell = (row: readonly SheetCell[], name: string): number =>
  row.findIndex((cell) => cell.role === 'value' && cell.text === name);

/** The name of an indicator in the column of its value, and the value nowhere. */
const movedName = (form: FormCase): FormCase => {
  const at = indicatorsOf(form).findIndex(({ target }) => target.kind === 'qualitative');
  const name = indicatorsOf(form)[at]?.level3;
  if (name === undefined || form.sheet.widths.length > 5) return form;
  const rows = form.sheet.rows.map((row) => {
    const found = nameCell(row, name);
    if (found < 0) return row;
    return row.map((cell, i) => (i < found ? cell : plain(cell, i === found ? '' : name)));
  });
  const here = `/indicators/${at}`;
  return withRows(form, rows, {
    mustAsk: [`${here}/target`],
    mayAsk: [...form.mayAsk, `${here}/target`, `${here}/level3`],
  });
};

const goalTwice = (form: FormCase): FormCase => {
  const goal = `${String(form.truth.goal).replace(/[，。；]$/, '')}。`.repeat(2);
  const rows = form.sheet.rows.map((row) =>
    row.map((cell) =>
      cell.role === 'value' && cell.text === form.truth.goal ? plain(cell, goal) : cell,
    ),
  );
  // A single long sentence is found; of several, the run of all of them.
  const found = goal.length / 2 > 8 && goal.split(/[，。；]/).length <= 16;
  return withRows(form, rows, {
    truth: { ...form.truth, goal },
    mustAsk: found ? ['/goal'] : [],
    mayAsk: [...form.mayAsk, '/goal'],
  });
};

const otherYear = (form: FormCase): FormCase => {
  const year = Number(form.truth.year) - 4;
  const at = indicatorsOf(form).findIndex(({ target }) => target.kind === 'deadline');
  const name = indicatorsOf(form)[at]?.level3;
  if (name === undefined) return form;
  const nature = form.sheet.rows.some((row) => row.some((cell) => cell.text === '定性'));
  const rows = form.sheet.rows.map((row) => {
    const found = nameCell(row, name);
    const value = found + (nature ? 2 : 1);
    return found < 0
      ? row
      : row.map((cell, i) => (i === value ? plain(cell, `${year}年底`) : cell));
  });
  const here = `/indicators/${at}/target`;
  return withRows(form, rows, { mustAsk: [here], mayAsk: [...form.mayAsk, here] });
};
