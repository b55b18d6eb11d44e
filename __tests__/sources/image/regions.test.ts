import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberAreas } from '../../../src/sources/image/regions.ts';
import { placesAround, side } from './rasters.ts';

const wall = -1;

const walls = fc
  .tuple(side(40), side(40))
  .chain(([width, height]) =>
    fc
      .array(fc.constantFrom(0, 0, wall), { minLength: width * height, maxLength: width * height })
      .map((fields) => ({ width, height, fields })),
  );

/** Floods each field that was not met before. */
const numberPlainly = (given: readonly number[], width: number, height: number): number[] => {
  const fields = [...given];
  let count = 0;
  for (let start = fields.indexOf(0); start >= 0; start = fields.indexOf(0)) {
    const waiting = [start];
    fields[start] = ++count;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const next of placesAround(at, { width, height })) {
        const isInRow = Math.floor(next / width) === Math.floor(at / width);
        const isBeside = isInRow || next % width === at % width;
        if (!isBeside || fields[next] !== 0) continue;
        fields[next] = count;
        waiting.push(next);
      }
  }
  return fields;
};

describe('numberAreas', () => {
  it('numbers what is joined side by side between walls, from the top left on', () => {
    fc.assert(
      fc.property(walls, ({ width, height, fields }) => {
        expect([...numberAreas(Int32Array.from(fields), width)]).toEqual(
          numberPlainly(fields, width, height),
        );
      }),
    );
  });
});
