import { describe, expect, it } from '@jest/globals';
import { isSecondStroke } from '../../../src/sources/image/second-stroke.ts';

const border = { position: 200, start: 100, end: 700, thickness: 3 };
const isRest = isSecondStroke([border]);

describe('isSecondStroke', () => {
  it('knows what is left of the second stroke of a double border, on either side of it', () => {
    expect(isRest({ left: 300, top: 208, right: 380, bottom: 211 })).toBe(true);
    expect(isRest({ left: 300, top: 189, right: 380, bottom: 192 })).toBe(true);
  });

  it('takes no dash and no text for one: in the middle of a row, short, or higher', () => {
    expect(isRest({ left: 300, top: 216, right: 380, bottom: 219 })).toBe(false);
    expect(isRest({ left: 300, top: 208, right: 330, bottom: 211 })).toBe(false);
    expect(isRest({ left: 300, top: 203, right: 380, bottom: 213 })).toBe(false);
  });

  it('takes nothing for one that runs out beyond the border', () => {
    expect(isRest({ left: 660, top: 208, right: 740, bottom: 211 })).toBe(false);
  });
});
