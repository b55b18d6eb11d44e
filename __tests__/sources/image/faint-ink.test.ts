import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Components, findComponents } from '../../../src/sources/image/components.ts';
import { withFaintInk } from '../../../src/sources/image/faint-ink.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { faintInkLevel, greyRim, usualHeight } from '../../../src/sources/image/settings.ts';
import { placesAround, rasters } from './rasters.ts';

const inkLevel = 120;

/** Each pixel of faint ink takes the label of the first that reaches it, step by step. */
const spreadPlainly = (page: Raster, { components, labels }: Components): Components => {
  const spread = [...labels];
  const isFree = (at: number): boolean =>
    spread[at] === 0 && (page.data[at] as number) < faintInkLevel;
  const steps: number[][] = [];
  let edge = [...labels.keys()].filter((at) =>
    components.some(({ label }) => label === labels[at]),
  );
  while (edge.length > 0 && steps.length < usualHeight) {
    const reached: number[] = [];
    for (const at of edge)
      for (const next of placesAround(at, page).filter(isFree)) {
        spread[next] = spread[at] as number;
        reached.push(next);
      }
    steps.push(reached);
    edge = reached;
  }
  const beyond = steps.slice(greyRim).flat();
  const widened = components.map((own) => {
    const taken = beyond.filter((at) => spread[at] === own.label);
    const xs = taken.map((at) => at % page.width);
    const ys = taken.map((at) => Math.floor(at / page.width));
    return {
      ...own,
      left: Math.min(own.left, ...xs),
      top: Math.min(own.top, ...ys),
      right: Math.max(own.right, ...xs.map((x) => x + 1)),
      bottom: Math.max(own.bottom, ...ys.map((y) => y + 1)),
    };
  });
  for (const at of steps.slice(0, greyRim).flat()) spread[at] = 0;
  return { components: widened, labels: Int32Array.from(spread) };
};

describe('withFaintInk', () => {
  it('spreads ink over what is faint around it, but the first pixels, and not that without a component', () => {
    fc.assert(
      fc.property(rasters(), fc.nat(4), (page, dropped) => {
        const all = findComponents({
          ...page,
          data: page.data.map((level) => (level < inkLevel ? 1 : 0)),
        });
        const ink = { ...all, components: all.components.filter((_, i) => i % 5 !== dropped) };
        expect(withFaintInk(page, ink, new Uint8Array(page.data.length))).toEqual(
          spreadPlainly(page, ink),
        );
      }),
    );
  });

  it('spreads over a chain of faint pixels from the rim on, no farther than a character', () => {
    const data = new Uint8Array(3 * 60).fill(255).fill(200, 60, 120);
    data[60] = 0;
    const page = { width: 60, height: 3, data };
    const ink = findComponents({ ...page, data: data.map((level) => (level === 0 ? 1 : 0)) });
    const { components, labels } = withFaintInk(page, ink, new Uint8Array(page.data.length));
    expect(components.map(({ left, right }) => [left, right])).toEqual([[0, usualHeight + 1]]);
    expect([...labels.subarray(60, 120)].indexOf(1, 1)).toBe(greyRim + 1);
  });
});
