import { z } from 'zod';

const id = z.string().min(1).max(200);
const text = z.string().max(20_000);
const language = z.enum(['zh', 'en']).default('zh');

export const filterSchema = z.object({
  code: z.string().max(60).default(''),
  file: z.string().max(400).default(''),
  show: z.enum(['open', 'all', 'answered', 'contradicted']).default('open'),
});
export type FilterRequest = z.infer<typeof filterSchema>;

/** Which question is wanted: from `at`, an index, one `step` on. */
export const questionRequestSchema = filterSchema.extend({
  at: z.coerce.number().int().min(-1).max(1e9).default(0),
  step: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(-1), z.literal(0), z.literal(1)]))
    .default(0),
  lang: language,
});

export const itemRequestSchema = z.object({ id, lang: language });
export const pictureRequestSchema = z.object({ id, page: z.coerce.number().int().min(1) });

const note = text.exactOptional();
/** Values stay with the server: the page names a candidate, or sends what was typed. */
export const answerSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('keep'), id, note }),
  z.strictObject({ action: z.literal('withdraw'), id, note }),
  z.strictObject({ action: z.literal('choose'), id, note, candidate: z.int().min(0) }),
  z.strictObject({ action: z.literal('edit'), id, note, text }),
]);
export type AnswerRequest = z.infer<typeof answerSchema>;

export const effectSchema = z.strictObject({ id, text, lang: language });
