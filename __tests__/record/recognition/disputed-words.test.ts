import { describe, expect, it } from '@jest/globals';
import { disputedWords, wordsOtherwise } from '../../../src/record/recognition/disputed-words.ts';

describe('disputedWords', () => {
  it('gives the characters in which texts differ, with two around them on both sides', () => {
    expect(disputedWords(['部分任务进度滞后，已列入计划', '部分任务进度光后，已列太计划'])).toEqual(
      [
        { read: '进度滞后,', otherwise: '进度光后,' },
        { read: '已列入计划', otherwise: '已列太计划' },
      ],
    );
  });

  it('takes the end of a text for one of them', () => {
    expect(disputedWords(['营商环境', '营商环沪'])).toEqual([
      { read: '商环境\n', otherwise: '商环沪\n' },
    ]);
    expect(disputedWords(['柏川区司法局', '六.~梳川区司法局'])).toEqual([
      { read: '\n柏川区', otherwise: '\n六.~梳川区' },
    ]);
  });

  it('knows what the first alone sees, and says each with the place that it has in its own text', () => {
    expect(disputedWords(['服务对象满意度指标', '服务象满音度指标'])).toEqual([
      { read: '服务对象满', otherwise: '服务象满' },
      { read: '象满意度指', otherwise: '象满音度指' },
    ]);
  });

  it('gives the whole texts where they differ in brackets or strokes as well', () => {
    expect(disputedWords(['采购设备台（套）数', '采购设备台 !套 数'])).toEqual([
      { read: '\n采购设备台(套)数\n', otherwise: '\n采购设备台!套数\n' },
    ]);
    expect(disputedWords(['山洪预警设备经费', '山洪预警没备经费-'])).toEqual([
      { read: '\n山洪预警设备经费\n', otherwise: '\n山洪预警没备经费-\n' },
    ]);
    expect(disputedWords(['经费', '经费-'])).toBeNull();
    expect(disputedWords(['经费（套）数', '经费3套）数'])).toBeNull();
    expect(disputedWords(['山洪预警设备经费', '山洪预警设备经费A'])).toBeNull();
    expect(disputedWords(['1234', '12.34'])).toBeNull();
    expect(disputedWords(['5000人次数', '=5000人次数'])).toBeNull();
    expect(disputedWords(['方案（期）完成', '方案二期）完成'])).toBeNull();
  });

  it('says nothing where they differ in figures, marks, numerals or what another alone sees', () => {
    expect(disputedWords(['共35个村', '共36个村'])).toBeNull();
    expect(disputedWords(['共1,500个村', '共1、500个村'])).toBeNull();
    expect(disputedWords(['共15 00个村', '共1500个村'])).toBeNull();
    expect(disputedWords(['服务对象。', '服务对象'])).toBeNull();
    expect(disputedWords(['任务进度滞后、已列入', '任务进度汪后，已列入'])).toBeNull();
    expect(disputedWords(['第三季度', '第二季度'])).toBeNull();
    expect(disputedWords(['低于计划', '不低于计划'])).toBeNull();
    expect(disputedWords(['一般公共服务支出', '三船共公服各'])).toBeNull();
  });
});

describe('wordsOtherwise', () => {
  it('gives characters for others, or that only one of them sees, and nothing else that differs', () => {
    expect(wordsOtherwise('污水冶理35个村，改善环境', '污水治理36个村.改善环境度')).toEqual([
      { read: '污水冶理3', otherwise: '污水治理3' },
      { read: '环境\n', otherwise: '环境度\n' },
    ]);
    expect(wordsOtherwise('清县水务局', '清沅县水务局')).toEqual([
      { read: '\n清县水', otherwise: '\n清沅县水' },
    ]);
    expect(wordsOtherwise('第三季度', '第二季度')).toEqual([]);
    expect(wordsOtherwise('修路', '修路')).toEqual([]);
  });
});
