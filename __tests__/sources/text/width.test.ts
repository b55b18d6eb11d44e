import { describe, expect, it } from '@jest/globals';
import { countedWidth, displayWidth, widthMeasure } from '../../../src/sources/text/width.ts';

/** The second texts begin at the same place where Chinese characters take two places. */
const shown = '主管部门    县财政局\n项目        修桥补助\n';

describe('the measure of a text', () => {
  it('is the one by which its columns line up', () => {
    expect(widthMeasure(shown)).toBe(displayWidth);
    expect(widthMeasure('主管部门    县财政局\n项目      修桥补助\n')).toBe(countedWidth);
  });

  it('counts characters where pages end with form feeds, as only printers of pages put them', () => {
    expect(widthMeasure(`${shown}\f`)).toBe(countedWidth);
  });
});
