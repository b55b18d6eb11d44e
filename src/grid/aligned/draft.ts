import type { CellAlternative } from '../../model/grid.ts';
import type { Message } from '../../model/message.ts';
import type { SourceRegion } from '../../model/region.ts';

/** A cell before it has its row in the page's grids. */
export interface DraftCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly source: SourceRegion;
  readonly alternatives: readonly CellAlternative[];
}

/** Rows of a part of the page; cells of a row from left to right. */
export interface Draft {
  readonly rows: readonly (readonly DraftCell[])[];
  readonly columns: number;
}

/** Other texts of a cell as alternatives: each once, none that is the cell's own. */
export const alternativesOf = (
  text: string,
  others: readonly (readonly [string, Message])[],
  limit: number,
): readonly CellAlternative[] => {
  const seen = new Set([text]);
  return others
    .flatMap(([other, because]) => {
      if (seen.has(other)) return [];
      seen.add(other);
      return [{ text: other, because }];
    })
    .slice(0, limit);
};
