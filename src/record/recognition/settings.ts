import { z } from 'zod';

/** When readings of recognised characters are believed. Confidences are those of the engines, 0 to 1. */
export const recognitionSettingsSchema = z.object({
  /** A text that one engine alone has read is believed from here on. */
  alone: z.number().min(0).max(1).default(0.95),
  /** Engines that read the same are believed from here on, whichever is surer. */
  together: z.number().min(0).max(1).default(0.3),
  /** Chinese words alone, of which no engine is sure, from here on by the first. */
  words: z.number().min(0).max(1).default(0.6),
  /** Where engines differ, the only text of its kind is believed from here on. */
  decided: z.number().min(0).max(1).default(0.9),
  /** Below this a text is as good as not read, whatever another engine reads. */
  least: z.number().min(0).max(1).default(0.1),
  /** An engine that is this sure of each character is right against one that is known to mistake Chinese characters, and is not as sure of a phrase. */
  sure: z.number().min(0).max(1).default(0.95),
  /** Weak readers, such as the text layer of a scanner, back a reading and never contest it. */
  weak: z.array(z.string()).default(['text-layer']),
});
export type RecognitionSettings = z.infer<typeof recognitionSettingsSchema>;

export const defaultRecognitionSettings = recognitionSettingsSchema.parse({});
