import type { JsonValue } from '../../../src/model/json.ts';
import type { ValueContext, ValueReading } from '../../../src/record/value-type.ts';
import { valueTypes } from '../../../src/record/values/registry.ts';

/** A form of 2024 in 万元, with some terms of an invented vocabulary. */
export const context: ValueContext = {
  year: 2024,
  unit: '万元',
  vocabulary: {
    id: 'kinds',
    terms: [
      { name: '数量指标', synonyms: ['数量'] },
      { name: '经济效益指标', synonyms: ['经济效益'] },
      { name: '社会效益指标', synonyms: ['社会效益'] },
      { name: '满意度', synonyms: [] },
      { name: '对象满意度', synonyms: ['满意度'] },
      { name: '成本（其他）', synonyms: [] },
      { name: '可持续影响指标', synonyms: [] },
    ],
  },
};

export const readerOf =
  (type: string) =>
  (raw: string, changed: Partial<ValueContext> = {}): ValueReading => {
    const valueType = valueTypes.get(type);
    if (!valueType) throw new Error(`no value type ${type}`);
    return valueType.read(raw, { ...context, ...changed });
  };

/** A reading in short: the value, the rules of its changes, and its doubts with their candidates. */
export interface Short {
  readonly value: JsonValue;
  readonly rules?: readonly string[];
  readonly doubts?: readonly (readonly [code: string, ...candidates: readonly JsonValue[]])[];
}

export const short = (reading: ValueReading): Short => ({
  value: reading.value,
  ...(reading.changes.length > 0 && { rules: reading.changes.map(({ rule }) => rule) }),
  ...(reading.doubts.length > 0 && {
    doubts: reading.doubts.map(
      ({ code, candidates }) => [code, ...candidates.map((c) => c.value)] as const,
    ),
  }),
});
