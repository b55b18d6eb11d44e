import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dropLayoutSpace } from '../../src/text/layout-space.ts';

describe('Layout space', () => {
  it.each([
    ['按照通伏乡 13 个行政村，每村 5 人', '按照通伏乡13个行政村，每村5人'],
    ['附件 2：平罗县', '附件2：平罗县'],
    ['乡村\n振兴', '乡村振兴'],
    ['  两端\u3000', '两端'],
    ['“两个 中心” 运行', '“两个中心”运行'],
  ])('of %j goes beside Chinese characters', (text, expected) => {
    expect(dropLayoutSpace(text)).toBe(expected);
  });

  it('stays, as one space, between words and between numbers', () => {
    expect(dropLayoutSpace('Windows  10\tServer')).toBe('Windows 10 Server');
    expect(dropLayoutSpace('3. 12')).toBe('3. 12');
  });

  it('leaves nothing to do for a second time and keeps every other character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\n', '\u3000', '年', '1', 'a', '，')), (parts) => {
        const text = parts.join('');
        const once = dropLayoutSpace(text);
        expect(dropLayoutSpace(once)).toBe(once);
        expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
