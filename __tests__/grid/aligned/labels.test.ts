import { describe, expect, it } from '@jest/globals';
import { labelsOfPage } from '../../../src/grid/aligned/labels.ts';
import { linesOfPage } from '../../../src/grid/aligned/pieces.ts';
import { defaultAlignmentSettings } from '../../../src/grid/aligned/settings.ts';
import { draw, hints } from './support.ts';

const labels = (text: string) =>
  labelsOfPage(linesOfPage(draw(text), defaultAlignmentSettings), hints, defaultAlignmentSettings);
const texts = (text: string) => labels(text).map((label) => label.text);

describe('a label', () => {
  it('may be cut anywhere by line ends, with other cells beside it', () => {
    expect(
      texts(
        [
          '项目资     年度资金总额：        3.9',
          '金 (万    其中：财政拨款        3.9',
          ' 元)       其他资金         0',
        ].join('\n'),
      ),
    ).toEqual(['项目资金 (万元)', '年度资金总额：', '其中：财政拨款', '其他资金']);
  });

  it('has a single space between it and its value', () => {
    expect(texts('时效指标（必填） 完成时限          2024 年底')).toEqual(['时效指标（必填）']);
  });

  it('takes no words of the next column into its brackets', () => {
    expect(texts('数量指标（必填硬 村干部人数         65 人\n性指标）')).toEqual([
      '数量指标（必填硬性指标）',
    ]);
  });

  it('leaves its neighbour the bracket that goes on in the next line', () => {
    expect(texts('     效益 社会效益指标 村级组织\n     指标 （必填）     能力')).toEqual([
      '效益指标',
      '社会效益指标（必填）',
    ]);
  });

  it('is the longer one of two that begin alike', () => {
    expect(texts('满意度\n指标')).toEqual(['满意度指标']);
  });

  it('goes on below the lines of others that come between', () => {
    expect(texts('产出指  一\n        二\n        三\n标      四')).toEqual(['产出指标']);
  });

  it('does not begin with the brackets of a line above', () => {
    expect(texts('(2024 年度)\n项目名称')).toEqual(['项目名称']);
  });

  it('says where its middle is', () => {
    const [label] = labels('绩效指  一\n标      二\n');
    expect(label).toMatchObject({ y: 1, firstLine: 0, lastLine: 1 });
  });
});
