import { describe, expect, it } from '@jest/globals';
import { withStops } from '../../../src/record/recognition/stops.ts';

const by = (engine: string, text: string) => ({ engine, text, confidence: 0.9 });
const stopped = (first: string, other: string): string =>
  withStops([by('paddle', first), by('tesseract', other)])[0].text;

describe('withStops', () => {
  it('takes a point or a ring after a Chinese character for the full stop that another engine sees', () => {
    expect(stopped('长期发挥作用·保障工作', '长期发挥作用 。保障工作')).toBe(
      '长期发挥作用。保障工作',
    );
    expect(stopped('就近受益°', '就近受益。')).toBe('就近受益。');
  });

  it('takes a low point between words for the comma or full stop that another engine sees', () => {
    expect(stopped('任务已完成．及时.良好', '任务已完成，及时。良好')).toBe(
      '任务已完成，及时。良好',
    );
    expect(stopped('减少水土流失．保护河道', '减少水土流失、保护河道')).toBe(
      '减少水土流失．保护河道',
    );
    expect(stopped('A路．改造，B路', 'A路．改造，B路')).toBe('A路．改造，B路');
    expect(stopped('改造3号楼·5号楼。', '改造3号楼·5号楼。')).toBe('改造3号楼·5号楼。');
    expect(stopped('标准3.5万元', '标准3，5万元')).toBe('标准3.5万元');
  });

  it('leaves it where the other engine sees none there', () => {
    expect(stopped('买买提·艾力', '买买提艾力')).toBe('买买提·艾力');
    expect(stopped('气温升高2°', '气温升高2。')).toBe('气温升高2°');
    expect(stopped('作用·保障', '保障。作用保障')).toBe('作用·保障');
  });

  it('takes a point at the end of prose for one where the other engine sees nothing, which is asked then', () => {
    const [prose, phrase] = ['按标准安排经费，全年拨付', '村、组干部补贴'];
    expect(stopped(`${prose}.`, prose)).toBe(`${prose}。`);
    expect(stopped(`${prose}.`, `${prose}.`)).toBe(`${prose}.`);
    expect(stopped(`${phrase}.`, phrase)).toBe(`${phrase}.`);
    expect(stopped('社会公众满意度.', '社会公众满意度')).toBe('社会公众满意度.');
  });
});
