import { describe, expect, it } from '@jest/globals';
import type { Skipped } from '../../../src/model/document.ts';
import { drawnLines } from '../../../src/sources/text/aligned.ts';
import { withoutPageNumbers } from '../../../src/sources/text/page-numbers.ts';
import { countedWidth } from '../../../src/sources/text/width.ts';

const kept = (text: string) => {
  const skipped: Skipped[] = [];
  const lines = [...withoutPageNumbers(drawnLines(text, countedWidth), skipped)];
  const texts = lines.flatMap(({ tokens }) => tokens.map((token) => token.text));
  return { texts, skipped, count: lines.length };
};

describe('a number at the foot of a page', () => {
  it('is left out and noted, page by page', () => {
    const { texts, skipped } = kept('甲    1\n\n\n\n   —1—\n\f乙    2\n\n\n\n   —2—\n\f');
    expect(texts).toEqual(['甲', '1', '乙', '2']);
    expect(skipped).toEqual([
      { pages: [1, 1], lines: [5, 5], reason: 'no-form', text: '—1—' },
      { pages: [2, 2], lines: [10, 10], reason: 'no-form', text: '—2—' },
    ]);
  });

  it('keeps its line, so that what follows stays where it was', () => {
    const text = '甲    1\n\n\n\n   —1—\n\f乙';
    expect(kept(text).count).toBe([...drawnLines(text, countedWidth)].length);
  });

  it('is a part of the text where it stands near the line above', () => {
    expect(kept('甲    1\n\n   12\n\f').texts).toEqual(['甲', '1', '12']);
  });

  it('is a part of the text where more follows on the page', () => {
    expect(kept('甲    1\n\n\n\n   12\n\n乙    2\n\f').texts).toEqual(['甲', '1', '12', '乙', '2']);
  });

  it('has digits and stands alone', () => {
    expect(kept('甲\n\n\n\n   完\n\f').texts).toEqual(['甲', '完']);
    expect(kept('甲\n\n\n\n   乙    3\n\f').texts).toEqual(['甲', '乙', '3']);
  });
});
