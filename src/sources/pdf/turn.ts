import type { RulingLine, Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import type { Direction } from './tokens.ts';

/** The size of a page and the quarter turn that makes its text upright. */
export interface Turn {
  readonly width: number;
  readonly height: number;
  /** The direction in which the text runs, in degrees clockwise: the page is turned back by as much. */
  readonly direction: Direction;
}

export const turnBox = ({ width, height, direction }: Turn, box: BoundingBox): BoundingBox => {
  const [x0, y0, x1, y1] = box;
  if (direction === 90) return [y0, width - x1, y1, width - x0];
  if (direction === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (direction === 270) return [height - y1, x0, height - y0, x1];
  return box;
};

export const turnToken = (turn: Turn, token: Token): Token => ({
  ...token,
  bbox: turnBox(turn, token.bbox),
});

export const turnLine = (turn: Turn, line: RulingLine): RulingLine => {
  if (turn.direction === 0) return line;
  const { orientation, position, start, end, thickness } = line;
  const [x0, y0, x1, y1] = turnBox(
    turn,
    orientation === 'horizontal'
      ? [start, position, end, position]
      : [position, start, position, end],
  );
  const swapped = turn.direction === 90 || turn.direction === 270;
  const horizontal = (orientation === 'horizontal') !== swapped;
  return horizontal
    ? { orientation: 'horizontal', position: y0, start: x0, end: x1, thickness }
    : { orientation: 'vertical', position: x0, start: y0, end: y1, thickness };
};
