import { valueChanges } from './compare-values.ts';
import {
  type Diff,
  diffSchemaVersion,
  type ProjectChange,
  type ProjectRef,
  type RowChange,
} from './diff-schema.ts';
import {
  leastSimilarity,
  type Matching,
  matchNames,
  type Named,
  type Pair,
} from './match-names.ts';
import { type ComparedRow, nameKey, type Project } from './project.ts';

export interface DiffSide {
  /** The version of the parser. */
  readonly parser: string;
  readonly projects: readonly Project[];
}

/**
 * What became of the projects of one import in another: new, gone, renamed, with other amounts or targets.
 * Forms of different types are never the same project.
 */
export const diffProjects = (old: DiffSide, now: DiffSide): Diff => {
  const types = new Set([...old.projects, ...now.projects].map(({ grammar }) => grammar));
  const matchings = [...types].map((type) => matchProjects(ofType(old, type), ofType(now, type)));
  const pairs = matchings.flatMap((matching) => matching.pairs.map(changeOf));
  const projects = [
    ...matchings.flatMap(({ added }) => added.map(({ item }) => alone('new', item))),
    ...matchings.flatMap(({ gone }) => gone.map(({ item }) => alone('gone', item))),
    ...pairs.filter(isWorthSaying),
  ];
  return {
    schema: diffSchemaVersion,
    old: { parser: old.parser, projects: old.projects.length },
    new: { parser: now.parser, projects: now.projects.length },
    leastSimilarity,
    totals: totalsOf(projects, pairs),
    projects,
  };
};

const ofType = ({ projects }: DiffSide, type: string): readonly Project[] =>
  projects.filter(({ grammar }) => grammar === type);

type Candidate<A> = Named & { readonly item: A };
type Changed = Extract<ProjectChange, { is: 'changed' }>;

const matchProjects = (
  olds: readonly Project[],
  news: readonly Project[],
): Matching<Candidate<Project>> => matchNames(olds.map(toCandidate), news.map(toCandidate));

const toCandidate = (project: Project): Candidate<Project> => ({
  item: project,
  key: project.key,
  name: project.key,
  block: project.department,
  hints: [project.department, project.file, project.form],
});

const alone = (is: 'new' | 'gone', project: Project): ProjectChange => ({
  is,
  project: refOf(project),
});

const refOf = ({ file, path, form, grammar, name, department, unit }: Project): ProjectRef => ({
  file,
  path,
  form,
  grammar,
  name,
  department,
  unit,
});

const changeOf = ({ old, new: now, similarity, isCertain }: Pair<Candidate<Project>>): Changed => ({
  is: 'changed',
  old: refOf(old.item),
  new: refOf(now.item),
  renamed: old.key !== now.key,
  certain: isCertain,
  similarity,
  changes: [
    ...valueChanges(old.item.values, now.item.values, (pointer) => pointer, sides(old, now)),
  ],
  rows: [...rowChanges(old.item, now.item)],
});

const sides = (old: Candidate<Project>, now: Candidate<Project>) => ({
  old: old.item,
  new: now.item,
});

const rowChanges = (old: Project, now: Project): readonly RowChange[] => {
  const { pairs, gone, added } = matchNames(old.rows.map(toRow), now.rows.map(toRow));
  const tail = (pointer: string) => pointer.slice(pointer.lastIndexOf('/'));
  const changed = pairs.map(
    (pair): Extract<RowChange, { is: 'changed' }> => ({
      is: 'changed',
      names: [...pair.new.item.names],
      oldNames: [...pair.old.item.names],
      certain: pair.isCertain,
      similarity: pair.similarity,
      changes: [
        ...valueChanges(pair.old.item.values, pair.new.item.values, tail, { old, new: now }),
      ],
    }),
  );
  return [
    ...changed.filter(({ changes, similarity }) => changes.length > 0 || similarity < 1),
    ...added.map(({ item }) => aloneRow('new', item)),
    ...gone.map(({ item }) => aloneRow('gone', item)),
  ];
};

const aloneRow = (is: 'new' | 'gone', { names, values }: ComparedRow): RowChange => ({
  is,
  names: [...names],
  values: values.map(({ value }) => value),
});

/** Rows are matched by all their names; under another name only below the same higher levels. */
const toRow = (row: ComparedRow): Candidate<ComparedRow> => ({
  item: row,
  key: row.names.map(nameKey).join('/'),
  name: nameKey(row.names.at(-1) ?? ''),
  block: row.names.slice(0, -1).map(nameKey).join('/'),
  hints: [],
});

const differs = ({ renamed, changes, rows }: Changed): boolean =>
  renamed || changes.length > 0 || rows.length > 0;

const isWorthSaying = (change: Changed): boolean => !change.certain || differs(change);

const totalsOf = (
  projects: readonly ProjectChange[],
  pairs: readonly Changed[],
): Diff['totals'] => {
  const count = (test: (change: Changed) => boolean) => pairs.filter(test).length;
  return {
    new: projects.filter(({ is }) => is === 'new').length,
    gone: projects.filter(({ is }) => is === 'gone').length,
    renamed: count(({ renamed }) => renamed),
    uncertain: count(({ certain }) => !certain),
    changed: count(differs),
    unchanged: count((change) => !differs(change)),
    amounts: pairs.flatMap(amountChanges).length,
    rows: pairs.flatMap(({ rows }) => rows).length,
  };
};

export const amountChanges = ({ changes }: Pick<Changed, 'changes'>) =>
  changes.filter(({ type }) => type === 'amount');
