import type { PageDrawing } from '../../model/drawing.ts';
import type { Language } from '../../model/message.ts';
import { questionBadges } from './layers/badges.ts';
import { cellBoxes, cellPlaces } from './layers/cells.ts';
import { fieldBoxes } from './layers/fields.ts';
import { formBlocks } from './layers/forms.ts';
import { crossingDots, rulingLines } from './layers/lines.ts';
import { rowMargin } from './layers/margin.ts';
import { tokenBoxes, tokenTexts } from './layers/tokens.ts';
import { drawPanel, panelWidth } from './panel.ts';
import { style } from './style.ts';
import { element, rect } from './svg.ts';
import { sayIn } from './texts.ts';

const gap = 14;
/** Pixels to a point, while the picture is not larger than a screen can show. */
const scale = 1.5;
const largest = 4_000;

/**
 * One page as a self-contained SVG: what the parser saw on it, in layers, and what it made of it, with a
 * legend and the questions at the side. No scripts and nothing loaded from elsewhere; all text is escaped.
 */
export const drawPage = (drawing: PageDrawing, language: Language): string => {
  const say = sayIn(language);
  const [pageWidth, pageHeight] = [lengthOf(drawing.width), lengthOf(drawing.height)];
  const left = pageWidth + 2 * gap;
  const panel = drawPanel(drawing, left, gap, say);
  const width = left + panelWidth + gap;
  const height = Math.max(pageHeight, panel.height) + 2 * gap;
  const page = element(
    'g',
    { class: drawing.layout, transform: `translate(${gap} ${gap})` },
    [
      rect([0, 0, pageWidth, pageHeight], { class: 'paper', rx: 2 }),
      cellBoxes(drawing, say),
      fieldBoxes(drawing, say),
      rulingLines(drawing),
      tokenBoxes(drawing),
      tokenTexts(drawing),
      rowMargin(drawing),
      cellPlaces(drawing),
      crossingDots(drawing),
      formBlocks(drawing, say),
      questionBadges(drawing, say),
    ].join('\n'),
  );
  const zoom = Math.min(scale, largest / Math.max(width, height));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: width * zoom,
    height: height * zoom,
    lang: language === 'zh' ? 'zh-CN' : 'en',
  };
  const back = rect([0, 0, Math.ceil(width), Math.ceil(height)], { class: 'back' });
  const side = rect([left, gap, left + panelWidth, height - gap], { class: 'panel', rx: 2 });
  const content = `<style>${style}</style>\n${back}${page}\n${side}${panel.svg}`;
  return `${element('svg', attributes, content)}\n`;
};

/** A page has some size, and no more than PDF allows. */
const lengthOf = (length: number): number =>
  Number.isFinite(length) ? Math.min(14_400, Math.max(1, length)) : 1;
