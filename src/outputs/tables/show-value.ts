import type { JsonValue } from '../../model/json.ts';
import { targetSchema } from '../../model/value.ts';
import { type Say, texts } from './texts.ts';

/** A value of a record in the words of its form, for people: `≥95%`, `平罗县通伏乡人民政府 057`. */
export const showValue = (value: JsonValue, say: Say): string => {
  if (value === null || value === '') return say(texts.blank);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return say(texts.rowsOf, value.length);
  return showTarget(value) ?? showFlat(value as Readonly<Record<string, JsonValue>>);
};

const showTarget = (value: JsonValue): string | undefined => {
  const result = targetSchema.safeParse(value);
  if (!result.success) return undefined;
  const target = result.data;
  if (target.kind === 'qualitative') return target.text;
  if (target.kind === 'deadline') return target.date;
  if (target.kind === 'range') return `${target.low}–${target.high}${target.unit ?? ''}`;
  return `${target.comparator === '=' ? '' : target.comparator}${target.value}${target.unit ?? ''}`;
};

/** Names with their codes, periods: their scalars in order. An object within an object stays JSON. */
const showFlat = (value: Readonly<Record<string, JsonValue>>): string => {
  const parts = Object.values(value).filter((part) => part !== null);
  return parts.some((part) => typeof part === 'object') ? JSON.stringify(value) : parts.join(' ');
};
