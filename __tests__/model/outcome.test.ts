import { describe, expect, it } from '@jest/globals';
import { certain, chain, doubted, map } from '../../src/model/outcome.ts';
import type { Doubt } from '../../src/model/uncertainty.ts';

const doubt = (raw: string): Doubt => ({
  code: 'unparsed-value',
  pointer: null,
  raw,
  candidates: [],
  source: { line: 1, column: 1 },
  details: {},
});

describe('Outcome', () => {
  it('of something certain has no doubts', () => {
    expect(certain(1)).toEqual({ value: 1, doubts: [] });
  });

  it('keeps its doubts when its value changes', () => {
    expect(map((n: number) => n + 1)(doubted(1, [doubt('a')]))).toEqual(doubted(2, [doubt('a')]));
  });

  it('gathers the doubts of both steps in order', () => {
    const step = (n: number) => doubted(String(n), [doubt('b')]);
    expect(chain(step)(doubted(1, [doubt('a')]))).toEqual(doubted('1', [doubt('a'), doubt('b')]));
  });
});
