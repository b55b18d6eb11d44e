import { describe, expect, it } from '@jest/globals';
import { withoutStrayMarks } from '../../../src/record/recognition/stray-marks.ts';

describe('withoutStrayMarks', () => {
  it('drops what specks and rests of ruling lines are read as', () => {
    expect(withoutStrayMarks("'超过98%")).toBe('超过98%');
    expect(withoutStrayMarks(':.社会公众满意度')).toBe('社会公众满意度');
    expect(withoutStrayMarks('满意度指标.,')).toBe('满意度指标');
    expect(withoutStrayMarks('90.')).toBe('90');
    expect(withoutStrayMarks('。1年')).toBe('1年');
    expect(withoutStrayMarks('“项目支出绩效目标表')).toBe('项目支出绩效目标表');
    expect(withoutStrayMarks('*保护河道生态')).toBe('保护河道生态');
  });

  it('leaves several marks behind a figure: a faint percent sign is read so', () => {
    expect(withoutStrayMarks('100，，')).toBe('100，，');
    expect(withoutStrayMarks('100 . ,')).toBe('100 . ,');
    expect(withoutStrayMarks('100*')).toBe('100*');
  });

  it('leaves what is printed: brackets, quotes that open, full stops, signs, points of numbers', () => {
    for (const text of [
      '（选填）',
      '《办法》',
      '“四好农村路”知晓率',
      '消除安全隐患。',
      '-3.2',
      '.5',
      '95%',
    ])
      expect(withoutStrayMarks(text)).toBe(text);
  });
});
