import type { BoundingBox, SourceRegion } from '../../model/region.ts';
import type { Piece } from './pieces.ts';

const union = (a: BoundingBox, b: BoundingBox): BoundingBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const join = (a: SourceRegion, b: SourceRegion): SourceRegion => {
  if ('bbox' in a && 'bbox' in b) return { ...a, bbox: union(a.bbox, b.bbox) };
  if ('line' in a && 'line' in b && b.line > a.line) return { ...a, endLine: b.line };
  return a;
};

/** Where words stand in the source, from the first to the last. `otherwise` where there are none. */
export const regionOf = (pieces: readonly Piece[], otherwise: SourceRegion): SourceRegion => {
  const [first, ...rest] = pieces;
  return first === undefined
    ? otherwise
    : rest.reduce((region, { source }) => join(region, source), first.source);
};
