import type { JsonValue } from '../../model/json.ts';
import { showValue } from '../tables/show-value.ts';
import type { Say } from '../tables/texts.ts';
import type { Diff, ProjectChange, RowChange, ValueChange } from './diff-schema.ts';
import { diffTexts } from './texts.ts';

/** One line of a comparison, for people. */
export interface DiffRow {
  readonly what: string;
  readonly project: string;
  readonly oldName: string | null;
  readonly row: string | null;
  readonly field: string | null;
  readonly old: string | number | null;
  readonly new: string | number | null;
  readonly difference: number | null;
  readonly unit: string | null;
  /** Null where nothing is to be checked. */
  readonly doubt: string | null;
  readonly oldFile: { readonly name: string; readonly path: string } | null;
  readonly newFile: { readonly name: string; readonly path: string } | null;
}

type Changed = Extract<ProjectChange, { is: 'changed' }>;

/** Every change as a line of its own, project after project. */
export function* diffRows({ projects }: Diff, say: Say): Generator<DiffRow> {
  for (const change of projects) {
    if (change.is === 'changed') yield* changedRows(change, say);
    else yield aloneRow(change, say);
  }
}

const aloneRow = ({ is, project }: Exclude<ProjectChange, Changed>, say: Say): DiffRow => {
  const file = { name: project.file, path: project.path };
  return {
    ...blank,
    what: say(is === 'new' ? diffTexts.added : diffTexts.gone),
    project: project.name,
    oldFile: is === 'gone' ? file : null,
    newFile: is === 'new' ? file : null,
  };
};

const blank = {
  oldName: null,
  row: null,
  field: null,
  old: null,
  new: null,
  difference: null,
  unit: null,
  doubt: null,
};

function* changedRows(change: Changed, say: Say): Generator<DiffRow> {
  const base = {
    ...blank,
    project: change.new.name,
    oldFile: { name: change.old.file, path: change.old.path },
    newFile: { name: change.new.file, path: change.new.path },
  };
  const doubt = matchDoubt(change, say);
  if (change.renamed || !change.certain) {
    const what = say(change.renamed ? diffTexts.renamed : diffTexts.matched);
    yield { ...base, what, oldName: change.old.name, doubt };
  }
  for (const value of change.changes) {
    yield {
      ...base,
      what: say(diffTexts.valueChanged),
      ...valueCells(value, change.new.unit, say),
    };
  }
  for (const row of change.rows) {
    for (const cells of rowCells(row, say)) yield { ...base, ...cells };
  }
}

const matchDoubt = (
  { certain, similarity }: { readonly certain: boolean; readonly similarity: number },
  say: Say,
): string | null => {
  if (certain) return null;
  return similarity === 1
    ? say(diffTexts.sameName)
    : say(diffTexts.guess, `${Math.round(similarity * 100)}%`);
};

const valueCells = (change: ValueChange, unit: string | null, say: Say) => ({
  field: change.label,
  old: shown(change.old, say),
  new: shown(change.new, say),
  difference: change.difference,
  unit: change.type === 'amount' ? unit : null,
  doubt: change.uncertain ? say(diffTexts.uncertainValue) : null,
});

type RowCells = Omit<DiffRow, 'project' | 'oldFile' | 'newFile' | 'oldName'>;

const rowCells = (row: RowChange, say: Say): readonly RowCells[] => {
  const { oldName: _, ...empty } = blank;
  const name = row.names.join(' / ');
  if (row.is !== 'changed') {
    const isNew = row.is === 'new';
    const value = shown(row.values[0] ?? null, say);
    const what = say(isNew ? diffTexts.rowAdded : diffTexts.rowGone);
    return [{ ...empty, what, row: name, ...(isNew ? { new: value } : { old: value }) }];
  }
  const doubt = matchDoubt(row, say);
  const renamed = say(diffTexts.rowRenamed);
  const names = { old: row.oldNames.at(-1) ?? null, new: row.names.at(-1) ?? null };
  return [
    ...(row.similarity < 1 ? [{ ...empty, ...names, what: renamed, row: name, doubt }] : []),
    ...row.changes.map((change) => ({
      ...empty,
      ...valueCells(change, null, say),
      what: say(diffTexts.rowChanged),
      row: name,
      doubt:
        [change.uncertain ? say(diffTexts.uncertainValue) : null, doubt]
          .filter((text) => text !== null)
          .join(' ') || null,
    })),
  ];
};

const shown = (value: JsonValue, say: Say): string | number | null => {
  if (value === null || typeof value === 'number') return value;
  return showValue(value, say);
};

/** The counts of a comparison with their names. */
export const diffTotals = ({ old, new: now, totals }: Diff, say: Say) =>
  [
    [diffTexts.oldProjects, old.projects],
    [diffTexts.newProjects, now.projects],
    [diffTexts.countNew, totals.new],
    [diffTexts.countGone, totals.gone],
    [diffTexts.countRenamed, totals.renamed],
    [diffTexts.countUncertain, totals.uncertain],
    [diffTexts.countChanged, totals.changed],
    [diffTexts.countUnchanged, totals.unchanged],
    [diffTexts.countAmounts, totals.amounts],
    [diffTexts.countRows, totals.rows],
  ].map(([text, count]) => [say(text as (typeof diffTexts)['countNew']), Number(count)] as const);
