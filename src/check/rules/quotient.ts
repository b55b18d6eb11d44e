import Big from 'big.js';
import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { RecordDraft } from '../../model/record.ts';
import { reasons } from '../reasons.ts';
import type { CheckRuleKind } from '../rule.ts';

const attributes = z.strictObject({ value: pointerSchema, of: pointerSchema, by: pointerSchema });
type Attributes = z.infer<typeof attributes>;

/** Forms print rates with so many. */
const usualDecimals = 2;

/** `value` is the percentage that `of` is of `by`, rounded to as many decimals as are printed. */
export const quotient: CheckRuleKind<Attributes> = {
  name: 'quotient',
  attributes,
  pointers: ({ value, of, by }) => [value, of, by],
  run: ({ value, of, by }, { form, severity }) => {
    const [percent, part, whole] = [value, of, by].map((pointer) => numberAt(form, pointer));
    const field = form.fields.get(value);
    if (!field || !percent || !part || !whole || whole.eq(0)) return [];
    const decimals = percent.toFixed().split('.')[1]?.length ?? 0;
    const expected = part.times(100).div(whole).round(decimals, Big.roundHalfUp);
    // People cut as often as they round: one unit of the last printed decimal is let pass.
    const slack = new Big(10).pow(-decimals);
    if (expected.minus(percent).abs().lte(slack)) {
      // The last figure may be a percent sign that was misread: any further decimal of the quotient would back it.
      const mayEndInSign = field.recognition !== undefined && decimals > usualDecimals;
      const backed = mayEndInSign ? [of, by] : [value, of, by];
      return [{ is: 'agreement', pointers: backed }];
    }
    return [
      {
        is: 'doubt',
        doubt: {
          code: 'rate-mismatch',
          pointer: value,
          raw: field.raw,
          source: field.source,
          candidates: [
            { value: expected.toNumber(), because: reasons.quotient(expected.toFixed()) },
            { value: field.value, because: reasons.asPrinted() },
          ],
          details: { rate: percent.toFixed(), expected: expected.toFixed() },
          ...(severity && { severity }),
        },
      },
    ];
  },
};

const numberAt = (form: RecordDraft, pointer: string): Big | null => {
  const value = form.fields.get(pointer)?.value;
  return typeof value === 'number' ? new Big(value) : null;
};
