import { describe, expect, it } from '@jest/globals';
import { restorePunctuation } from '../../../src/record/recognition/punctuation.ts';

describe('restorePunctuation', () => {
  it.each([
    ['法律援助窗口(二期)', '法律援助窗口（二期）'],
    ['设备台(套)数', '设备台（套）数'],
    ['农业农村局(105001)', '农业农村局（105001）'],
    ['政发[2023] 15号', '政发〔2023〕 15号'],
    ['政发〔2023）15号', '政发〔2023〕15号'],
    ['政发(2023］15号', '政发〔2023〕15号'],
    ['政发（2023）15号', '政发（2023）15号'],
    ['政发〔2023]】15号', '政发〔2023〕15号'],
    ['政发（2023）】15号', '政发〔2023〕15号'],
    ['网格化丶精细化', '网格化、精细化'],
    ['完成,验收;公示', '完成，验收；公示'],
    ['3．12', '3.12'],
    ['701·4万元', '701.4万元'],
    ['百分之七+七', '百分之七十七'],
    ['新增—次性项目', '新增一次性项目'],
    ['69%一76%', '69%-76%'],
  ])('makes %s %s', (from, to) => {
    expect(restorePunctuation(from)).toBe(to);
  });

  it.each([
    '1,234.50',
    '10:30',
    'f(x)',
    '[3]',
    '≥95%',
    '（二期）',
    '甲·乙',
    '3+2',
    '69%76%',
    '10%\n20%',
    '完成69%一76%',
    '69%一76',
    '',
  ])('leaves %j alone', (text) => {
    expect(restorePunctuation(text)).toBe(text);
  });

  it('changes nothing more the second time', () => {
    const once = restorePunctuation('A(甲)B [2024]3号,乙)');
    expect(restorePunctuation(once)).toBe(once);
  });
});

describe('restorePunctuation of quotation marks', () => {
  it('opens and closes them in turn beside Chinese characters', () => {
    expect(restorePunctuation('实现"有人管、管得好"的目标')).toBe('实现“有人管、管得好”的目标');
    expect(restorePunctuation('实现“有人管、管得好"的目标')).toBe('实现“有人管、管得好”的目标');
    expect(restorePunctuation('对”四好农村路“的作用')).toBe('对“四好农村路”的作用');
    expect(restorePunctuation('“四好农村路')).toBe('“四好农村路');
  });

  it('leaves them where there are none', () => {
    expect(restorePunctuation('5" disk')).toBe('5" disk');
  });
});
