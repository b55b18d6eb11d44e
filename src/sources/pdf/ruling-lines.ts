import type { RulingLine } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import type { Point } from './matrix.ts';
import type { Shape } from './paths.ts';
import type { PdfSettings } from './settings.ts';

/**
 * The ruling lines that a shape draws: a stroke is one, and so is a filled shape as thin as a line. A dot
 * is a piece of a dotted line in either direction. A filled frame is four lines.
 */
export const shapeToLines = (shape: Shape, settings: PdfSettings): readonly RulingLine[] => {
  if (shape.is === 'stroke') return strokeToLines(shape, settings);
  const boxes = shape.outlines.map(boxOf);
  return frameToLines(boxes, settings) ?? boxes.flatMap((box) => boxToLines(box, settings));
};

const strokeToLines = (
  { from, to, thickness }: Shape & { is: 'stroke' },
  settings: PdfSettings,
): readonly RulingLine[] => {
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  if (Math.min(width, height) > settings.maximumLean) return [];
  // A short stroke with a wide pen is a line across: the box says which way the line runs.
  const half = thickness / 2;
  const [x0, y0, x1, y1] = boxOf([from, to]);
  return width >= height
    ? boxToLines([x0, y0 - half, x1, y1 + half], settings)
    : boxToLines([x0 - half, y0, x1 + half, y1], settings);
};

const boxToLines = (
  [x0, y0, x1, y1]: BoundingBox,
  settings: PdfSettings,
): readonly RulingLine[] => {
  const limit = settings.maximumLineThickness;
  const [width, height] = [x1 - x0, y1 - y0];
  const across: RulingLine = horizontal(x0, y0, x1, y1);
  const down: RulingLine = vertical(x0, y0, x1, y1);
  if (width <= limit && height <= limit)
    return width > 2 * height ? [across] : height > 2 * width ? [down] : [across, down];
  if (height <= limit) return [across];
  return width <= limit ? [down] : [];
};

const horizontal = (x0: number, y0: number, x1: number, y1: number): RulingLine => ({
  orientation: 'horizontal',
  position: round((y0 + y1) / 2),
  start: round(x0),
  end: round(x1),
  thickness: round(y1 - y0),
});

const vertical = (x0: number, y0: number, x1: number, y1: number): RulingLine => ({
  orientation: 'vertical',
  position: round((x0 + x1) / 2),
  start: round(y0),
  end: round(y1),
  thickness: round(x1 - x0),
});

/** Two boxes, one just inside the other, filled together: a border drawn in one go. null for anything else. */
const frameToLines = (
  boxes: readonly BoundingBox[],
  settings: PdfSettings,
): readonly RulingLine[] | null => {
  const [a, b] = boxes;
  if (boxes.length !== 2 || !a || !b) return null;
  const [outer, inner] = a[2] - a[0] >= b[2] - b[0] ? [a, b] : [b, a];
  const margins = [
    inner[0] - outer[0],
    inner[1] - outer[1],
    outer[2] - inner[2],
    outer[3] - inner[3],
  ];
  if (margins.some((margin) => margin < 0 || margin > settings.maximumLineThickness)) return null;
  return [
    horizontal(outer[0], outer[1], outer[2], inner[1]),
    horizontal(outer[0], inner[3], outer[2], outer[3]),
    vertical(outer[0], outer[1], inner[0], outer[3]),
    vertical(inner[2], outer[1], outer[2], outer[3]),
  ];
};

const boxOf = (points: readonly Point[]): BoundingBox => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
};

/** Hundredths of a point are finer than any printer. */
export const round = (value: number): number => Math.round(value * 100) / 100;
