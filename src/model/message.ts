import { z } from 'zod';

/** A sentence for a person, in both languages of the project. */
export const messageSchema = z.object({ zh: z.string(), en: z.string() });
export type Message = z.infer<typeof messageSchema>;

/** The languages that messages come in. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
