import type { DrawingQuestion, PageDrawing } from '../../../model/drawing.ts';
import { drawLimits } from '../limits.ts';
import { ellipsize } from '../measure.ts';
import { element, layer, text, tooltip } from '../svg.ts';
import type { Say } from '../texts.ts';

const radius = 5;

/** The numbers of the questions, at the upper right of what they are about; several stand side by side. */
export const questionBadges = ({ questions }: PageDrawing, say: Say): string => {
  const taken = new Map<string, number>();
  return layer(
    'badges',
    questions.slice(0, drawLimits.questions).map((question) => {
      const corner = `${question.bbox[2]} ${question.bbox[1]}`;
      const before = taken.get(corner) ?? 0;
      taken.set(corner, before + 1);
      const x = question.bbox[2] - 2 - before * (2 * radius + 1);
      return badge(question, x, question.bbox[1] + 1, say);
    }),
  );
};

/** A number in a circle; notes, which ask nothing, are grey. */
export const badge = (
  { number, uncertainty }: Pick<DrawingQuestion, 'number' | 'uncertainty'>,
  x: number,
  y: number,
  say: Say,
): string =>
  element(
    'g',
    { class: uncertainty.severity === 'note' ? 'badge note' : 'badge' },
    tooltip([
      `${uncertainty.code}: ${ellipsize(say(uncertainty.message), drawLimits.tooltipPlaces)}`,
    ]) +
      element('circle', { cx: x, cy: y, r: radius }) +
      text(x, y + 2.1, String(number), number > 99 ? { 'font-size': 4.5 } : {}),
  );
