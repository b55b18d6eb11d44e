import type { PageDrawing } from '../../model/drawing.ts';
import type { CellBorders } from '../../model/grid.ts';
import type { BoundingBox, SourceRegion } from '../../model/region.ts';

/** Where something of the source stands on the picture. */
export interface Place {
  readonly source: SourceRegion;
  readonly bbox: BoundingBox;
  /** Of a run of characters that drawn text stands in. */
  readonly text?: string;
}

/** A page before the document is laid over it. */
export interface Sheet
  extends Pick<
    PageDrawing,
    | 'name'
    | 'page'
    | 'width'
    | 'height'
    | 'layout'
    | 'tokens'
    | 'rulingLines'
    | 'crossings'
    | 'cells'
    | 'margin'
  > {
  readonly places: readonly Place[];
}

/** Tables and single columns of cells; a lone cell is a line of text and has no borders to show. */
export const hasBorders = ({
  columns,
  borders,
}: {
  columns: number;
  borders: CellBorders;
}): boolean => columns > 1 || borders === 'sequence';
