import { visibleText } from '../outputs/tables/visible-text.ts';
import type { Session } from './session.ts';

/** Files that the page offers to filter by. */
const mostFiles = 500;

/** How far the review is. */
export const stateOf = (session: Session) => {
  const { items, by, seed, blind } = session.options;
  const codes = new Map<string, { total: number; left: number }>();
  const files = new Set<string>();
  const counts = { open: 0, answered: 0, contradicted: 0 };
  for (const { id, file, uncertainty } of items) {
    const status = session.status(id);
    counts[status]++;
    const code = codes.get(uncertainty.code) ?? { total: 0, left: 0 };
    code.total++;
    if (status !== 'answered') code.left++;
    codes.set(uncertainty.code, code);
    if (files.size < mostFiles) files.add(visibleText(file));
  }
  return {
    version: session.version,
    total: items.length,
    ...counts,
    codes: [...codes].map(([code, count]) => ({ code, ...count })),
    files: [...files],
    by: visibleText(by),
    seed,
    blind,
  };
};
