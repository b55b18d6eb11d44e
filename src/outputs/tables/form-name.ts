import type { Form } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import { valueAt } from '../../text/json-pointer.ts';

/** What a form calls its project: the value that opens it, or that value's name; null where it is blank. */
export const formName = ({ record }: Form, { fields }: Grammar): string | null => {
  const opening = fields.find(({ opens }) => opens);
  const value = opening === undefined ? null : valueAt(record, opening.pointer);
  if (typeof value === 'string') return value === '' ? null : value;
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && name !== '' ? name : null;
};
