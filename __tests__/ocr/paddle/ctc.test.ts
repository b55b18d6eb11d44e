import { describe, expect, it } from '@jest/globals';
import { decodeCtc } from '../../../src/ocr/paddle/ctc.ts';

const keys = ['', '0', '5', '7', 'o'];

/** One row for each step: the probabilities of blank, 0, 5, 7 and o. */
const posteriors = (...rows: readonly (readonly number[])[]) => {
  const ranked = rows.flatMap((row) =>
    row.map((likely, name) => ({ likely, name })).sort((a, b) => b.likely - a.likely),
  );
  return {
    likelihoods: Float32Array.from(ranked, ({ likely }) => likely),
    classes: Float32Array.from(ranked, ({ name }) => name),
    ranks: keys.length,
  };
};
const blank = [1, 0, 0, 0, 0];
const zero = [0, 1, 0, 0, 0];
const five = [0, 0, 1, 0, 0];

describe('decodeCtc', () => {
  it('keeps one character of a run, and two that a blank divides', () => {
    expect(decodeCtc(posteriors(blank, five, five, zero, blank, zero), keys).text).toBe('500');
  });

  it('is as sure of a character as at its surest step, and names what else it could be', () => {
    const { characters, confidence } = decodeCtc(
      posteriors(blank, [0.4, 0.5, 0, 0, 0.1], [0.05, 0.7, 0, 0, 0.25], blank),
      keys,
    );
    expect(characters).toHaveLength(1);
    expect(characters[0]?.text).toBe('0');
    expect(characters[0]?.confidence).toBeCloseTo(0.7, 5);
    expect(characters[0]?.alternatives.map(({ text }) => text)).toEqual(['o']);
    expect(confidence).toBeCloseTo(0.7, 5);
  });

  it('is less sure of a line where blank won narrowly over a character: 057 without its 0', () => {
    const missed = decodeCtc(posteriors([0.6, 0.4, 0, 0, 0], five, blank, [0, 0, 0, 1, 0]), keys);
    expect(missed.text).toBe('57');
    expect(missed.confidence).toBeCloseTo(0.6, 5);
  });

  it('takes no character for missed that only reaches into the blanks beside it', () => {
    const { confidence } = decodeCtc(
      posteriors([0.6, 0, 0.4, 0, 0], five, [0.6, 0, 0.4, 0, 0]),
      keys,
    );
    expect(confidence).toBeCloseTo(1, 5);
  });

  it('sees nothing in blanks, and is not sure of it', () => {
    expect(decodeCtc(posteriors(blank, blank), keys)).toEqual({
      text: '',
      confidence: 0,
      characters: [],
    });
  });
});
