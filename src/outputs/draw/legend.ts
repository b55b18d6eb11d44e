import type { Evidence } from '../../model/document.ts';
import type { PageDrawing } from '../../model/drawing.ts';
import { drawLimits } from './limits.ts';
import { element } from './svg.ts';
import { type Say, statusTexts, texts } from './texts.ts';

/** One kind of mark, what it means, and how many the page has. */
export interface LegendEntry {
  readonly mark: string;
  readonly label: string;
  readonly count: string;
}

const statuses: readonly Evidence['status'][] = ['read', 'normalized', 'uncertain', 'confirmed'];

/** The marks of this picture; the statuses always, the others where the page has any. */
export const legendOf = (drawing: PageDrawing, say: Say): readonly LegendEntry[] => {
  const { tokens, rulingLines, crossings, cells, forms, fields } = drawing;
  const values = fields.flatMap((field) => field.values);
  const known = cells.filter(({ borders }) => borders === 'known').length;
  const counted = (mark: string, label: string, count: number, most: number): LegendEntry[] => {
    const left = count - most;
    const beyond = left > 0 ? ` (${say(texts.more, left)})` : '';
    return count === 0 ? [] : [{ mark, label: label + beyond, count: String(count) }];
  };
  return [
    ...statuses.map((status) => ({
      mark: status,
      label: say(statusTexts[status]),
      count: String(values.filter((value) => value.status === status).length),
    })),
    ...counted('cell', say(texts.cell), known, drawLimits.cells),
    ...counted('concluded', say(texts.concluded), cells.length - known, drawLimits.cells),
    ...counted('line', say(texts.rulingLine), rulingLines.length, drawLimits.rulingLines),
    ...counted('crossing', say(texts.crossing), crossings.length, drawLimits.crossings),
    ...counted('token', say(texts.token), tokens.length, drawLimits.tokens),
    ...counted('form', say(texts.block), forms.length, Infinity),
  ];
};

/** The mark as it looks on the page, 16 by 8 points. */
export const swatch = (mark: string, x: number, y: number): string => {
  const box = { x, y: y + 0.5, width: 16, height: 8 };
  const inLayer = (name: string, content: string): string => element('g', { class: name }, content);
  switch (mark) {
    case 'cell':
      return inLayer('cells', element('rect', box));
    case 'concluded':
      return inLayer('cells', element('rect', { ...box, class: 'concluded' }));
    case 'line':
      return inLayer('lines', element('path', { d: `M${x} ${y + 4.5}h16`, 'stroke-width': 1 }));
    case 'crossing':
      return inLayer('crossings', element('path', { d: `M${x + 8} ${y + 4.5}h0` }));
    case 'token':
      return inLayer('boxes', element('path', { d: `M${x} ${y + 0.5}h16v8h-16z` }));
    case 'form':
      return inLayer('forms', element('rect', box));
    default:
      return inLayer(`field ${mark}`, element('rect', { ...box, rx: 1 }));
  }
};
