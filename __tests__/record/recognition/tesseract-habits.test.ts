import { describe, expect, it } from '@jest/globals';
import { inTheLightOf } from '../../../src/record/recognition/tesseract-habits.ts';

const reader = (engine: string, text: string, confidence: number) => ({ engine, text, confidence });
const inLight = (surer: string, text: string, confidence = 0.995): string =>
  inTheLightOf(reader('paddle', surer, confidence), reader('tesseract', text, 0.9), 0.99).text;

describe('inTheLightOf', () => {
  it('gives Tesseract the signs that its alphabet lacks, where it sees a sign or nothing known', () => {
    expect(inLight('≥6台', '> 6台', 0.8)).toBe('≥6台');
    expect(inLight('≥百分之九十', '之百分之九十', 0.8)).toBe('≥百分之九十');
    expect(inLight('≥6台', '< 6台', 0.8)).toBe('< 6台');
  });

  it('takes a sign once that it gives twice', () => {
    expect(inLight('>2317户', '>>2317户', 0.8)).toBe('>2317户');
    expect(inLight('<2317户', '>>2317户', 0.8)).toBe('>>2317户');
  });

  it('gives it the half of brackets whose other half it sees too', () => {
    expect(inLight('安全水平（28之3386）', '安全水平 28之3386)')).toBe('安全水平（28之3386）');
    expect(inLight('安全水平（28之3386', '安全水平28之3386')).toBe('安全水平28之3386');
    expect(inLight('（28之3386）', '28之3386)')).toBe('28之3386)');
    expect(inLight('10(1)', '101)')).toBe('101)');
    expect(inLight('安全水平（28之3386）', '安全水平 28之3386)', 0.8)).toBe('安全水平 28之3386)');
  });

  it('takes its 一 after a code for the dash that the other sees', () => {
    expect(inLight('0203－部门专项', '0203一部门专项', 0.5)).toBe('0203－部门专项');
    expect(inLight('31－一年期项目', '31一一年期项目', 0.5)).toBe('31－一年期项目');
  });

  it('leaves its 一 where a year follows: there the dash may have been one', () => {
    expect(inLight('31－年期项目', '31一年期项目', 0.5)).toBe('31一年期项目');
  });

  it('takes a few Chinese characters as an engine reads them that is sure of each', () => {
    expect(inLight('青岚县玉泉街道', '青册县玉凡街道')).toBe('青岚县玉泉街道');
    expect(inLight('有所改善', '有所改')).toBe('有所改善');
  });

  it('leaves a character before a figure, which may be a sign that the other overlooked', () => {
    expect(inLight('95%', '训95%')).toBe('训95%');
    expect(inLight('95%合格', '95%本合格')).toBe('95%合格');
  });

  it('leaves it before a share in words, too', () => {
    expect(inLight('百分之八十五', '之百分之八十五')).toBe('之百分之八十五');
  });

  it('leaves a character at an end that the other does not see, which may be half covered', () => {
    expect(inLight('保护河道生', '保护河道生广')).toBe('保护河道生广');
    expect(inLight('律援助窗口', '冯律援助窗口')).toBe('冯律援助窗口');
    expect(inLight('保护河道生态', '保护河道生广态')).toBe('保护河道生态');
  });

  it('does so in several places, and where brackets and marks are of another shape', () => {
    expect(inLight('项目支出绩效表', '项目文出绩效上表')).toBe('项目支出绩效表');
    expect(inLight('设备台（套）数', '巩备台 〈套) 数')).toBe('设备台（套）数');
    expect(inLight('目标1：建成', '目标1; 建成')).toBe('目标1：建成');
    expect(inLight('目标1：建成', '目标1; 建成', 0.9)).toBe('目标1; 建成');
  });

  it('takes halves of brackets that do not fit and doubled ones for one pair', () => {
    expect(inLight('补助(二期)', '补助《二期)', 0.6)).toBe('补助（二期）');
    expect(inLight('设备台（套）数', '设备台【〈套) 数', 0.6)).toBe('设备台（套） 数');
    expect(inLight('依据（《办法》）', '依据〈《办法》)', 0.6)).toBe('依据〈《办法》)');
    expect(inLight('《办法》', '(办法)', 0.6)).toBe('(办法)');
  });

  it('takes letters and strokes in a number for the figures that they look like', () => {
    expect(inLight('R01--部门专项', 'RO1--部门专项', 0.8)).toBe('R01--部门专项');
    expect(inLight('75~81', '75~8]', 0.8)).toBe('75~81');
    expect(inLight('RO1--部门专项', 'R01--部门专项', 0.8)).toBe('R01--部门专项');
  });

  it('takes marks and spaces between two figures for the point that the other sees there', () => {
    for (const text of ['77 -95', '77: 95', '77.， 95', '77，95', '77;95'])
      expect(inLight('77.95', text, 0.6)).toBe('77.95');
    expect(inLight('219.13万元', '219:. 13万元', 0.6)).toBe('219.13万元');
    for (const text of ['77 95', '7795', '77;96', '177;95', '77;95万元', '77-95', '77:95'])
      expect(inLight('77.95', text, 0.6)).toBe(text);
    expect(inLight('1.234', '1,234', 0.6)).toBe('1,234');
    expect(inLight('1.234', '1;234', 0.6)).toBe('1.234');
    expect(inLight('77.95', '77;95', 0.5)).toBe('77;95');
  });

  it('takes a bracket before a figure for the rest of a border only if the other is surer by far', () => {
    expect(inLight('14', ']14')).toBe('14');
    expect(inLight('14', ']14', 0.97)).toBe(']14');
    expect(inLight('14', '114')).toBe('114');
    expect(inLight('2631户', '2631]户')).toBe('2631户');
    expect(inLight('95%', '>95%')).toBe('>95%');
    expect(inLight('项目1建设，2）验收', '项目1）建设，2）验收')).toBe('项目1）建设，2）验收');
  });

  it('takes a nought behind a letter that it gives twice for one', () => {
    expect(inLight('R01—部门专项', 'RO01—部门专项')).toBe('R01—部门专项');
    expect(inLight('101个', '1O01个')).toBe('1O01个');
  });

  it('sees that a number lost its first digit where a zero would begin it', () => {
    expect(inLight('100次', '00次', 0.8)).toBe('100次');
    expect(inLight('10.5', '0.5', 0.8)).toBe('0.5');
  });

  it('takes the punctuation beside Chinese characters as an engine reads it that is sure of it', () => {
    expect(inLight('通过验收；目标2：群众', '通过验收，目标2;，群众')).toBe(
      '通过验收；目标2：群众',
    );
    expect(inLight('办法》（云政发', '办法》云政发')).toBe('办法》（云政发');
    expect(inLight('2.建立台账', '2建立台账')).toBe('2.建立台账');
    expect(inLight('2.建立台账', '2建立台账', 0.9)).toBe('2建立台账');
  });

  it('leaves marks within figures and what may be a sign', () => {
    expect(inLight('12.5吨', '125吨')).toBe('125吨');
    expect(inLight('合格率<85%', '合格率85%')).toBe('合格率85%');
    expect(inLight('<85吨', '85吨')).toBe('85吨');
  });

  it('leaves them where the other is less sure', () => {
    expect(inLight('青岚县', '青册县', 0.98)).toBe('青册县');
  });

  it('asks only how sure the other is of the characters that differ', () => {
    const light = (unsure: readonly string[] | undefined): string =>
      inTheLightOf(
        { ...reader('paddle', '老旧小区管网，目标1：建成', 0.5), ...(unsure && { unsure }) },
        reader('tesseract', '老昌小区管网，目标1; 建成', 0.9),
        0.95,
      ).text;
    expect(light(['网，目'])).toBe('老旧小区管网，目标1：建成');
    expect(light(['老旧小'])).toBe('老昌小区管网，目标1; 建成');
    expect(light(['1：建'])).toBe('老昌小区管网，目标1; 建成');
    expect(light(['不在其中'])).toBe('老昌小区管网，目标1; 建成');
    expect(light(undefined)).toBe('老昌小区管网，目标1; 建成');
  });

  it('keeps a character of a phrase that it is sure of too, unless the other is surer by far', () => {
    const light = (confidence: number, its: number): string =>
      inTheLightOf(
        reader('paddle', '设备购量补助资金', confidence),
        reader('tesseract', '设备购置补助资金', its),
        0.95,
      ).text;
    expect(light(0.978, 0.97)).toBe('设备购置补助资金');
    expect(light(0.99, 0.97)).toBe('设备购量补助资金');
    expect(light(0.981, 0.99)).toBe('设备购置补助资金');
    expect(light(0.978, 0.9)).toBe('设备购量补助资金');
  });

  it.each([
    ['95次', '96次'],
    ['第一批', '第二批'],
    ['A类服务', 'B类服务'],
    ['养老驿站', '完全不同的文字'],
  ])('leaves figures, letters, numerals and whole texts: %s and %s', (surer, text) => {
    expect(inLight(surer, text)).toBe(text);
  });

  it('leaves what another engine reads', () => {
    const other = reader('text-layer', '青册县', 1);
    expect(inTheLightOf(reader('paddle', '青岚县', 1), other, 0.99)).toBe(other);
  });
});
