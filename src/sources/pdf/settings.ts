import { z } from 'zod';

/**
 * What the PDF source puts up with, and how it tells one thing from another. Lengths in PDF points;
 * "em" is the font size as it is shown.
 */
export const pdfSettingsSchema = z.object({
  /** Pages after these are passed over. */
  maximumPages: z.int().positive().default(5_000),
  /** Pages that are read times pages of the file: fewer pages are read of files with more than 20,000. */
  maximumPageSteps: z.int().positive().default(100_000_000),
  /** Width or height of a page that is still read. */
  maximumPageSide: z.number().positive().default(8_000),
  /** Drawing operators on a page that is still read. */
  maximumOperators: z.int().positive().default(200_000),
  /** Forms that a page may draw inside of each other; far deeper ones end without a word in the library. */
  maximumNesting: z.int().positive().default(100),
  /** Bytes that the packed streams of a page may unpack to together; 1,000 times what they take is possible. */
  maximumUnpacked: z
    .int()
    .positive()
    .default(256 * 2 ** 20),
  /** Characters on a page that is still read: one operator can show any number. */
  maximumCharacters: z.int().positive().default(200_000),
  /** Straight pieces of lines on a page that is still read: one path can hold any number. */
  maximumLines: z.int().positive().default(200_000),
  /** A filled shape up to this thickness is a line: table borders reach 3 points, a row of text 5. */
  maximumLineThickness: z.number().positive().default(4),
  /** A line may lean so far over its length and still be horizontal or vertical. */
  maximumLean: z.number().nonnegative().default(0.5),
  /** Colours with every channel above this are the colour of the paper. */
  paperWhite: z.number().min(0).max(1).default(0.97),
  /** What is less opaque than this cannot be seen. */
  minimumOpacity: z.number().min(0).max(1).default(0.02),
  /** A gap this wide, in em, ends a run of characters: the next column may begin there. */
  columnGap: z.number().positive().default(1.05),
  /** A gap this wide, in em, between two letters or digits is a space. */
  wordGap: z.number().positive().default(0.15),
  /** How far, in em, a character may sit off the baseline of the run before it. */
  baselineShift: z.number().nonnegative().default(0.25),
  /** How far, in em, a character may reach back into the one before it. */
  overlap: z.number().nonnegative().default(0.35),
  /** The same character this close, in em, to itself was drawn twice to look bold. */
  doubleStrike: z.number().nonnegative().default(0.12),
  /** Degrees that a baseline may lean and still be upright or turned by a quarter. */
  maximumTilt: z.number().nonnegative().default(8),
  /** Share of a font's characters that no document is written in, from which its map is wrong. */
  strangeShare: z.number().min(0).max(1).default(0.1),
  /** So many different strange characters are needed: a few bullets from a symbol font are none. */
  strangeCharacters: z.int().positive().default(4),
  /** Share of rare Chinese characters from which a font's map is wrong. */
  rareHanShare: z.number().min(0).max(1).default(0.25),
  /** So many different rare Chinese characters are needed. */
  rareHanCharacters: z.int().positive().default(8),
  /** An image over this share of a page without text makes it a scan. */
  scanShare: z.number().min(0).max(1).default(0.1),
});
export type PdfSettings = z.infer<typeof pdfSettingsSchema>;

export const defaultPdfSettings: PdfSettings = pdfSettingsSchema.parse({});
