import type { DrawingField, PageDrawing } from '../../../model/drawing.ts';
import type { JsonValue } from '../../../model/json.ts';
import { drawLimits } from '../limits.ts';
import { ellipsize, places } from '../measure.ts';
import { element, heightOf, layer, rect, text, tooltip, widthOf } from '../svg.ts';
import { type Say, statusTexts, texts } from '../texts.ts';
import { Room } from './room.ts';

/** Width of one place of the small print, in points. */
const placeWidth = 2.5;
/** Within the borders of the cell, so that both are seen. */
const [inset, insetOfHeight] = [1.5, 0.08];

/** The fields in the colours of their statuses; all that is known of them is in the tooltip. */
export const fieldBoxes = ({ fields, tokens }: PageDrawing, say: Say): string => {
  const room = new Room(tokens.slice(0, drawLimits.tokens));
  return layer(
    'fields',
    fields.slice(0, drawLimits.fields).map((field) => fieldBox(field, room, say)),
  );
};

const fieldBox = (field: DrawingField, room: Room, say: Say): string => {
  const [x0, y0, x1, y1] = field.bbox;
  const edge = Math.min(inset, heightOf(field.bbox) * insetOfHeight);
  return element(
    'g',
    { class: `field ${field.status}` },
    tooltip(field.values.flatMap((value) => describe(value, say))) +
      rect([x0 + edge, y0 + edge, x1 - edge, y1 - edge], { rx: 1 }) +
      nameOf(field, room),
  );
};

/** The pointer as small print along the top, where it does not run into the text. */
const nameOf = (field: DrawingField, room: Room): string => {
  const [x, y] = [field.bbox[0] + 2.8, field.bbox[1] + 5.6];
  const name = pointersOf(field);
  const isFree = room.isFree([x, y - 2.5, x + places(name) * placeWidth, y - 1]);
  return name !== '' && isFree ? text(x, y, name) : '';
};

/** `/funding/total`, `/project/period +1`, as much of it as the field has room for. */
const pointersOf = ({ values, bbox }: DrawingField): string => {
  const more = values.length > 1 ? ` +${values.length - 1}` : '';
  const room = Math.floor((widthOf(bbox) - 4) / placeWidth) - more.length;
  return room < 3 ? '' : ellipsize(values[0]?.pointer ?? '', room) + more;
};

const describe = (
  { form, pointer, status, raw, value }: DrawingField['values'][number],
  say: Say,
): readonly string[] => [
  `${say(texts.form, form)} ${ellipsize(pointer, drawLimits.tooltipPlaces)} · ${say(statusTexts[status])}`,
  `  ${say(texts.raw)}: ${ellipsize(raw, drawLimits.tooltipPlaces)}`,
  `  ${say(texts.value)}: ${ellipsize(show(value), drawLimits.tooltipPlaces)}`,
];

const show = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
