import { describe, expect, it } from '@jest/globals';
import type { ReaderResult } from '../../../src/model/document.ts';
import { measureSign } from '../../../src/record/recognition/measured-sign.ts';

const by = (engine: string, text: string, confidence = 0.9): ReaderResult => ({
  engine,
  text,
  confidence,
});
const texts = (...readers: readonly [ReaderResult, ...ReaderResult[]]) => {
  const { engines, isMeasured } = measureSign(readers);
  return [isMeasured, ...engines.map(({ text }) => text)];
};

describe('measureSign', () => {
  it('puts the measured sign where engines read it, one like it, or nonsense', () => {
    expect(
      texts(by('paddle', '≥85%'), by('tesseract', '全85%'), by('sign-shape', '≥85%', 1)),
    ).toEqual([true, '≥85%', '≥85%']);
    expect(
      texts(by('paddle', '=3次'), by('tesseract', '~3次'), by('sign-shape', '≈3次', 1)),
    ).toEqual([true, '≈3次', '≈3次']);
  });

  it('knows waves where the first engine sees them too, and another an angle', () => {
    const [first, waves] = [by('paddle', '≈6场'), by('sign-shape', '≈6场', 1)];
    expect(texts(first, by('tesseract', '<6场'), waves)).toEqual([true, '≈6场', '≈6场']);
    expect(texts(by('paddle', '=6场'), by('tesseract', '<6场'), waves)).toHaveLength(4);
    expect(texts(by('paddle', '<6场'), by('tesseract', '<6场'), waves)).toHaveLength(4);
  });

  it('lets it contest an engine that sees a stroke which the measure does not', () => {
    expect(
      texts(by('paddle', '≥85%'), by('tesseract', '>85%'), by('sign-shape', '>85%', 1)),
    ).toEqual([false, '≥85%', '>85%', '>85%']);
  });

  it('leaves out a measure that overlooks a stroke which all engines see', () => {
    for (const [read, measured] of [
      ['>=85%', '>85%'],
      ['≤85%', '<85%'],
    ] as const) {
      const readers = [by('paddle', read), by('tesseract', read)] as const;
      expect(texts(...readers, by('sign-shape', measured, 1))).toEqual([false, read, read]);
      expect(texts(readers[0], by('sign-shape', measured, 1))).toHaveLength(3);
    }
  });

  it('puts it where each engine makes something else of it, or one nothing', () => {
    for (const [paddle, tesseract] of [
      ['M23座', '之23座'],
      ['V23座', '23座'],
      ['23座', '之23座'],
    ] as const)
      expect(
        texts(by('paddle', paddle), by('tesseract', tesseract), by('sign-shape', '≥23座', 1)),
      ).toEqual([true, '≥23座', '≥23座']);
    expect(
      texts(by('paddle', '123座'), by('tesseract', '祥123座'), by('sign-shape', '≈123座', 1)),
    ).toEqual([true, '≈123座', '≈123座']);
  });

  it('lets it contest where all engines see one character, or the measure is not certain', () => {
    expect(
      texts(by('paddle', '约23座'), by('tesseract', '约 23座'), by('sign-shape', '≈23座', 1)),
    ).toEqual([false, '约23座', '约 23座', '≈23座']);
    expect(
      texts(by('paddle', 'V23座'), by('tesseract', '23座'), by('sign-shape', '≥23座', 0.9))[0],
    ).toBe(false);
  });

  it.each([
    ['=3次', '= 3次', '≈3次'],
    ['=3次', '二3次', '≈3次'],
    ['=3次', '3次', '≈3次'],
    ['约18场', '的18场', '=18场'],
    ['近18场', '返18场', '=18场'],
    ['二级20所', '二纵20所', '=20所'],
    ['-18场', '一18场', '=18场'],
  ])(
    'leaves the sign in question where engines read %j and %j and %j is measured',
    (first, second, measured) => {
      const readers = [by('paddle', first), by('tesseract', second), by('sign-shape', measured, 1)];
      expect(texts(...(readers as Parameters<typeof texts>))[0]).toBe(false);
    },
  );

  it('takes an angle that is read twice for one, and a tilde for the waves', () => {
    expect(
      texts(by('paddle', '>95 %'), by('tesseract', '>>95%'), by('sign-shape', '>95 %', 1)),
    ).toEqual([true, '>95 %', '>95%']);
    expect(
      texts(by('paddle', '～170场'), by('tesseract', '祥170场'), by('sign-shape', '≈170场', 1)),
    ).toEqual([true, '≈170场', '≈170场']);
    expect(
      texts(by('paddle', '～170场'), by('tesseract', '祥170场'), by('sign-shape', '=170场', 1))[0],
    ).toBe(false);
  });

  it('takes the equals sign that is measured where engines see letters, and no other sign', () => {
    const { isMeasured } = measureSign([
      by('paddle', 'H18879场'),
      by('tesseract', '忆18879场'),
      by('sign-shape', '=18879场', 1),
    ]);
    expect(isMeasured).toBe(true);
  });

  it('takes the 二 that Tesseract sees before a figure for the equals sign', () => {
    expect(
      texts(by('tesseract', '二100%'), by('paddle', '100%', 0), by('sign-shape', '=100%', 1)),
    ).toEqual([true, '=100%', '=100%']);
  });

  it('takes away the figure that Tesseract reads for it, where the other engine sees sign and figure', () => {
    expect(
      texts(by('paddle', '≥95 %'), by('tesseract', '295%'), by('sign-shape', '≥95 %', 1)),
    ).toEqual([true, '≥95 %', '≥95%']);
    expect(
      texts(by('paddle', '=85%'), by('tesseract', '285%'), by('sign-shape', '=85%', 1)),
    ).toEqual([true, '=85%', '=85%']);
    expect(
      texts(by('paddle', '85%'), by('tesseract', '285%'), by('sign-shape', '=85%', 1))[0],
    ).toBe(false);
    expect(
      texts(by('paddle', '≥95%'), by('tesseract', '全295%'), by('sign-shape', '≥95%', 1)),
    ).toEqual([true, '≥95%', '≥295%']);
  });

  it('takes that figure away from before a number that both read, where the sign is unmistakable', () => {
    expect(
      texts(by('paddle', '99.9 %'), by('tesseract', '299.9%'), by('sign-shape', '≥99.9 %', 1)),
    ).toEqual([true, '≥99.9 %', '≥99.9%']);
    expect(
      texts(by('paddle', '99.9 %'), by('tesseract', '29989%'), by('sign-shape', '≥99.9 %', 1))[0],
    ).toBe(false);
  });

  it('puts it before a share in words', () => {
    expect(
      texts(
        by('paddle', '>百分之九十'),
        by('tesseract', '之百分之九十'),
        by('sign-shape', '≥百分之九十', 1),
      ),
    ).toEqual([true, '≥百分之九十', '≥百分之九十']);
  });

  it('lets it contest where engines see nothing of it, whichever reading comes first', () => {
    expect(
      texts(by('sign-shape', '≈1座', 1), by('paddle', '1座', 0), by('tesseract', '1座', 0)),
    ).toEqual([false, '≈1座', '1座', '1座']);
  });

  it('lets it contest the word that an engine reads alone, but for an unmistakable one', () => {
    expect(texts(by('paddle', '约23座'), by('sign-shape', '≈23座', 1))[0]).toBe(false);
    expect(texts(by('paddle', 'V23座'), by('sign-shape', '≥23座', 1))).toEqual([true, '≥23座']);
  });

  it('lets it contest where no engine sees a sign', () => {
    expect(texts(by('paddle', '85%'), by('sign-shape', '≥85%', 1))).toEqual([false, '85%', '≥85%']);
  });

  it('leaves it out of a text of several lines', () => {
    expect(texts(by('paddle', '=85% =90%'), by('sign-shape', '=85% ≥90%', 0.9))).toEqual([
      false,
      '=85% =90%',
    ]);
  });
});
