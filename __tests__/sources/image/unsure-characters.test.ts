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

  it('says nothing where a character may have been passed over', () => {
    expect(unsureCharacters(line('老旧', [0.9, 1], 0.4))).toEqual({});
  });
});
