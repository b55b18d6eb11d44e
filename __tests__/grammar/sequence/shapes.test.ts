import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLike } from '../../../src/grammar/sequence/shapes.ts';

describe('looksLike', () => {
  it.each([
    '95%',
    '≥95%',
    '65 人',
    '2024 年底',
    '2024年年底',
    '3. 12 万元',
    '2.9657万元/人/年',
    '90%～95%',
  ])('knows the target %s', (text) => expect(looksLike('target', text)).toBe(true));

  it.each(['显著提升', '13个行政村全部达到标准', '2024年助力乡村振兴驻村工作队经费', '群众满意度'])(
    'sees no figure in %s',
    (text) => expect(looksLike('target', text)).toBe(false),
  );

  it.each(['3.9', '1,234.50', '３．１２', '(3.2)', '0', '—'])('knows the amount %s', (text) =>
    expect(looksLike('amount', text)).toBe(true),
  );

  it('sees no amount in words', () => {
    expect(looksLike('amount', '年度总体目标')).toBe(false);
  });

  it('says nothing of texts', () => {
    expect(looksLike('text', '95%')).toBeNull();
  });

  it('never takes a text without a digit or a dash for a figure', () => {
    const words = fc.string({ unit: fc.constantFrom('年', '底', '%', '≥', '人', '/', ' ', '约') });
    fc.assert(fc.property(words, (text) => looksLike('target', text) === false));
  });
});
