import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { Field } from '../../model/record.ts';
import { type CheckRuleKind, fieldsAt } from '../rule.ts';

const attributes = z.strictObject({ at: pointerSchema });
type Attributes = z.infer<typeof attributes>;

/** So many other texts show how the form is printed. */
const textsThatShow = 2;

/**
 * Words that a form prints beside each text of a column or beside none, such as 必填 in the brackets of its labels:
 * where they may have been overlooked, other texts that have none for certain settle that there are none.
 */
export const blankTogether: CheckRuleKind<Attributes> = {
  name: 'blank-together',
  attributes,
  pointers: ({ at }) => [at],
  run: ({ at }, { form }) => {
    const fields = fieldsAt(form, at);
    const certain = fields.filter(isCertain);
    // A text that several rows share is one.
    const texts = new Set(certain.map(({ raw }) => raw));
    const isBlank = fields.every(({ value }) => value === null);
    if (!isBlank || texts.size < textsThatShow) return [];
    const pointers = fields.filter((field) => !isCertain(field)).map(({ pointer }) => pointer);
    return pointers.length === 0 ? [] : [{ is: 'agreement', pointers }];
  },
};

const isCertain = ({ doubts }: Field): boolean => doubts.length === 0;
