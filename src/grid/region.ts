import type { SourceRegion } from '../model/region.ts';
import { boxAround } from './lines.ts';

const join = (a: SourceRegion, b: SourceRegion): SourceRegion => {
  if ('bbox' in a && 'bbox' in b) return a.page === b.page ? { ...a, bbox: boxAround([a, b]) } : a;
  if (!('line' in a && 'line' in b)) return a;
  const endLine = Math.max(a.endLine ?? a.line, b.endLine ?? b.line);
  return endLine > a.line ? { ...a, endLine } : a;
};

/** What knows where it stands in the source, or not. */
interface Placed {
  readonly source?: SourceRegion | undefined;
}

/** Where texts stand in the source, from the first to the last. `otherwise` where none of them knows. */
export const regionOf = (texts: readonly Placed[], otherwise: SourceRegion): SourceRegion => {
  const [first, ...rest] = texts.flatMap(({ source }) => source ?? []);
  return first === undefined ? otherwise : rest.reduce(join, first);
};
