import { describe, expect, it } from '@jest/globals';
import { readRecognised } from '../../../src/record/recognition/read-recognised.ts';
import { valueTypes } from '../../../src/record/values/registry.ts';

const context = { year: 2024, unit: '万元', vocabulary: null };
const as = (type: string) => (text: string) => {
  const valueType = valueTypes.get(type);
  if (!valueType) throw new Error(type);
  return valueType.read(text, context);
};
const paddle = (text: string, confidence = 0.99) => ({ engine: 'paddle', text, confidence });
const tesseract = (text: string, confidence = 0.9) => ({ engine: 'tesseract', text, confidence });
const codes = ({ reading }: ReturnType<typeof readRecognised>) =>
  reading.doubts.map(({ code }) => code);

describe('readRecognised', () => {
  it('believes what two engines read alike', () => {
    const both = readRecognised([paddle('3.9', 0.6), tesseract('3.9', 0.7)], as('amount'));
    expect(both.reading.value).toBe(3.9);
    expect(codes(both)).toEqual([]);
    expect(both.recognition.confidence).toBeCloseTo(0.88, 5);
  });

  it('takes texts that give the same value for the same', () => {
    const both = readRecognised([paddle('3．9'), tesseract('3.9')], as('amount'));
    expect(both.reading.value).toBe(3.9);
    expect(codes(both)).toEqual([]);
  });

  it('takes look-alikes for the same in running text and keeps what the first engine reads', () => {
    const both = readRecognised([paddle('采购（一）批'), tesseract('采购〈一〉批')], as('text'));
    expect(both.reading.value).toBe('采购（一）批');
    expect(codes(both)).toEqual([]);
  });

  it('asks about a figure that Tesseract alone sees, in ink in which the other engine sees nothing', () => {
    const alone = readRecognised([tesseract('2', 0.98), paddle('', 0)], as('number'));
    expect(codes(alone)).toEqual(['readers-disagree']);
    expect(codes(readRecognised([paddle('4'), tesseract('', 1)], as('number')))).toEqual([]);
    expect(codes(readRecognised([tesseract('一', 0.98), paddle('', 0)], as('number')))).toEqual([]);
  });

  it('asks about a number whose first 1 is a Chinese character to the other engine: it may be a stroke', () => {
    const number = (one: string, other: string) =>
      codes(readRecognised([paddle(one), tesseract(other)], as('number')));
    expect(number('15', '有 5')).toEqual(['readers-disagree']);
    expect(number('44', '利4')).toEqual([]);
    expect(number('11', '1[')).toEqual([]);
    expect(number('5', '有')).toEqual([]);
  });

  it('asks where words should stand and a sign of comparison is all that was read', () => {
    const sign = { engine: 'sign-shape', text: '=', confidence: 1 };
    const alone = readRecognised([paddle('=', 0.83), tesseract('三'), sign], as('text'));
    expect(codes(alone)).toEqual(['low-confidence']);
  });

  it('takes a stroke that was measured as a dash for a blank where numbers stand, whatever engines make of it', () => {
    const dash = { engine: 'sign-shape', text: '—', confidence: 1 };
    for (const [one, other] of [
      ['zovie', '一'],
      ['e', ''],
      ['1', '一'],
    ] as const) {
      const blank = readRecognised([paddle(one, 0.4), tesseract(other), dash], as('number'));
      expect([blank.reading.value, codes(blank)]).toEqual([null, []]);
      const amount = readRecognised([paddle(one, 0.4), tesseract(other), dash], as('amount'));
      expect([amount.reading.value, codes(amount)]).toEqual([null, ['blank-amount']]);
    }
    for (const [one, other] of [
      ['8', '8'],
      ['1', '1'],
      ['I', '12'],
    ] as const) {
      const seen = readRecognised([paddle(one, 0.9), tesseract(other), dash], as('number'));
      expect([seen.reading.value, codes(seen)]).not.toEqual([null, []]);
    }
    const words = readRecognised([paddle('优', 0.97), tesseract('优'), dash], as('text'));
    expect([words.reading.value, codes(words)]).toEqual(['优', []]);
    const sum = { ...dash, text: '—\n12' };
    const two = readRecognised([paddle('-\n12', 0.9), tesseract('—\n12'), sum], as('amount'));
    expect(codes(two)).not.toEqual([]);
  });

  it('keeps the words that it did not believe, for the document to speak for them', () => {
    const both = readRecognised([paddle('污水冶理'), tesseract('污水治理')], as('text'));
    expect([both.reading.value, codes(both)]).toEqual(['污水冶理', []]);
    const { overruled } = both.recognition;
    expect(overruled?.disputed).toEqual([{ read: '污水冶理\n', otherwise: '污水治理\n' }]);
    expect(overruled?.candidates.map(({ value }) => value)).toEqual(['污水冶理', '污水治理']);
    const agreed = readRecognised([paddle('污水治理'), tesseract('污水治理')], as('text'));
    expect(agreed.recognition.overruled).toBeUndefined();
  });

  it('leaves out marks at the ends where the engines agree on the rest', () => {
    const both = readRecognised([paddle('.问题整改率"'), tesseract('问题整改率')], as('text'));
    expect(both.reading.value).toBe('问题整改率');
    expect(codes(both)).toEqual([]);
    expect(both.reading.changes[0]).toMatchObject({ from: '.问题整改率"', to: '问题整改率' });
  });

  it('leaves out a point before a phrase that one engine sees, whatever the other makes of it', () => {
    for (const other of ['-健全长效管护机制', '. 健全长效管护机制', '健全长效管护机制']) {
      const both = readRecognised([paddle('·健全长效管护机制'), tesseract(other)], as('text'));
      expect(both.reading.value).toBe('健全长效管护机制');
      expect(codes(both)).toEqual([]);
      expect(both.reading.changes).toEqual([
        { rule: 'punctuation', from: '·健全长效管护机制', to: '健全长效管护机制' },
      ]);
    }
  });

  it('offers each sign of comparison where an engine reads a letter before a number', () => {
    const both = readRecognised([paddle('V85%', 0.92), tesseract('85%')], as('target'));
    const { candidates } =
      both.reading.doubts.find(({ code }) => code === 'readers-disagree') ?? {};
    const quantity = (comparator: string) => ({
      ...{ kind: 'quantity', comparator, value: 85, unit: '%' },
    });
    const values = candidates?.map(({ value }) => value);
    for (const sign of ['≥', '≤', '>', '<', '≈', '='])
      expect(values).toContainEqual(quantity(sign));
  });

  it('asks where engines see the two kinds of comma, and not where one kind is drawn in two ways', () => {
    const two = readRecognised(
      [paddle('任务已完成、显著提升。', 0.67), tesseract('任务已完成，显著提升。')],
      as('text'),
    );
    expect(codes(two)).toEqual(['readers-disagree']);
    const one = readRecognised([paddle('账实、账证'), tesseract('账实丶账证')], as('text'));
    expect(codes(one)).toEqual([]);
    const latin = readRecognised([paddle('A，B'), tesseract('A,B')], as('text'));
    expect(codes(latin)).toEqual([]);
  });

  it('asks about a dash before a phrase that both engines see', () => {
    const both = readRecognised([paddle('-健全机制'), tesseract('-健全机制')], as('text'));
    expect(codes(both)).toContain('low-confidence');
  });

  it('leaves a sign before a numeral and bullets that both engines see where they are', () => {
    for (const text of ['~三天', '-五天']) {
      const both = readRecognised([paddle(text), tesseract(`.${text.slice(1)}`)], as('text'));
      expect(codes(both)).not.toEqual([]);
    }
    const bullets = readRecognised([paddle('·完成建设'), tesseract('·完成建设')], as('text'));
    expect(bullets.reading.value).toBe('·完成建设');
  });

  it('takes a dash that one engine is sure of for a blank, where the other makes letters or points of it', () => {
    for (const strokes of ['esr', '*', '·']) {
      const both = readRecognised([paddle(strokes, 0.4), tesseract('一')], as('number'));
      expect([both.reading.value, ...codes(both)]).toEqual([null]);
    }
  });

  it('asks where the other engine sees a figure, or is as sure of a letter', () => {
    const figure = readRecognised([paddle('5', 0.4), tesseract('一')], as('number'));
    expect(codes(figure)).toEqual(['readers-disagree']);
    for (const [text, confidence] of [
      ['esr', 0.8],
      ['S', 0.4],
      ['①', 0.3],
    ] as const) {
      const letter = readRecognised([paddle(text, confidence), tesseract('一')], as('number'));
      expect(codes(letter)).toContain('unparsed-value');
    }
    expect(codes(readRecognised([paddle('—', 0.92)], as('number')))).toEqual(['low-confidence']);
  });

  it('asks about words alone that no engine is sure of, and the first least', () => {
    const both = (text: string, one: number, other: number) =>
      codes(readRecognised([paddle(text, one), tesseract(text, other)], as('text')));
    expect(both('明昂改善', 0.5, 0.93)).toEqual(['low-confidence']);
    expect(both('明显改善', 0.6, 0.93)).toEqual([]);
    expect(both('明显改善', 0.5, 0.95)).toEqual([]);
    expect(both('维修（二期）', 0.5, 0.93)).toEqual([]);
  });

  it('asks about a Chinese character that the first engine has as good as not decided on, with the other one', () => {
    const perhaps = [{ read: '点便用', instead: '点使用' }];
    const undecided = { ...paddle('监测点便用者满意度', 0.62), perhaps };
    const both = readRecognised([undecided, tesseract('监测点便用者满意度', 0.97)], as('text'));
    expect(codes(both)).toEqual(['low-confidence']);
    expect(both.reading.doubts[0]?.candidates.map(({ value }) => value)).toEqual([
      '监测点便用者满意度',
      '监测点使用者满意度',
    ]);
    const dim = readRecognised(
      [{ ...undecided, confidence: 0.5 }, tesseract('监测点便用者满意度')],
      as('text'),
    );
    expect(codes(dim)).toEqual(['low-confidence']);
    // All engines make this mistake, on every form: none backs another.
    expect(both.reading.doubts[0]?.settledByCorroboration).toBe(false);
    const twice = { ...paddle('未改，未改', 0.62), perhaps: [{ read: '未改', instead: '末改' }] };
    expect(codes(readRecognised([twice, tesseract('未改，未改', 0.97)], as('text')))).toEqual([]);
    expect(
      codes(
        readRecognised(
          [{ ...undecided, perhaps: [] }, tesseract('监测点便用者满意度')],
          as('text'),
        ),
      ),
    ).toEqual([]);
    const known = (text: string) => ({ ...as('text')(text), isKnown: true as const });
    expect(codes(readRecognised([undecided, tesseract('监测点便用者满意度')], known))).toEqual([]);
  });

  it('offers the words without the strokes that each engine reads beside them', () => {
    const strokes = readRecognised(
      [paddle('L法律援助窗口经费', 0.6), tesseract('V法律援助窗口经费')],
      as('text'),
    );
    expect(codes(strokes)).toEqual(['readers-disagree']);
    expect(strokes.reading.doubts[0]?.candidates.map(({ value }) => value)).toEqual([
      'L法律援助窗口经费',
      'V法律援助窗口经费',
      '法律援助窗口经费',
    ]);
  });

  it('asks about words with a gap between them: what stood there went with a seal', () => {
    const both = (text: string) =>
      codes(readRecognised([paddle(text), tesseract(text)], as('text')));
    expect(both('按标准安排中小学 经费')).toEqual(['low-confidence']);
    expect(both('按标准安排中小学经费')).toEqual([]);
    expect(both('更新 Windows 系统终端设备')).toEqual([]);
    expect(both('张 三')).toEqual([]);
  });

  it('believes a word that the first engine is sure of where another sees nothing', () => {
    for (const [text, confidence, expected] of [
      ['优', 0.99, []],
      ['优', 0.98, ['readers-disagree']],
      ['5', 1, ['readers-disagree']],
      ['一', 1, ['readers-disagree']],
      ['十', 1, ['readers-disagree']],
    ] as const) {
      const read = readRecognised([paddle(text, confidence), tesseract('', 1)], as('text'));
      expect([text, codes(read)]).toEqual([text, expected]);
    }
  });

  it('asks about a mark at the end that all engines see, each in its own way', () => {
    const both = readRecognised([paddle('实现目标：', 0.55), tesseract('实现目标 ;')], as('text'));
    expect(codes(both)).toEqual(['readers-disagree']);
  });

  it('asks about a full stop behind a phrase where another engine sees a point', () => {
    const both = (text: string, other: string) =>
      codes(readRecognised([paddle(text), tesseract(other)], as('text')));
    expect(both('资金拨付时限。', '资金拨付时限 .')).toEqual(['readers-disagree']);
    expect(both('资金按时拨付，群众满意。', '资金按时拨付，群众满意.')).toEqual([]);
    expect(both('资金拨付时限。', '资金拨付时限。')).toEqual([]);
  });

  it('asks where one engine may see a figure before a number that the other does not', () => {
    const read = (text: string) =>
      codes(readRecognised([paddle(text, 0.7), tesseract('4')], as('number')));
    expect(read('±4')).toContain('readers-disagree');
    expect(read('4 。')).toEqual([]);
  });

  it('takes no unit for a percent sign that another engine sees', () => {
    const both = readRecognised([paddle('≥98%'), tesseract('≥98名')], as('target'));
    expect(both.reading.value).toMatchObject({ unit: '%' });
    const unsure = readRecognised([paddle('≥98%', 0.6), tesseract('≥98名')], as('target'));
    expect(codes(unsure)).toEqual(['readers-disagree']);
  });

  it('leaves out a mark behind a number though all engines see it, and none that is part of a target', () => {
    const both = readRecognised([paddle('22.9377.'), tesseract('22.9377 .')], as('amount'));
    expect(both.reading.value).toBe(22.9377);
    expect(codes(both)).toEqual([]);
    expect(
      codes(readRecognised([paddle('22.93.77.'), tesseract('22.93.77.')], as('amount'))),
    ).not.toEqual([]);
    expect(codes(readRecognised([paddle('>95.'), tesseract('>95.')], as('target')))).not.toEqual(
      [],
    );
  });

  it('asks about a letter beside a digit though both engines read it, whatever backs it', () => {
    const both = readRecognised([paddle('RO1—一年期'), tesseract('RO1—一年期')], as('code-name'));
    const [doubt] = both.reading.doubts;
    expect(doubt).toMatchObject({ code: 'low-confidence', settledByCorroboration: false });
    expect(doubt?.candidates.map(({ value }) => value)).toEqual([
      { code: 'RO1', name: '一年期' },
      { code: 'R01', name: '一年期' },
    ]);
  });

  describe('of a vocabulary', () => {
    const terms = ['数量指标', '质量指标', '效益指标'].map((name) => ({ name, synonyms: [] }));
    const term = (text: string) =>
      valueTypes.get('term')?.read(text, { ...context, vocabulary: { id: 'level', terms } }) ??
      as('text')(text);
    const of = (...readers: Parameters<typeof readRecognised>[0]) => {
      const found = readRecognised(readers, term);
      return [found.reading.value, ...codes(found)];
    };

    it('believes the one engine that reads a word of it, where the other reads none', () => {
      expect(of(paddle('质量指标（必填）'), tesseract('厦旺指标填'))).toEqual(['质量指标']);
    });

    it('asks where the other is more like another word, or a word of its own', () => {
      expect(of(paddle('质量指标', 0.95), tesseract('数量指际'))).toContain('readers-disagree');
      expect(of(paddle('质量指标', 0.95), tesseract('数量指标'))).toContain('readers-disagree');
      expect(of(paddle('质量指标', 0.6), tesseract('厦旺填'))).toContain('readers-disagree');
    });

    it('believes it, though less sure, where the other reads its name before other brackets', () => {
      expect(of(paddle('效益指标 (选填)', 0.8), tesseract('效益指标 〈《选填)'))).toEqual([
        '效益指标',
      ]);
      for (const text of ['效益并标 〈选填)', '效益指标 选填 )'])
        expect(of(paddle('效益指标 (选填)', 0.8), tesseract(text))).toEqual(['效益指标']);
      expect(of(paddle('质量指标 (选填)', 0.8), tesseract('数量指标 〈选填)'))).toContain(
        'readers-disagree',
      );
    });

    it('believes a whole word of it that both read though other ink lies over it', () => {
      expect(of(paddle('质量指标', 0))).toContain('low-confidence');
      expect(of(paddle('质量指标', 0), tesseract('质量指标', 0))).toEqual(['质量指标']);
      expect(of(paddle('质量指示', 0), tesseract('质量指示', 0))).toContain('unknown-label');
    });

    it('believes the word that one reads and the other is nearest to', () => {
      expect(of(paddle('效鼓指标', 0.45), tesseract('效益指标'))).toEqual(['效益指标']);
      expect(of(paddle('效益指标', 0.45), tesseract('效鼓指标'))).toEqual(['效益指标']);
      expect(of(paddle('总效益指标', 0.99), tesseract('效益指标'))).not.toEqual(['效益指标']);
    });

    it('believes the word that both are nearest to, each with other characters wrong', () => {
      expect(of(paddle('数氧指标', 0.45), tesseract('数虽指标'))).toEqual(['数量指标']);
      expect(of(paddle('质量指示', 0.45), tesseract('质旺指标'))).toEqual(['质量指标']);
      expect(of(paddle('质量指示', 0.45), tesseract('质量指示'))).toContain('unknown-label');
    });

    it('records the word in place of a text that is farther from it', () => {
      const long = [{ name: '服务对象满意度指标', synonyms: [] }];
      const found = readRecognised(
        [paddle('服务对象酒但度指标', 0.5), tesseract('服务对象满意度指标')],
        (text) =>
          valueTypes
            .get('term')
            ?.read(text, { ...context, vocabulary: { id: 'level', terms: long } }) ??
          as('text')(text),
      );
      expect([found.reading.value, ...codes(found)]).toEqual(['服务对象满意度指标']);
      expect(found.reading.changes).toEqual([
        { rule: 'term', from: '服务对象酒但度指标', to: '服务对象满意度指标' },
      ]);
    });

    it('leaves out strokes beside its words, and no words', () => {
      expect(of(paddle('效益指标U'), tesseract('效益指标《'))).toEqual(['效益指标']);
      expect(of(paddle('质量指标(必填) s hoy 21'), tesseract('质量指标(必填)'))).toEqual([
        '质量指标',
      ]);
      expect(of(paddle('效益指标内'), tesseract('效益指标内'))).toContain('unknown-label');
    });
  });

  describe('of a vocabulary, among strokes of a seal', () => {
    const vocabulary = {
      id: 'level',
      terms: [
        { name: '产出指标', synonyms: ['产出'] },
        { name: '成本指标', synonyms: ['成本'] },
        { name: '社会效益指标', synonyms: [] },
        { name: '社会成本指标', synonyms: ['社会成本'] },
      ],
    };
    const term = (text: string) =>
      valueTypes.get('term')?.read(text, { ...context, vocabulary }) ?? as('text')(text);
    const of = (...readers: Parameters<typeof readRecognised>[0]) => {
      const found = readRecognised(readers, term);
      return [found.reading.value, ...codes(found)];
    };

    it('believes the one word that all engines read, where they differ in all else', () => {
      expect(of(paddle('四产出', 0.6), tesseract('产出'))).toEqual(['产出指标']);
      expect(of(paddle('产出m.', 0.6), tesseract('产出一', 0.98))).toEqual(['产出指标']);
      expect(of(paddle('水子★产出', 0.6), tesseract('，AN去让三产出', 0.4))).toEqual(['产出指标']);
    });

    it('asks where both read the same beside it, or one is sure of it', () => {
      expect(of(paddle('区水★产出', 0.6), tesseract('区AN去产出'))).toContain('readers-disagree');
      expect(of(paddle('总产出', 0.99), tesseract('产出', 0.8))).toContain('readers-disagree');
    });

    it('asks where the word is the end of another term, and where one engine reads no word', () => {
      expect(of(paddle('★成本', 0.6), tesseract('去成本', 0.6))).toContain('readers-disagree');
      expect(of(paddle('★产出', 0.6), tesseract('去立出', 0.6))).toContain('readers-disagree');
    });
  });

  describe('of usual names', () => {
    const terms = ['二级项目', '一级项目'].map((name) => ({ name, synonyms: [] }));
    const named = (text: string) =>
      valueTypes.get('code-name')?.read(text, { ...context, vocabulary: { id: 'a', terms } }) ??
      as('text')(text);

    it('believes the one that is read, where a less sure engine differs in one character', () => {
      const both = readRecognised(
        [paddle('0203—二级项自', 0.73), tesseract('0203一二级项目', 0.98)],
        named,
      );
      expect(both.reading.value).toEqual({ code: '0203', name: '二级项目' });
      expect(codes(both)).toEqual([]);
    });

    it('leaves out no code before a name, whatever stands between them', () => {
      const both = readRecognised(
        [paddle('31，二级项目', 0.48), tesseract('31 ，二级项目')],
        named,
      );
      expect(both.reading.value).toEqual({ code: '31', name: '二级项目' });
      expect(both.reading.changes).toContainEqual({
        rule: 'dash',
        from: '31，二级项目',
        to: '31--二级项目',
      });
    });

    it('asks where a numeral differs, or the other engine is as sure', () => {
      for (const [text, confidence] of [
        ['0203—三级项目', 0.73],
        ['0203—二级项自', 0.99],
      ] as const) {
        const both = readRecognised(
          [paddle(text, confidence), tesseract('0203—二级项目', 0.98)],
          named,
        );
        expect(codes(both)).toEqual(['readers-disagree']);
      }
    });
  });

  it('believes the quantity that has a unit to count in, where the other has the same of none', () => {
    const both = readRecognised([paddle('15户', 0.91), tesseract('15 广', 0.92)], as('target'));
    expect(both.reading.value).toMatchObject({ value: 15, unit: '户' });
    expect(codes(both)).toEqual([]);
    const other = readRecognised([paddle('15户', 0.91), tesseract('16 广', 0.92)], as('target'));
    expect(codes(other)).toEqual(['readers-disagree']);
  });

  it('takes a space in a number that only one engine sees for the width of its figures', () => {
    const both = readRecognised([paddle('6 7户'), tesseract('67 户')], as('target'));
    expect(both.reading.value).toMatchObject({ value: 67 });
    expect(codes(both)).toEqual([]);
    expect(codes(readRecognised([paddle('6 7户'), tesseract('6 7户')], as('target')))).toEqual([
      'number-spacing',
    ]);
  });

  it('asks about no mistake that is the shape of punctuation alone', () => {
    const text = '依据（政发【2023）15号），含"村路"';
    const both = readRecognised([paddle(text), tesseract(text)], as('text'));
    expect(both.reading.value).toBe('依据（政发〔2023〕15号），含“村路”');
    expect(codes(both)).toEqual([]);
  });

  it('reads the full stop that one engine sees for the point of the other', () => {
    const both = readRecognised([paddle('作用·保障。'), tesseract('作用。保障。')], as('text'));
    expect(both.reading.value).toBe('作用。保障。');
    expect(codes(both)).toEqual([]);
  });

  it('keeps the space between a word and a number that one engine sees, and asks where none does', () => {
    const both = readRecognised(
      [paddle('Windows10终端'), tesseract('Windows 10 终端')],
      as('text'),
    );
    expect(both.reading.value).toBe('Windows 10终端');
    expect(codes(both)).toEqual([]);
    const none = readRecognised([paddle('Windows10终端'), tesseract('Windows10终端')], as('text'));
    expect(codes(none)).toEqual(['low-confidence']);
  });

  it('does not take the numeral one for a dash', () => {
    expect(codes(readRecognised([paddle('一期'), tesseract('-期')], as('text')))).toEqual([
      'readers-disagree',
    ]);
  });

  it('takes a lone 一 for the dash that it is where only numbers stand', () => {
    const blank = readRecognised([paddle('一', 0.6), tesseract('一')], as('percentage'));
    expect(blank.reading.value).toBeNull();
    expect(codes(blank)).toEqual([]);
    expect(blank.reading.changes).toEqual([{ rule: 'punctuation', from: '一', to: '—' }]);
    expect(readRecognised([paddle('一'), tesseract('一')], as('text')).reading.value).toBe('一');
  });

  it('believes a sure engine in Chinese characters that the other is known to mistake', () => {
    const both = readRecognised([paddle('青岚县', 0.995), tesseract('青册县')], as('text'));
    expect(both.reading.value).toBe('青岚县');
    expect(codes(both)).toEqual([]);
    const unsure = readRecognised([paddle('青岚县', 0.9), tesseract('青册县')], as('text'));
    expect(codes(unsure)).toEqual(['readers-disagree']);
  });

  it('asks with both readings as candidates where both can stand there', () => {
    const both = readRecognised([paddle('57', 0.92), tesseract('057')], as('text'));
    const [doubt] = both.reading.doubts;
    expect(doubt?.code).toBe('readers-disagree');
    expect(doubt?.candidates.map(({ value }) => value)).toEqual(['57', '057']);
    expect(both.recognition.confidence).toBe(0.5);
  });

  it('lets the type decide where one of the texts is none of its kind', () => {
    const both = readRecognised([paddle('日', 0.6), tesseract('0')], as('amount'));
    expect(both.reading.value).toBe(0);
    expect(both.raw).toBe('0');
    expect(codes(both)).toEqual([]);
  });

  it('takes a round letter that stands alone for a nought where only numbers stand', () => {
    const both = readRecognised([paddle('o', 0.6), tesseract('O')], as('amount'));
    expect(both.reading.value).toBe(0);
    expect(codes(both)).toEqual([]);
    expect(readRecognised([paddle('o', 0.6), tesseract('O')], as('text')).reading.value).toBe('o');
  });

  it('does not let the type decide where the other text is of its kind too but for a speck', () => {
    for (const [one, other] of [
      ['。1年', '4年'],
      ['". 3年', '四3年'],
    ] as const) {
      const both = readRecognised([paddle(one, 0.42), tesseract(other, 0.92)], as('period'));
      expect(codes(both)).toContain('readers-disagree');
    }
  });

  it('does not let the type decide where one engine alone sees a stroke before a unit, which may be left of any figure', () => {
    const both = readRecognised([paddle('年', 0.81), tesseract('一年', 0.95)], as('period'));
    expect(codes(both)).toContain('readers-disagree');
    expect(codes(readRecognised([paddle('一年'), tesseract('一年')], as('period')))).toEqual([]);
  });

  it('does not let the type decide where the other text goes on in figures, as on a line of their own', () => {
    const both = readRecognised([paddle('97.9 6'), tesseract('97.9 ')], as('number'));
    expect(codes(both)).toContain('readers-disagree');
    expect(both.reading.value).toBe(97.96);
  });

  it('does not let the type decide on targets, which nearly every text may be', () => {
    const asked = readRecognised([paddle('28496 个?'), tesseract('8496个')], as('target'));
    expect(codes(asked)).toContain('readers-disagree');
  });

  it('asks about a sign that engines mistake, though the type decided for its text', () => {
    const decided = readRecognised([paddle('RO1?--'), tesseract('RO1一年期')], as('code-name'));
    expect(codes(decided).length).toBeGreaterThan(0);
  });

  it('asks about a sign that engines mistake, though the first overlooked it', () => {
    const sign = readRecognised([paddle('11,369套', 0.65), tesseract('=11,369套')], as('target'));
    expect(codes(sign)).toEqual(['low-confidence']);
    expect(sign.raw).toBe('11,369套');
    const inWords = [paddle('百分之九十五'), tesseract('=百分之九十五')] as const;
    expect(codes(readRecognised(inWords, as('target')))).toEqual(['low-confidence']);
    const none = readRecognised([paddle('11,369套', 0.65), tesseract('11,369套')], as('target'));
    expect(codes(none)).toEqual([]);
  });

  it('asks about no other text that is none of the kind of the value', () => {
    const both = (type: string) => readRecognised([paddle('1002'), tesseract('1002')], as(type));
    expect(codes(both('amount'))).toEqual([]);
    expect(codes(both('target'))).toEqual(['low-confidence']);
  });

  it('asks about what one engine alone read without confidence', () => {
    expect(codes(readRecognised([paddle('3.9', 0.7)], as('amount')))).toEqual(['low-confidence']);
    expect(codes(readRecognised([paddle('3.9', 0.99)], as('amount')))).toEqual([]);
  });

  it('lets the weak text layer back a reading but not contest it', () => {
    const layer = (text: string) => ({ engine: 'text-layer', text, confidence: 0.5 });
    expect(codes(readRecognised([paddle('3.9', 0.9), layer('3.9')], as('amount')))).toEqual([]);
    expect(codes(readRecognised([paddle('3.9', 0.99), layer('8.9')], as('amount')))).toEqual([]);
  });

  it('keeps what every engine read', () => {
    const readers = [paddle('3.9'), tesseract('8.9')] as const;
    expect(readRecognised(readers, as('amount')).recognition.readers).toEqual(readers);
  });
});

describe('readRecognised where only one text is of its kind', () => {
  it('believes it if its engine is sure, and asks otherwise', () => {
    const engine = (name: string, text: string, confidence: number) => ({
      ...{ engine: name, text, confidence },
    });
    const read = (confidence: number) =>
      readRecognised(
        [engine('paddle', '3', confidence), engine('tesseract', '写', 0.6)],
        as('number'),
      );
    expect(codes(read(0.97))).toEqual([]);
    expect(codes(read(0.64))).toEqual(['readers-disagree']);
  });

  it('asks about a text that an engine could not read, though another agrees', () => {
    const read = readRecognised(
      [
        { engine: 'paddle', text: '长期', confidence: 0 },
        { engine: 'tesseract', text: '长期', confidence: 0.99 },
      ],
      as('text'),
    );
    expect(codes(read)).toEqual(['low-confidence']);
  });
});
