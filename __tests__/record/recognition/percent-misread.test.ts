import { describe, expect, it } from '@jest/globals';
import { isPercentMisread } from '../../../src/record/recognition/percent-misread.ts';

describe('isPercentMisread', () => {
  it('knows what engines make of a percent sign', () => {
    expect(isPercentMisread('≥85%', '≥859%')).toBe(true);
    expect(isPercentMisread('90%', '909%0')).toBe(true);
    expect(isPercentMisread('99.9%', '99.9o%')).toBe(true);
    expect(isPercentMisread('95%以上', '959%46以上')).toBe(true);
    expect(isPercentMisread('75%-78%', '7590一78%')).toBe(true);
  });

  it('does not stretch to other figures, other units and shares of more than all', () => {
    expect(isPercentMisread('85%', '86%')).toBe(false);
    expect(isPercentMisread('85元', '859元')).toBe(false);
    expect(isPercentMisread('120%', '1209%')).toBe(false);
  });
});
