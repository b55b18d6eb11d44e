import type { PageDrawing } from '../../model/drawing.ts';
import type { JsonValue } from '../../model/json.ts';
import { badge } from './layers/badges.ts';
import { legendOf, swatch } from './legend.ts';
import { drawLimits } from './limits.ts';
import { ellipsize, wrap } from './measure.ts';
import { element, text } from './svg.ts';
import { type Say, texts } from './texts.ts';

export const panelWidth = 236;
const padding = 14;
/** Half-width places of a line in the panel, and of one beside a badge or swatch. */
const [wide, beside] = [50, 44];

/** What stands at the side, from top to bottom, and how far down it reaches. */
export interface Panel {
  readonly svg: string;
  readonly height: number;
}

/** One line or block of the panel: how high it is, and how it is drawn once its place is known. */
interface Item {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

/** The name of the page, the legend with counts, the forms, the questions, and what was passed over. */
export const drawPanel = (drawing: PageDrawing, left: number, top: number, say: Say): Panel => {
  const items = [
    ...titleItems(drawing, say),
    heading(say(texts.legend)),
    ...legendOf(drawing, say).map(({ mark, label, count }) => legendItem(mark, label, count)),
    ...formItems(drawing, say),
    ...questionItems(drawing, say),
    ...skippedItems(drawing, say),
  ];
  let y = top + padding;
  const parts = items.map(({ height, draw }) => {
    const part = draw(left + padding, y);
    y += height;
    return part;
  });
  return { svg: `<g class="side">${parts.join('\n')}</g>\n`, height: y + padding - top };
};

const line = (content: string, attributes = {}, height = 11): Item => ({
  height,
  draw: (x, y) => text(x, y + 8, content, attributes),
});

const heading = (content: string): Item => ({
  height: 25,
  draw: (x, y) =>
    element('path', { class: 'rule', d: `M${x} ${y + 5}h${panelWidth - 2 * padding}` }) +
    text(x, y + 18, content, { class: 'heading' }),
});

const titleItems = (
  { file, name, width, height, layout }: PageDrawing,
  say: Say,
): readonly Item[] => [
  ...wrap(file, 36, 3).map((part) => line(part, { class: 'name' }, 14)),
  line(
    [
      say(texts.page, name),
      ...(layout === 'page' ? [`${Math.round(width)} × ${Math.round(height)} pt`] : []),
    ].join('  ·  '),
    { class: 'soft' },
  ),
];

const legendItem = (mark: string, label: string, count: string): Item => ({
  height: 12.5,
  draw: (x, y) =>
    swatch(mark, x, y) +
    text(x + 24, y + 8, label) +
    text(x + panelWidth - 2 * padding, y + 8, count, { class: 'count' }),
});

const formItems = ({ forms }: PageDrawing, say: Say): readonly Item[] => [
  heading(say(texts.forms)),
  ...(forms.length === 0 ? [line(say(texts.nothing), { class: 'soft' })] : []),
  ...forms.map(({ id, grammar }) => line(`${say(texts.form, id)}  ·  ${grammar}`)),
];

const questionItems = ({ questions, forms }: PageDrawing, say: Say): readonly Item[] => {
  if (forms.length === 0 && questions.length === 0) return [];
  const shown = questions.slice(0, drawLimits.questions);
  const ask = shown.filter(({ uncertainty }) => uncertainty.severity === 'confirm');
  const notes = shown.filter(({ uncertainty }) => uncertainty.severity === 'note');
  return [
    heading(say(texts.questions)),
    ...(ask.length === 0 ? [line(say(texts.noQuestions), { class: 'soft' })] : []),
    ...ask.flatMap((question) => questionItem(question, say)),
    ...(notes.length === 0 ? [] : [heading(say(texts.notes))]),
    ...notes.flatMap((question) => questionItem(question, say)),
    ...moreThan(shown.length, questions.length, say),
  ];
};

const questionItem = (question: PageDrawing['questions'][number], say: Say): readonly Item[] => {
  const { message, raw, candidates, pointer, form, code } = question.uncertainty;
  const place = [form && say(texts.form, form), pointer ?? code].filter(Boolean).join(' ');
  const lines = [
    ...wrap(say(message), beside, 4).map((part) => ({ part, class: 'message' })),
    { part: ellipsize(place, beside), class: 'mono' },
    ...(raw === '' ? [] : wrap(raw, beside, 2).map((part) => ({ part, class: 'soft' }))),
    ...candidates.slice(0, 4).map(({ value, because }) => ({
      part: ellipsize(`→ ${show(value)}  ${say(because)}`, beside),
      class: 'soft',
    })),
  ];
  return [
    {
      height: lines.length * 10.5 + 7,
      draw: (x, y) =>
        badge(question, x + 6, y + 6, say) +
        lines
          .map((l, index) => text(x + 18, y + 8.5 + index * 10.5, l.part, { class: l.class }))
          .join(''),
    },
  ];
};

const skippedItems = ({ skipped }: PageDrawing, say: Say): readonly Item[] => {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, drawLimits.skipped);
  return [
    heading(say(texts.skipped)),
    ...shown.flatMap(({ reason, text: content = '' }) =>
      wrap(`${reason}  ${content}`, wide, 2).map((part) => line(part, { class: 'soft' })),
    ),
    ...moreThan(shown.length, skipped.length, say),
  ];
};

const moreThan = (shown: number, all: number, say: Say): readonly Item[] =>
  all > shown ? [line(say(texts.more, all - shown), { class: 'soft' })] : [];

const show = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
