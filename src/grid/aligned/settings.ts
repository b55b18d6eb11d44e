import { z } from 'zod';

/**
 * Tolerances of finding cells without ruling lines. Lengths across are half-width places (half the
 * height of a token), lengths down are lines; costs add up, and only their differences mean anything.
 */
export const alignmentSettingsSchema = z.object({
  /** Tokens whose middles are this near stand on one line. */
  sameLine: z.number().positive().default(0.5),
  /** How far below a line the next line of the same label may stand; other cells' lines come between. */
  labelLeading: z.number().positive().default(5),
  /** How far right of where it is drawn a word inside a token may stand. */
  labelShift: z.number().min(0).default(4),
  /** Lines that a label may take. */
  labelLines: z.int().min(1).default(6),
  /** Longest text that is tried as part of a label. */
  labelLength: z.int().min(1).default(32),
  /** Texts tried for one label, so that a page full of short tokens takes no longer than another. */
  labelTrials: z.int().min(1).default(48),
  /** The same for one page. */
  pageTrials: z.int().min(1).default(400_000),
  /** A line of so many labels and nothing else is the header of a table. */
  headerLabels: z.int().min(2).default(3),
  /** Empty places that may be left at the end of a line that goes on in the next. */
  ragged: z.number().min(0).default(1),
  /** Places by which a line may be longer than the longest before it. */
  overhang: z.number().min(0).default(2),
  /** A cell ends inside a line break that no layout would have made. */
  costOfShortLine: z.number().min(0).default(4),
  /** A cell begins with a character that begins no line, or ends in the middle of a bracket. */
  costOfTornText: z.number().min(0).default(2),
  /** A cell ends with its line full to the edge, which is a coincidence. */
  costOfFullEnd: z.number().min(0).default(0.5),
  /** Nothing stands in the cell. */
  costOfEmptyCell: z.number().min(0).default(2.5),
  /** A word stands left or right of its column, or a space was taken for a border or the other way. */
  costOfMisplacedWord: z.number().min(0).default(4),
  /** A line below the last label is taken for a part of the table or not, against its looks. */
  costOfMisplacedLine: z.number().min(0).default(2),
  /** An empty cell left no gap between its neighbours. */
  costOfSkippedColumn: z.number().min(0).default(3),
  /** A line between two labelled rows is a row of its own. */
  costOfUnlabelledRow: z.number().min(0).default(3),
  /** Readings that cost no more than this above the best one are offered beside it. */
  margin: z.number().min(0).default(2),
  /** The margin grows with the cost of the best reading by this factor, */
  strain: z.number().min(0).default(0.6),
  /** but not beyond this. */
  widestMargin: z.number().min(0).default(8),
  /** Beyond this cost, and a row's share for each row, the page is not what is expected here: no borders. */
  strainOfTable: z.number().min(0).default(4),
  strainOfRow: z.number().min(0).default(0.5),
  /** Readings offered for one cell. */
  alternatives: z.int().min(1).default(6),
  /** Ways tried to divide the words of a table among columns and to end it. */
  variants: z.int().min(1).default(32),
  /** Lines that one cell may take. */
  cellLines: z.int().min(1).default(24),
  /** Words of one line; a line with more of them is prose, and no labels are looked for in it. */
  lineWords: z.int().min(1).default(200),
  /** Lines of one table; beyond them no borders are concluded. */
  tableLines: z.int().min(1).default(200),
});
export type AlignmentSettings = z.infer<typeof alignmentSettingsSchema>;

export const defaultAlignmentSettings: AlignmentSettings = alignmentSettingsSchema.parse({});
