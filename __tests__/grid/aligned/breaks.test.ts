import { describe, expect, it } from '@jest/globals';
import { joinCost, joinLines, splitCost, tornCost } from '../../../src/grid/aligned/breaks.ts';
import { defaultAlignmentSettings as settings } from '../../../src/grid/aligned/settings.ts';
import { firstUnitWidth, isBalanced, textWidth } from '../../../src/grid/aligned/text-width.ts';

const line = (text: string) => ({ text, y: 0 });
const join = (a: string, b: string, capacity: number) =>
  joinCost(line(a), line(b), capacity, settings);
const split = (a: string, b: string, capacity: number) =>
  splitCost(line(a), line(b), capacity, settings);

describe('a line break inside a cell', () => {
  it('costs nothing where the line is full', () => {
    expect(join('上级部门对村干部工作', '考核情况', 20)).toBe(0);
  });

  it('costs much where the next character would have fitted', () => {
    expect(join('村干部人数', '考核情况', 20)).toBe(settings.costOfShortLine);
  });

  it('costs much above a comparison, and between two numbers', () => {
    expect(join('不超过十五个', '≥98.5%', 12)).toBe(settings.costOfShortLine);
    expect(join('17', '18', 2)).toBe(settings.costOfShortLine);
  });

  it('costs nothing where a number moved to the next line as a whole', () => {
    expect(join('补助资金共计为', '199.3680 万元', 20)).toBe(0);
  });
});

describe('the end of a cell', () => {
  it('is likelier at a line that is not full', () => {
    expect(split('村干部人数', '考核情况', 20)).toBe(0);
    expect(split('上级部门对村干部工作', '考核情况', 20)).toBe(settings.costOfFullEnd);
  });

  it('is no comma, and a comma begins no cell', () => {
    expect(split('有序开展，', '村级', 20)).toBe(settings.costOfTornText);
    expect(split('有序开展', '，村级', 20)).toBe(settings.costOfTornText);
  });

  it('closes all brackets', () => {
    expect(tornCost('群众对“两个', settings)).toBe(settings.costOfTornText);
    expect(tornCost('群众对“两个中心”（含）', settings)).toBe(0);
  });
});

describe('lines of a cell', () => {
  it('run on in Chinese and keep a space between words and numbers', () => {
    expect(joinLines(['上级部门', '工作', '考核'])).toBe('上级部门工作考核');
    expect(joinLines(['Windows', '10'])).toBe('Windows 10');
    expect(joinLines(['2. 9657 万元/', '人/年'])).toBe('2. 9657 万元/人/年');
  });
});

describe('the width of a text', () => {
  it('is two places for a Chinese character and one for a letter', () => {
    expect(textWidth('≥95%（必填）')).toBe(2 + 3 + 8);
  });

  it('of what moves to the next line is that of a whole number or bracket', () => {
    expect(firstUnitWidth('199.36 万元', 20)).toBe(6);
    expect(firstUnitWidth('（必填）', 20)).toBe(4);
    expect(firstUnitWidth('村，干部', 20)).toBe(4);
  });

  it('knows quotation marks of either kind of bracket', () => {
    expect(isBalanced('(万元）')).toBe(true);
    expect(isBalanced('“两个')).toBe(false);
  });
});
