import type { DrawingForm, PageDrawing } from '../../../model/drawing.ts';
import { places } from '../measure.ts';
import { layer, num, rect, text } from '../svg.ts';
import { type Say, texts } from '../texts.ts';

const [outset, tabWidth, placeWidth] = [4, 10, 3.4];

/** Each form in a dashed outline, with its number and grammar on a tab at the right, where pages are empty. */
export const formBlocks = ({ forms }: PageDrawing, say: Say): string =>
  layer(
    'forms',
    forms.map((form) => formBlock(form, say)),
  );

const formBlock = ({ id, grammar, bbox }: DrawingForm, say: Say): string => {
  const label = `${say(texts.form, id)} · ${grammar}`;
  const [left, top, right] = [bbox[0] - outset, bbox[1] - outset, bbox[2] + outset];
  const tabEnd = top + places(label) * placeWidth + 10;
  const along = `translate(${num(right + 3)} ${num(top + 5)}) rotate(90)`;
  return (
    rect([left, top, right, bbox[3] + outset], { rx: 2 }) +
    rect([right, top, right + tabWidth, tabEnd], { class: 'tab', rx: 1.5 }) +
    text(0, 0, label, { transform: along })
  );
};
