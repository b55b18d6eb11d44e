import { describe, expect, it } from '@jest/globals';
import { sharedMistakes } from '../../../src/record/recognition/shared-mistakes.ts';

describe('sharedMistakes', () => {
  it('takes letters beside digits for the digits that they look like', () => {
    expect(sharedMistakes('RO1')).toEqual(['R01']);
    expect(sharedMistakes('2o24')).toEqual(['2024']);
    expect(sharedMistakes('0l01')).toEqual(['0101']);
  });

  it('takes letters between that of a code and a dash for its figures', () => {
    expect(sharedMistakes('ROI -其他运转类')).toEqual(['R01 -其他运转类']);
    expect(sharedMistakes('ROI分析')).toEqual([]);
    expect(sharedMistakes('IC卡-办理')).toEqual([]);
  });

  it('takes a quotation mark or a comma before the last character for a speck or a part of a word', () => {
    expect(sharedMistakes('已列入下年计“划')).toEqual(['已列入下年计划']);
    expect(sharedMistakes('灌溉渠道使用者满，度')).toEqual(['灌溉渠道使用者满度']);
    for (const code of ['（301）', '-301'])
      expect(sharedMistakes(`望海区妇女联合，会${code}`)).toEqual([`望海区妇女联合会${code}`]);
    for (const text of ['建设“四好农村路”', '进度滞后，已列入计划', '水，电'])
      expect(sharedMistakes(text)).toEqual([]);
  });

  it('takes a sign before a number for those that look like it', () => {
    expect(sharedMistakes('=130平方米')).toEqual([
      '≈130平方米',
      '≥130平方米',
      '≤130平方米',
      '>130平方米',
      '<130平方米',
    ]);
  });

  it('takes the first figure of twice the whole for a sign', () => {
    expect(sharedMistakes('295%')).toEqual(['≥95%']);
    expect(sharedMistakes('195%')).toEqual([]);
    expect(sharedMistakes('295个')).toEqual([]);
  });

  it('puts a point into a share of three times the whole and more', () => {
    expect(sharedMistakes('985%')).toEqual(['98.5%']);
    expect(sharedMistakes('985 %以上')).toEqual(['98.5 %以上']);
    for (const text of ['150%', '98.5%', '1985%', '985个', '1.985%'])
      expect(sharedMistakes(text)).toEqual([]);
  });

  it('takes a stroke between two clauses of a sentence for a comma, and not one between units or words', () => {
    const prose = (mark: string) => `严格控制仓库的成本${mark}不突破批复概算。改善条件，消除隐患。`;
    expect(sharedMistakes(prose('/'))).toEqual([prose('，')]);
    expect(sharedMistakes('发放500元/人，按月。')).toEqual([]);
    expect(sharedMistakes('群众满意/受益情况')).toEqual([]);
  });

  it('takes a plain sign before a number for the one with a line below it', () => {
    expect(sharedMistakes('>95%')).toEqual(['≥95%']);
    expect(sharedMistakes('＜3 次')).toEqual(['≤3 次']);
    expect(sharedMistakes('>百分之六十二')).toEqual(['≥百分之六十二']);
  });

  it('takes the brackets in the number of a document for those that such numbers have', () => {
    for (const text of ['云政发[2023]15号', '云政发〔2023）15号', '云政发（2023）15号'])
      expect(sharedMistakes(text)).toContain('云政发〔2023〕15号');
    expect(sharedMistakes('云政发〔2023〕15号')).toEqual([]);
  });

  it('sees that a bracket has no other half, and that a word may stand apart from its number', () => {
    expect(sharedMistakes('数量指标（必填')).toEqual(['数量指标（必填）']);
    expect(sharedMistakes('Windows10终端')).toEqual(['Windows 10终端']);
  });

  it('sees the gap in a number of a text where a figure may be covered', () => {
    expect(sharedMistakes('长效管护机制（29之82 2）')).toEqual(['长效管护机制（29之822）']);
    expect(sharedMistakes('1 234.5')).toEqual([]);
  });

  it('leaves all else alone', () => {
    for (const text of [
      'R01',
      'OA系统',
      '≥95%',
      'a=b',
      '130平方米',
      '数量指标（必填）',
      'a > b',
      '[1]',
    ])
      expect(sharedMistakes(text)).toEqual([]);
  });
});

describe('sharedMistakes at the ends of a text and beside numbers', () => {
  it('takes a mark that no text begins or ends with for a speck', () => {
    expect(sharedMistakes('．聘用人数')).toEqual(['聘用人数']);
    expect(sharedMistakes('食堂完好率，')).toEqual(['食堂完好率']);
    expect(sharedMistakes('规范有序+')).toEqual(['规范有序']);
    expect(sharedMistakes('项目完成时间、／')).toEqual(['项目完成时间']);
    expect(sharedMistakes('绩效目标表：')).toEqual(['绩效目标表']);
    expect(sharedMistakes('30+')).toEqual([]);
    expect(sharedMistakes('-问题整改率')).toEqual(['问题整改率']);
    expect(sharedMistakes('V 项目总投资')).toEqual(['项目总投资']);
    expect(sharedMistakes('验收时间1')).toEqual(['验收时间']);
    expect(sharedMistakes('项目完成时间一')).toEqual(['项目完成时间']);
    expect(sharedMistakes('标准统一')).toEqual([]);
    expect(sharedMistakes('-14')).toEqual(['14']);
    expect(sharedMistakes('提供服务-（含仓库）')).toEqual(['提供服务（含仓库）']);
  });

  it('sees that 干部 lost its hook at the beginning of a text', () => {
    expect(sharedMistakes('于部职工满意度')).toEqual(['干部职工满意度']);
    expect(sharedMistakes('十部职工满意度')).toEqual(['干部职工满意度']);
    expect(sharedMistakes('关于部门职责')).toEqual([]);
    expect(sharedMistakes('王部职工满意度')).toEqual(['干部职工满意度']);
    expect(sharedMistakes('王部长')).toEqual([]);
  });

  it('sees that 土 lost an arm in 水土流失', () => {
    expect(sharedMistakes('减少水上流失')).toEqual(['减少水土流失']);
    expect(sharedMistakes('水上救援次数')).toEqual([]);
  });

  it('takes a point before a stop for a speck', () => {
    expect(sharedMistakes('开展日常工作.。')).toEqual(['开展日常工作。']);
    expect(sharedMistakes('开展日常工作·，明显改善')).toEqual(['开展日常工作，明显改善']);
  });

  it('takes a point between a figure and a closing bracket for a speck', () => {
    expect(sharedMistakes('营商环境（24之1963.）')).toContain('营商环境（24之1963）');
    expect(sharedMistakes('云政发〔2023〕.15号')).toEqual(['云政发〔2023〕15号']);
  });

  it('takes a mark before brackets or before what a body is for a speck, and a numeral that stands off for a border', () => {
    expect(sharedMistakes('设备购置.（二期）')).toContain('设备购置（二期）');
    expect(sharedMistakes('柏川区文化和旅游、局（410007)')).toContain(
      '柏川区文化和旅游局（410007)',
    );
    expect(sharedMistakes('民政局、财政局')).toEqual([]);
    expect(sharedMistakes('二 非遗传习所里程')).toContain('非遗传习所里程');
    expect(sharedMistakes('二级项目')).toEqual([]);
  });

  it('takes a mark between the title of a document and its number, or a dash behind a code in brackets, for a speck', () => {
    expect(sharedMistakes('根据《管理办法》，（云政发〔2023〕15号）开展')).toContain(
      '根据《管理办法》（云政发〔2023〕15号）开展',
    );
    expect(sharedMistakes('市场监督管理局（057）-')).toEqual(['市场监督管理局（057）']);
    expect(sharedMistakes('根据《办法》（云政发〔2023〕15号）开展')).toEqual([]);
  });

  it('takes a full stop within a text that does not end with one for a comma', () => {
    expect(sharedMistakes('减少水土流失。保护河道生态')).toEqual(['减少水土流失，保护河道生态']);
    expect(sharedMistakes('完成检修。安排经费。')).toEqual([]);
    const prose = '通过公开招标确定施工单位，不突破批复概算。保障食堂长期发挥作用';
    expect(sharedMistakes(prose)).toEqual([]);
    expect(sharedMistakes('完成检修。改善条件。安排经费')).toEqual([]);
  });

  it('takes what is left of a unit for the unit whose top a border has taken', () => {
    expect(sharedMistakes('≥25田', true)).toEqual(['≥25亩']);
    expect(sharedMistakes('=17772口', true)).toContain('=17772台');
    expect(sharedMistakes('=42.20方元', true)).toContain('=42.20万元');
    expect(sharedMistakes('42.2立方米')).toEqual([]);
    expect(sharedMistakes('42方')).toEqual([]);
  });

  it('asks about a bracket behind words that nothing opens', () => {
    expect(sharedMistakes('采购设备台套）数')).toEqual(['采购设备台套数']);
    expect(sharedMistakes('采购设备台（套）数')).toEqual([]);
    expect(sharedMistakes('1）建立台账')).toEqual([]);
    expect(sharedMistakes('稻田')).toEqual([]);
  });

  it('misses the percent sign of a number that is compared', () => {
    expect(sharedMistakes('≥95', true)).toEqual(['≥95%']);
    expect(sharedMistakes('99.9 以上')).toEqual(['99.9%以上']);
    expect(sharedMistakes('超过95')).toEqual(['超过95%']);
    expect(sharedMistakes('不低于92')).toEqual(['不低于92%']);
    expect(sharedMistakes('12处以上')).toEqual([]);
  });

  it('sees a quotation that opens at the end of a text, and 目标 with a stroke too many or too few', () => {
    expect(sharedMistakes('召开会议次数“')).toEqual(['召开会议次数']);
    expect(sharedMistakes('自标1：建成食堂。')).toEqual(['目标1：建成食堂。']);
    expect(sharedMistakes('实现“管得好”的自标；')).toEqual(['实现“管得好”的目标；']);
    expect(sharedMistakes('来自标准化食堂。')).toEqual([]);
  });

  it('sees that a dash before a name is bent, or has swallowed the one that the name begins with', () => {
    expect(sharedMistakes('31-~-其他运转类')).toContain('31-其他运转类');
    expect(sharedMistakes('0101~其他运转类')).toContain('0101-其他运转类');
    expect(sharedMistakes('0101---年期项目')).toEqual(['0101---一年期项目']);
    expect(sharedMistakes('0102—级项目')).toEqual(['0102—一级项目', '0102—二级项目']);
    expect(sharedMistakes('级项目')).toEqual(['一级项目', '二级项目']);
    expect(sharedMistakes('0102-县级项目')).toEqual([]);
    expect(sharedMistakes('0102-二级项目')).toEqual([]);
    for (const usual of [
      '5A级景区创建数量',
      '3级以上医院数量',
      '级别评定完成率',
      '十部门联合检查次数',
    ])
      expect(sharedMistakes(usual)).toEqual([]);
    expect(sharedMistakes('03-部门专项')).toEqual([]);
  });

  it('takes a letter behind a number for its percent sign, and 一 that stands off for a stroke', () => {
    expect(sharedMistakes('≥98.5V', true)).toEqual(['≥98.5%']);
    expect(sharedMistakes('养老驿站维修 一')).toEqual(['养老驿站维修']);
    expect(sharedMistakes('任务滞后．已列入计划')).toEqual(['任务滞后已列入计划']);
  });

  it('takes figures behind the whole for its percent sign', () => {
    expect(sharedMistakes('1002')).toEqual(['100%']);
    expect(sharedMistakes('10094')).toEqual(['100%']);
    expect(sharedMistakes('≥1002', true)).toContain('≥100%');
    expect(sharedMistakes('1003')).toEqual([]);
    expect(sharedMistakes('1002人')).toEqual([]);
  });

  it('takes the character for one between a number and a word for a dash', () => {
    expect(sharedMistakes('03一其他项目')).toEqual(['03-其他项目']);
    expect(sharedMistakes('百分之一')).toEqual([]);
  });

  it('takes 一 behind a dash for its second half, but for words that begin with it', () => {
    expect(sharedMistakes('03—一二级项目')).toEqual(['03—二级项目']);
    expect(sharedMistakes('31—一年期项目')).toEqual([]);
  });

  it('takes a sign that has a cell of its own for those that look like it', () => {
    expect(sharedMistakes('>')).toEqual(['≥']);
  });

  it('leaves a sign alone that was measured', () => {
    expect(sharedMistakes('=130平方米', true)).toEqual([]);
  });

  it('doubts a minus behind a sign of comparison: it may be its lower stroke', () => {
    expect(sharedMistakes('<-124万元')).toEqual(['≤124万元']);
    expect(sharedMistakes('＞ —95%')).toEqual(['≥95%']);
    expect(sharedMistakes('-124万元')).not.toContain('≤124万元');
  });

  it('doubts a quotation that opens twice, or never closes', () => {
    expect(sharedMistakes('“石桥县民政局')).toContain('石桥县民政局');
    expect(sharedMistakes('“四好农村路“绩效奖励')).toEqual(['“四好农村路”绩效奖励']);
    expect(sharedMistakes('“四好”和“农村路”绩效')).toEqual([]);
    expect(sharedMistakes('“四好农村路"绩效')).toEqual([]);
  });

  it('doubts a point before three figures of something that is counted: it may be a comma between thousands', () => {
    expect(sharedMistakes('约13.009份')).toEqual(['约13,009份']);
    expect(sharedMistakes('1 .250 人次')).toContain('1 ,250 人次');
    expect(sharedMistakes('13.009万元')).toEqual([]);
    expect(sharedMistakes('0.125公里')).toEqual([]);
    expect(sharedMistakes('3.28元/次')).toEqual([]);
  });

  it('takes a letter that is as round as a full stop for one, a strange 项日 for 项目, a point behind a stop for a speck', () => {
    expect(sharedMistakes('任务已完成，持续提高o')).toEqual(['任务已完成，持续提高。']);
    expect(sharedMistakes('0101-延续性项日')).toContain('0101-延续性项目');
    expect(sharedMistakes('延续性项目')).toEqual([]);
    expect(sharedMistakes('发挥作用。·为居民服务。')).toEqual(['发挥作用。为居民服务。']);
  });

  it('doubts a closing bracket or quote that a text begins with, and a letter that stands off behind words', () => {
    expect(sharedMistakes('”监测点使用者满意度')).toEqual(['监测点使用者满意度']);
    expect(sharedMistakes('）监测点使用者满意度')).toEqual(['监测点使用者满意度']);
    expect(sharedMistakes('居民生活环境 Y')).toEqual(['居民生活环境']);
    expect(sharedMistakes('改造仓库A')).toEqual([]);
  });

  it('takes a nought that a stroke crosses for one', () => {
    expect(sharedMistakes('农业农村局-105Q01')).toEqual(['农业农村局-105001']);
    expect(sharedMistakes('QD01')).toEqual([]);
  });

  it('doubts a comma or a dash within the name of a body', () => {
    expect(sharedMistakes('县司法局规划勘，测站')).toEqual(['县司法局规划勘测站']);
    expect(sharedMistakes('减少水土流失，保护河道生态')).toEqual([]);
    expect(sharedMistakes('清沅县卫生健康局规划-勘测站')).toEqual(['清沅县卫生健康局规划勘测站']);
    expect(sharedMistakes('008-望海区民政局')).toEqual([]);
  });

  it('doubts a full stop that a text begins with', () => {
    expect(sharedMistakes('。清沅县教育体育局')).toEqual(['清沅县教育体育局']);
  });

  it('doubts the number of a clause without its point, where the one before or after it has one', () => {
    expect(sharedMistakes('1.摸清底数。2建立台账；3.定期检查')).toEqual([
      '1.摸清底数。2.建立台账；3.定期检查',
    ]);
    expect(sharedMistakes('1建立台账，2、定期检查')).toEqual(['1、建立台账，2、定期检查']);
    expect(sharedMistakes('目标1：修路。2个村受益')).toEqual([]);
    expect(sharedMistakes('1.修路3公里，2.修桥，3个村受益')).toEqual([
      '1.修路3公里，2.修桥，3.个村受益',
    ]);
    expect(sharedMistakes('1.修路，2.修桥，2个村受益')).toEqual([]);
  });
});
