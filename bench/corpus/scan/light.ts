import type { Picker } from '../picker.ts';
import { between } from './between.ts';
import type { Level } from './levels.ts';

/** Brightness along one side of the page: it falls off to one end, and an open lid shadows an edge. */
export const lightAlong = (
  pick: Picker,
  length: number,
  { unevenLight, edgeShadow }: Level,
): Float32Array => {
  const fall = between(pick, unevenLight) * pick.of([-1, 1]);
  const shadow = pick.chance(edgeShadow / 2) ? between(pick, [0.15, 0.6]) : 0;
  const depth = length * between(pick, [0.004, 0.02]);
  const atEnd = pick.chance(0.5);
  return Float32Array.from({ length }, (_, i) => {
    const share = i / length;
    const edge = (atEnd ? length - i : i) / depth;
    const slope = fall > 0 ? fall * share : -fall * (1 - share);
    return (1 - slope * slope * 3 - slope * 0.3) * (1 - shadow * Math.exp(-edge));
  });
};
