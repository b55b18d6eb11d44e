import { describe, expect, it } from '@jest/globals';
import { unsureIn, unsureOf } from '../../src/model/text-reading.ts';

const by = (text: string, confidence: number, unsure?: readonly string[]) => ({
  ...{ engine: 'paddle', text, confidence },
  ...(unsure && { unsure }),
});

describe('What an engine is not sure of', () => {
  it('is all of a text of which it did not say, unless it is sure of the whole', () => {
    expect(unsureIn(by('老旧', 0.5))).toEqual(['老旧']);
    expect(unsureIn(by('老旧', 0.5, ['旧']))).toEqual(['旧']);
    expect(unsureIn(by('老旧', 0.99))).toEqual([]);
  });

  it('is so in the text that its parts make together', () => {
    expect(unsureOf(0.5, [by('老旧', 0.99), by('小区', 0.5, ['区']), by('管网', 0.6)])).toEqual({
      unsure: ['区', '管网'],
    });
    expect(unsureOf(0.97, [by('老旧', 0.97)])).toEqual({});
  });
});
