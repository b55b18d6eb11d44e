import { describe, expect, it } from '@jest/globals';
import { unsureCharacters } from '../../../src/sources/image/unsure-characters.ts';

const line = (text: string, confidences: readonly number[], confidence: number) => ({
  ...{ engine: 'paddle', text, confidence },
  characters: [...text].map((one, i) => ({
    ...{ text: one, confidence: confidences[i] ?? 1 },
    alternatives: [],
  })),
});

describe('unsureCharacters', () => {
  it('names each character that the engine is not sure of with its neighbours', () => {
    expect(unsureCharacters(line('老旧小区', [0.9, 1, 1, 0.5], 0.5))).toEqual({
      unsure: ['老旧', '小区'],
    });
    expect(unsureCharacters(line('老旧小区', [1, 0.6], 0.6))).toEqual({ unsure: ['老旧小'] });
  });

  it('names none of a line that it is sure of', () => {
    expect(unsureCharacters(line('老旧', [1, 0.97], 0.97))).toEqual({});
  });

  it('names what a Chinese character may be that is as good as undecided', () => {
    const read = line('点便用者2', [1, 0.62, 1, 1, 0.6], 0.6);
    const others = (text: string, confidence: number) => [{ text, confidence }];
    const likely = [[], others('使', 0.36), others('甩', 0.02), [], others('3', 0.38)];
    const characters = read.characters.map((one, i) => ({
      ...one,
      alternatives: likely[i] ?? [],
    }));
    expect(unsureCharacters({ ...read, characters })).toEqual({
      unsure: ['点便用', '者2'],
      perhaps: [{ read: '点便用', instead: '点使用' }],
    });
  });

  it('names the marks that are half as likely as the one that was read', () => {
    const read = line('有效。保障', [1, 1, 0.34], 0.34);
    const alternatives = [
      { text: '，', confidence: 0.22 },
      { text: '、', confidence: 0.1 },
      { text: '日', confidence: 0.3 },
    ];
    const characters = read.characters.map((one, i) => (i === 2 ? { ...one, alternatives } : one));
    expect(unsureCharacters({ ...read, characters })).toEqual({
      unsure: ['效。保'],
      perhaps: [{ read: '效。保', instead: '效，保' }],
    });
  });

  it('says nothing where a character may have been passed over', () => {
    expect(unsureCharacters(line('老旧', [0.9, 1], 0.4))).toEqual({});
  });
});
