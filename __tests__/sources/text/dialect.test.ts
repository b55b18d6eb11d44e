import { describe, expect, it } from '@jest/globals';
import { dialectOf } from '../../../src/sources/text/dialect.ts';

describe('the dialect of a text', () => {
  it('is tabbed where tabs stand between cells', () => {
    expect(dialectOf('表\n项目名称\t\t村委会\n其他资金\t0\n')).toBe('tabbed');
  });

  it('is aligned where lines have wide gaps', () => {
    expect(dialectOf('        表\n项目名称    村委会\n其他资金      0\n')).toBe('aligned');
    expect(dialectOf('项目名称\u3000\u3000村委会\n')).toBe('aligned');
  });

  it('is a sequence where nothing divides a line', () => {
    expect(dialectOf('表\n项目名称\n村委会\n2024 年底\n')).toBe('sequence');
    expect(dialectOf('')).toBe('sequence');
  });

  it('is not changed by indented paragraphs or by one odd line among many', () => {
    expect(dialectOf('\t第一段\n\t第二段\n')).toBe('sequence');
    expect(dialectOf(`${'村委会\n'.repeat(30)}甲\t乙\n`)).toBe('sequence');
    expect(dialectOf(`${'村委会\n'.repeat(30)}甲    乙\n`)).toBe('sequence');
  });
});
