import { z } from 'zod';

/** A bounding box `[x0, y0, x1, y1]` in PDF points, origin at the top left of the page as it is shown. */
export const boundingBoxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type BoundingBox = z.infer<typeof boundingBoxSchema>;

/** A place on a drawn page. Pages count from 1. */
export const pageRegionSchema = z.object({
  page: z.int().min(1),
  bbox: boundingBoxSchema,
});

/** A place in a text: lines and columns count from 1, columns in UTF-16 units as editors count them. */
export const textRegionSchema = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  /** The last line, where a value runs over several. */
  endLine: z.int().min(1).exactOptional(),
});

/** A place in a workbook, document or web page that knows its cells: `cell` as in `B3`. */
export const sheetRegionSchema = z.object({
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]+[1-9]\d*$/),
});

/** Where something stands in its source. Every token, cell and value carries one. */
export const sourceRegionSchema = z.union([pageRegionSchema, textRegionSchema, sheetRegionSchema]);
export type PageRegion = z.infer<typeof pageRegionSchema>;
export type TextRegion = z.infer<typeof textRegionSchema>;
export type SheetRegion = z.infer<typeof sheetRegionSchema>;
export type SourceRegion = z.infer<typeof sourceRegionSchema>;
