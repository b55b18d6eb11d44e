import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '../../../src/model/json.ts';
import { because } from '../../../src/record/values/reasons.ts';
import { valueTypes } from '../../../src/record/values/registry.ts';
import { context, readerOf } from './support.ts';

const types = [...valueTypes.values()];
const names = types.map(({ name }) => [name] as const);

/** Pieces that forms put together, in every way that makes sense and many that do not. */
const piece = fc.constantFrom(
  ...[
    '3',
    '12',
    '0',
    '2024',
    '057',
    '9',
    '.',
    ',',
    ' ',
    '\n',
    '-',
    '—',
    '--',
    '－',
    '～',
    '/',
    '(',
    ')',
    '（',
    '）',
  ],
  ...[
    '一',
    '两',
    '三',
    '十',
    '百',
    '万',
    '亿',
    '元',
    '万元',
    '%',
    '％',
    '个',
    '人',
    '年',
    '月',
    '日',
    '底',
    '前',
    '个月',
  ],
  ...[
    '≥',
    '＞=',
    '不超过',
    '以上',
    '约',
    '百分之',
    '提升',
    '农业局',
    'A',
    '第',
    '点',
    '当年',
    '季度',
    '￥',
    '１',
    '．',
  ],
  ...['数量指标', '⼈'],
);
const raw = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('the value types', () => {
  it('are known by the names that grammars use', () => {
    expect(names.flat()).toEqual([
      'text',
      'amount',
      'target',
      'term',
      'name-code',
      'code-name',
      'period',
      'year',
      'money-unit',
      'percentage',
      'number',
    ]);
  });

  it.each(names)('%s never throws and keeps to its schema', (name) => {
    fc.assert(
      fc.property(raw, (text) => {
        const { value } = readerOf(name)(text);
        if (value !== null) valueTypes.get(name)?.schema.parse(value);
      }),
    );
  });

  it.each(names)('%s reads what it prints, without changes or doubts', (name) => {
    fc.assert(
      fc.property(raw, (text) => {
        const { value, doubts } = readerOf(name)(text);
        if (value === null || doubts.length > 0) return;
        const printed = valueTypes.get(name)?.print(value) ?? '';
        expect(readerOf(name)(printed)).toMatchObject({ value, changes: [], doubts: [] });
      }),
      { numRuns: 500 },
    );
  });

  it.each(names)('%s: reading what a change gave repeats the value and not the change', (name) => {
    fc.assert(
      fc.property(raw, (text) => {
        const { value, changes } = readerOf(name)(text);
        changes.forEach((change, i) => {
          const again = readerOf(name)(change.to);
          expect(again.value).toEqual(value);
          expect(again.changes.map(({ rule }) => rule)).toEqual(
            changes.slice(i + 1).map(({ rule }) => rule),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(names)('%s has no value, change or doubt for a blank', (name) => {
    for (const blank of ['', ' ', '\u3000\n\t']) {
      expect(readerOf(name)(blank)).toEqual({ value: null, changes: [], doubts: [] });
    }
  });

  it.each(names)('%s doubts characters of a text layer without a character map', (name) => {
    for (const bad of [
      '\ufffd',
      '\ue123',
      '\u{f0001}',
      '\ud800',
      '\u0000',
      '\u0007',
      '\u0085',
      '\ufffe',
    ]) {
      const codes = readerOf(name)(`3${bad}`).doubts.map(({ code }) => code);
      expect(codes).toContain('garbled-text-layer');
    }
    const codes = readerOf(name)('3\n人\t😀').doubts.map(({ code }) => code);
    expect(codes).not.toContain('garbled-text-layer');
  });

  it('read radicals as the characters that they stand for', () => {
    expect(readerOf('target')('65 ⼈')).toEqual({
      value: { kind: 'quantity', comparator: '=', value: 65, unit: '人' },
      changes: [{ rule: 'radical', from: '65 ⼈', to: '65 人' }],
      doubts: [],
    });
  });

  it.each(names)('%s reads long texts in linear time', (name) => {
    const hostile = [
      ' ',
      '9',
      '一',
      '9,',
      '9.',
      '(',
      '-',
      'a-',
      '万',
      '人',
      '9人',
      '9 ',
      '9-',
      '百分之',
    ];
    for (const unit of hostile) {
      const long = unit.repeat(100_000 / unit.length);
      // In time that grows with the square of the length the test would end before.
      for (const text of [long, `3${long}x`, `${long}9`])
        expect(() => valueTypes.get(name)?.read(text, context)).not.toThrow();
    }
  });

  it('read back every kind of target', () => {
    const targets: readonly JsonValue[] = [
      { kind: 'quantity', comparator: '=', value: 2.9657, unit: '万元/人/年' },
      { kind: 'quantity', comparator: '≥', value: 95, unit: '%' },
      { kind: 'quantity', comparator: '≈', value: -3, unit: null },
      { kind: 'range', low: 90, high: 95.5, unit: '%' },
      { kind: 'range', low: 3, high: 5, unit: null },
      { kind: 'deadline', date: '2024-02-29' },
      { kind: 'qualitative', text: '显著提升' },
    ];
    for (const value of targets) {
      const printed = valueTypes.get('target')?.print(value) ?? '';
      expect(readerOf('target')(printed)).toEqual({ value, changes: [], doubts: [] });
    }
  });

  it('print whole amounts for every exact decimal', () => {
    const decimal = fc
      .tuple(fc.integer(), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`))
      .filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(decimal, (value) => {
        const printed = valueTypes.get('amount')?.print(value) ?? '';
        expect(readerOf('amount')(printed)).toEqual({ value, changes: [], doubts: [] });
      }),
    );
  });
});

describe('the reasons', () => {
  it.each(Object.entries(because))('%s stands in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  });
});
