import { z } from 'zod';

/** The comparators of the contract; `=` where the form prints none. */
export const comparatorSchema = z.enum(['=', '≥', '≤', '>', '<', '≈']);
export type Comparator = z.infer<typeof comparatorSchema>;

const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `≥95%`, `65 人`, `2.9657 万元/人/年`. `unit` is null where none is printed. */
export const quantitySchema = z.object({
  kind: z.literal('quantity'),
  comparator: comparatorSchema,
  value: z.number(),
  unit: z.string().nullable(),
});
/** `90%～95%`: both ends belong to it. */
export const rangeSchema = z.object({
  kind: z.literal('range'),
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
});
/** `2024年12月底前`: the last day that counts. */
export const deadlineSchema = z.object({ kind: z.literal('deadline'), date: isoDateSchema });
/** `显著提升`: words that name no number. */
export const qualitativeSchema = z.object({ kind: z.literal('qualitative'), text: z.string() });

/** What an indicator must reach. */
export const targetSchema = z.discriminatedUnion('kind', [
  quantitySchema,
  rangeSchema,
  deadlineSchema,
  qualitativeSchema,
]);
export type Target = z.infer<typeof targetSchema>;

/** `平罗县通伏乡人民政府 057`, `0101—一年期项目`. Codes are strings: leading zeros are content. */
export const nameAndCodeSchema = z.object({ name: z.string(), code: z.string().nullable() });
export type NameAndCode = z.infer<typeof nameAndCodeSchema>;

/** `1 年` */
export const periodSchema = z.object({ value: z.number(), unit: z.string() });
export type Period = z.infer<typeof periodSchema>;
