import { z } from 'zod';
import { lineSettingsSchema } from '../lines.ts';

/** Tolerances for finding tables by their ruling lines. Lengths in PDF points. */
export const ruledSettingsSchema = z.object({
  /** Pieces whose positions differ by no more than this lie on one line: dots and dashes of a border. */
  sameLine: z.number().nonnegative().default(0.5),
  /**
   * Parallel lines this close to the next are one border: double lines, borders of two cells side by side. No text
   * fits between them.
   */
  snapDistance: z.number().nonnegative().default(4),
  /** Lines snapped together never lie farther apart than this in all. */
  snapWidth: z.number().nonnegative().default(6),
  /** Gaps of a border up to this length are closed: dashes, dots, breaks. */
  joinGap: z.number().nonnegative().default(5),
  /** A border this much too short or too long still meets the other. Less than half of `joinGap`. */
  reach: z.number().nonnegative().default(2.5),
  /** Borders shorter than this, once joined, are specks. */
  minimumLength: z.number().nonnegative().default(4),
  /** Rows that run out this far beyond the last upright border have a column there, open at its side. */
  openSide: z.number().nonnegative().default(8),
  /** Rows that must end at the same place for an open side. */
  openRows: z.int().min(2).default(3),
  /** Fewer cells make no table: a frame around text has one. */
  minimumCells: z.int().min(1).default(2),
  /** With so few cells, lines around another table are the frame of the page. */
  frameCells: z.int().min(1).default(3),
  /** Rows times columns of a table; drawings with more crossing lines are no tables. */
  maximumCells: z.int().positive().default(250_000),
  /** A token is divided at a border this near, in em, to the edge of one of its characters. */
  splitNearness: z.number().nonnegative().default(0.3),
  lines: lineSettingsSchema.prefault({}),
});
export type RuledSettings = z.infer<typeof ruledSettingsSchema>;

export const defaultRuledSettings: RuledSettings = ruledSettingsSchema.parse({});
