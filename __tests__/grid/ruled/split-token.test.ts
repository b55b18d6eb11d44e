import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuledSettings } from '../../../src/grid/ruled/settings.ts';
import { splitToken } from '../../../src/grid/ruled/split-token.ts';
import { token } from './drawing.ts';

const split = (text: string, ...borders: readonly number[]) =>
  splitToken(token(text, 100, 50), borders, defaultRuledSettings);

describe('dividing a token', () => {
  it('leaves it as it is where no border lies across', () => {
    const whole = token('指标值', 100, 50);
    expect(splitToken(whole, [], defaultRuledSettings)).toEqual([whole]);
  });

  it('gives each part the box of its characters', () => {
    expect(split('指标值65人', 130)).toEqual([
      { text: '指标值', bbox: [100, 50, 130, 60] },
      { text: '65人', bbox: [130, 50, 150, 60] },
    ]);
  });

  it('divides at several borders, and in words of Latin letters too', () => {
    expect(split('数量mm指标', 120, 130).map(({ text }) => text)).toEqual(['数量', 'mm', '指标']);
  });

  it('divides where the border is not quite at the edge of a character', () => {
    expect(split('数量指标', 122.5).map(({ text }) => text)).toEqual(['数量', '指标']);
    expect(split('数量指标', 117.5).map(({ text }) => text)).toEqual(['数量', '指标']);
  });

  it('does not divide a character', () => {
    expect(split('数量指标', 115).map(({ text }) => text)).toEqual(['数量指标']);
  });

  it('does not divide before the first character or after the last', () => {
    expect(split('数量', 100.5, 119.5).map(({ text }) => text)).toEqual(['数量']);
  });

  it('counts the gap between the cells that recognition left out', () => {
    // Four characters, 10 wide each, and a gap of 8 in the middle.
    const wide = { ...token('数量指标', 100, 50), bbox: [100, 50, 148, 60] as const };
    const parts = splitToken(
      { text: wide.text, bbox: [...wide.bbox] },
      [121],
      defaultRuledSettings,
    );
    expect(parts.map(({ text }) => text)).toEqual(['数量', '指标']);
  });

  it('leaves no engine sure of the parts', () => {
    const readers = [
      { engine: 'a', text: '数量指标', confidence: 0.99 },
      { engine: 'b', text: '数量指标', confidence: 0.98 },
    ];
    const parts = splitToken(
      { ...token('数量指标', 100, 50), readers },
      [120],
      defaultRuledSettings,
    );
    expect(parts.map((part) => part.readers)).toEqual([
      [{ engine: 'a', text: '数量', confidence: 0 }],
      [{ engine: 'a', text: '指标', confidence: 0 }],
    ]);
  });

  it('loses no character, wherever borders lie', () => {
    const text = fc.stringMatching(/^[数量指标a-z0-9]{1,12}$/);
    const borders = fc.array(fc.integer({ min: 90, max: 230 }), { maxLength: 5 });
    fc.assert(
      fc.property(text, borders, (whole, places) => {
        const parts = split(whole, ...places.toSorted((a, b) => a - b));
        expect(parts.map((part) => part.text).join('')).toBe(whole);
      }),
    );
  });
});
