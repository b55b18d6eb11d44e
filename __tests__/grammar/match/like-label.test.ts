import { describe, expect, it } from '@jest/globals';
import { likeLabel } from '../../../src/grammar/match/like-label.ts';
import { Lexicon } from '../../../src/text/lexicon.ts';

const lexicon = new Lexicon([
  ['一级指标', 1],
  ['二级指标', 2],
  ['三级指标', 3],
  ['指标值', 4],
  ['目标值', 5],
  ['项目期', 6],
]);
const cell = (...[text = '', ...more]: readonly string[]) => ({
  text,
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  source: { line: 1, column: 1 },
  readers: [text, ...more].map((read) => ({ engine: 'any', text: read, confidence: 0.9 })),
});
const like = (...texts: readonly string[]) => likeLabel(lexicon, cell(...texts))?.key ?? null;

describe('likeLabel', () => {
  it('passes over what is no word beside a label', () => {
    expect(like('三级指标～ !')).toBe('三级指标');
    expect(like('4 二级指标')).toBe('二级指标');
  });

  it('forgives one character that is too many', () => {
    expect(like('二级指标四')).toBe('二级指标');
  });

  it('passes over a unit behind it of whose brackets one was not read', () => {
    expect(like('指标值万元）')).toBe('指标值');
    expect(like('指标值（单位：元')).toBe('指标值');
    expect(like('指标万元）')).toBeNull();
  });

  it('knows a label that lost its first character where only one of its likes is open', () => {
    expect(like('级指标')).toBeNull();
    const open = (...entries: readonly number[]) =>
      likeLabel(lexicon, cell('--级指标', '一级指标'), (entry) => entries.includes(entry))?.key;
    expect(open(2, 4)).toBe('二级指标');
    expect(open(2, 3)).toBeUndefined();
    expect(open(4)).toBeUndefined();
  });

  it('knows a short label of whose first character a stroke is faint', () => {
    expect(like('日标值')).toBe('目标值');
    expect(like('项日期')).toBe('项目期');
    expect(like('立项日期')).toBeNull();
  });

  it('takes the label that another engine reads', () => {
    expect(like('-级指际', '三级指标')).toBe('三级指标');
  });

  it.each(['-级指标', '二级指标‘ 三级指标', '贝$', '第12345号 指标值'])(
    'names none where several are as near, or more than a label stands there: %s',
    (text) => {
      expect(like(text)).toBeNull();
    },
  );

  it('leaves text that was not recognised to be read as it is', () => {
    const { readers: _, ...printed } = cell('三级指标～');
    expect(likeLabel(lexicon, printed)).toBeNull();
  });
});
