import type { PageDrawing } from '../../../model/drawing.ts';
import type { Token } from '../../../model/page.ts';
import { drawLimits } from '../limits.ts';
import { ellipsize, places } from '../measure.ts';
import { boxPath, element, heightOf, layer, text, widthOf } from '../svg.ts';

/** Text this much higher than wide is written downwards. */
const tallness = 1.6;
/** Where the baseline lies in the box of a line, and how high its characters are. */
const baseline = 0.8;
const smallest = 0.5;
/** Letters may be so much narrower than half a Chinese character is, or be pressed together as far. */
const narrowest = 1.25;

/** The boxes of the tokens, in one hairline path. */
export const tokenBoxes = ({ tokens }: PageDrawing): string =>
  layer('boxes', pathOf(tokens.slice(0, drawLimits.tokens).map(({ bbox }) => boxPath(bbox))));

const pathOf = (parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [element('path', { d: parts.join('') })];

/** The text of the tokens, stretched to fill the boxes: what does not fit them looks wrong at once. */
export const tokenTexts = ({ tokens }: PageDrawing): string =>
  layer(
    'tokens',
    tokens
      .slice(0, drawLimits.tokens)
      .filter((token) => token.text.trim() !== '')
      .map((token) => (isTall(token) ? downwards(token) : across(token))),
  );

const isTall = ({ text, bbox }: Token): boolean =>
  text.length > 1 && heightOf(bbox) > tallness * widthOf(bbox);

const across = ({ text: content, bbox }: Token): string =>
  text(bbox[0], bbox[1] + heightOf(bbox) * baseline, shown(content), {
    'font-size': sizeOf(content, heightOf(bbox), widthOf(bbox)),
    ...stretched(widthOf(bbox)),
  });

const downwards = ({ text: content, bbox }: Token): string =>
  text((bbox[0] + bbox[2]) / 2, bbox[1], shown(content), {
    class: 'tall',
    'font-size': sizeOf(content, widthOf(bbox), heightOf(bbox)),
    ...stretched(heightOf(bbox)),
  });

/** As high as the box allows, but no higher than keeps the characters in their shape. */
const sizeOf = (content: string, height: number, length: number): number => {
  const natural = (2 * length) / Math.max(1, places(content, drawLimits.tokenPlaces));
  return Math.max(smallest, Math.min(height * baseline, natural * narrowest));
};

const stretched = (length: number) =>
  length > 0 ? { textLength: length, lengthAdjust: 'spacingAndGlyphs' } : {};

const shown = (content: string): string => ellipsize(content, drawLimits.tokenPlaces);
