import Big from 'big.js';
import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { Field, RecordDraft } from '../../model/record.ts';
import type { Candidate } from '../../model/uncertainty.ts';
import { targetSchema } from '../../model/value.ts';
import { convertMoney, isMoneyUnit } from '../../text/money.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding, fieldsAt, inSameRow } from '../rule.ts';

const attributes = z.strictObject({
  total: pointerSchema,
  unit: pointerSchema,
  kind: z.string(),
  is: z.string().min(1),
  value: z.string(),
  period: pointerSchema.optional(),
});
type Attributes = z.infer<typeof attributes>;

/**
 * Cost indicators (rows whose `kind` is one of the terms `is`) against the total: a sum of money must be
 * the total, alone or together with the others, or divide it; a rate (`万元/人/年`) must divide it.
 */
export const cost: CheckRuleKind<Attributes> = {
  name: 'cost',
  attributes,
  pointers: ({ total, unit, kind, value, period }) => [
    total,
    unit,
    kind,
    value,
    ...(period ? [period] : []),
  ],
  run: (a, { form, severity }) => {
    const total = form.fields.get(a.total);
    const unit = form.fields.get(a.unit)?.value;
    if (!total || typeof total.value !== 'number' || typeof unit !== 'string') return [];
    const costs = costsOf(form, a, unit);
    if (costs.length === 0) return [];
    return judge(total, new Big(total.value), costs).map((finding) =>
      finding.is === 'doubt' && severity
        ? { ...finding, doubt: { ...finding.doubt, severity } }
        : finding,
    );
  },
};

interface Cost {
  readonly field: Field;
  /** In the unit of the total. */
  readonly amount: Big;
  readonly isRate: boolean;
}

const costsOf = (form: RecordDraft, a: Attributes, unit: string): readonly Cost[] => {
  const kinds = new Set(a.is.split(/\s+/));
  return fieldsAt(form, a.value).flatMap((field) => {
    const kind = form.fields.get(inSameRow(field.pointer, a.kind))?.value;
    return kinds.has(String(kind)) ? toCost(field, unit) : [];
  });
};

/** Targets that are money: `39 万元`, and rates whose first unit is money: `2 万元/年`. */
const toCost = (field: Field, unit: string): readonly Cost[] => {
  const target = targetSchema.safeParse(field.value);
  if (!target.success || target.data.kind !== 'quantity' || target.data.unit === null) return [];
  const [money = '', ...per] = target.data.unit.split(/[/／每]/);
  if (!isMoneyUnit(money)) return [];
  const amount = convertMoney(new Big(target.data.value), money, unit);
  return amount ? [{ field, amount, isRate: per.length > 0 }] : [];
};

const judge = (total: Field, amount: Big, costs: readonly Cost[]): readonly Finding[] => {
  const sums = costs.filter((cost) => !cost.isRate);
  const together = sums.reduce((sum, cost) => sum.plus(cost.amount), new Big(0));
  if (sums.length > 1 && together.eq(amount)) return [agree(total, sums)];
  return costs.flatMap((cost) => judgeOne(total, amount, cost));
};

const judgeOne = (total: Field, amount: Big, cost: Cost): readonly Finding[] => {
  if (cost.amount.eq(amount)) return [agree(total, [cost])];
  if (cost.amount.gt(0) && divides(cost.amount, amount))
    return cost.isRate ? [agree(total, [cost])] : [];
  if (cost.isRate || cost.amount.lt(amount)) return [mismatch(total, amount, cost, 'note')];
  return [mismatch(total, amount, cost, 'confirm')];
};

/** A rate times a whole number is the total: 2.9657 × 2 = 5.9314. */
const divides = (part: Big, whole: Big): boolean => whole.gte(part) && whole.mod(part).eq(0);

const agree = (total: Field, costs: readonly Cost[]): Finding => ({
  is: 'agreement',
  pointers: [total.pointer, ...costs.map(({ field }) => field.pointer)],
});

const mismatch = (
  total: Field,
  amount: Big,
  cost: Cost,
  severity: 'note' | 'confirm',
): Finding => ({
  is: 'doubt',
  doubt: {
    code: 'cost-mismatch',
    pointer: cost.field.pointer,
    raw: cost.field.raw,
    source: cost.field.source,
    severity,
    candidates: [
      { value: cost.field.value, because: reasons.asPrinted() },
      ...(cost.isRate ? [] : [totalIsCost(total, cost)]),
    ],
    details: { cost: cost.amount.toFixed(), total: amount.toFixed() },
  },
});

const totalIsCost = (total: Field, { field, amount }: Cost): Candidate => ({
  value: field.value,
  also: { [total.pointer]: amount.toNumber() },
  because: reasons.totalIsCost(amount.toFixed()),
});
