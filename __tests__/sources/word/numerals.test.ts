import { describe, expect, it } from '@jest/globals';
import { listNumeral } from '../../../src/sources/word/numerals.ts';

describe('listNumeral', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['japaneseCounting', 35, '三十五'],
    ['chineseCounting', 105, '一百〇五'],
    ['chineseCounting', 110, '一百一十'],
    ['chineseCounting', 1000, '1000'],
    ['lowerLetter', 1, 'a'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 4, 'iv'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['constructor', 3, '3'],
    ['upperRoman', 0, '0'],
  ])('writes as %s the number %p: %s', (format, n, expected) => {
    expect(listNumeral(format, n)).toBe(expected);
  });
});
