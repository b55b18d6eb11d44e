import type { Grammar } from '../../model/grammar.ts';
import { type ImportSource, itemsOf } from '../tables/import-source.ts';
import { grammarsInUse } from '../tables/survey.ts';
import { type DiffSide, diffProjects } from './diff-projects.ts';
import type { Diff } from './diff-schema.ts';
import { toProject } from './project.ts';

/**
 * Two finished imports side by side: of different years, or of different versions of the parser.
 * Errors: those of the imports; `invalid-options` where a grammar is missing.
 */
export const diffImports = async (
  old: ImportSource,
  now: ImportSource,
  grammars: readonly Grammar[],
): Promise<Diff> => diffProjects(await sideOf(old, grammars), await sideOf(now, grammars));

const sideOf = async (source: ImportSource, grammars: readonly Grammar[]): Promise<DiffSide> => {
  const used = await grammarsInUse(source, grammars);
  const projects = [];
  for await (const item of itemsOf(source, used)) {
    if (item.kind === 'file') continue;
    for (const { entry, form, grammar } of item.forms)
      projects.push(toProject(entry, form, grammar));
  }
  return { parser: source.summary.parser.version, projects };
};
