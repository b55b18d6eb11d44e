import type { BoundingBox, SourceRegion } from '../model/region.ts';

const union = (a: BoundingBox, b: BoundingBox): BoundingBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const join = (a: SourceRegion, b: SourceRegion): SourceRegion => {
  if ('bbox' in a && 'bbox' in b)
    return a.page === b.page ? { ...a, bbox: union(a.bbox, b.bbox) } : a;
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
