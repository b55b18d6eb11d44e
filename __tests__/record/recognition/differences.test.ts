import { describe, expect, it } from '@jest/globals';
import { differences } from '../../../src/record/recognition/differences.ts';

describe('differences', () => {
  it('are none between equal texts', () => {
    expect(differences('项目', '项目')).toEqual([]);
  });

  it('are what each text has between characters that both have, from the left', () => {
    expect(differences('项目支出绩效表', '项目文出绩效上表')).toEqual([
      { at: 2, here: '支', there: '文' },
      { at: 6, here: '', there: '上' },
    ]);
    expect(differences('有所改善', '有所改')).toEqual([{ at: 3, here: '善', there: '' }]);
  });

  it('are not looked for where much differs', () => {
    expect(differences('甲'.repeat(500), '乙'.repeat(500))).toBeNull();
  });
});
