import type { RulingLine } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import { Borders } from './borders.ts';
import { divideRun } from './divide-run.ts';
import { type GlyphRun, RunBuilder } from './glyph-runs.ts';
import type { Font } from './graphics-state.ts';
import { interpret, unitBox } from './interpreter.ts';
import type { Matrix } from './matrix.ts';
import type { OperatorList } from './operator-list.ts';
import type { PdfPage } from './pdf-page.ts';
import { shapeToLines } from './ruling-lines.ts';
import type { PdfSettings } from './settings.ts';
import { TextLayer } from './text-layer.ts';
import { type Direction, directionOf, runToToken } from './tokens.ts';
import { turnBox, turnLine, turnToken } from './turn.ts';

/** A page as the library hands it over. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From user space to the page as it is shown. */
  readonly toPage: Matrix;
  readonly operators: OperatorList;
  readonly font: (name: string) => Font | null;
  readonly isShown: (layer: unknown) => boolean;
}

/** What the operators of a page draw. */
export interface Drawing {
  readonly page: PdfPage;
  readonly isGarbled: boolean;
  readonly exceedsLimits: boolean;
}

/** Draws the page and keeps what can be read: tokens and ruling lines that lie on it. */
export const drawPage = (content: PageContent, settings: PdfSettings): Drawing => {
  const builder = new RunBuilder(settings);
  const textLayer = new TextLayer();
  const lines: RulingLine[] = [];
  let imageBox: BoundingBox | null = null;
  let characters = 0;
  interpret(content.operators, content.toPage, {
    settings,
    font: content.font,
    isShown: content.isShown,
    glyph: (glyph, character) => {
      if (++characters > settings.maximumCharacters) return;
      if (!liesOn(content, glyph.x, glyph.y, glyph.em)) return;
      if (!glyph.invisible) textLayer.add(character);
      builder.add(glyph);
    },
    shape: (shape) => {
      if (lines.length <= settings.maximumLines)
        for (const line of shapeToLines(shape, settings)) {
          const clipped = clip(line, content);
          if (clipped) lines.push(clipped);
        }
    },
    imageMap: (ctm) => {
      imageBox = larger(imageBox, clipBox(unitBox(ctm), content));
    },
  });
  return {
    page: toPage(content, divided(builder.end(), lines), lines, imageBox, settings),
    isGarbled: textLayer.isGarbled(settings),
    exceedsLimits: lines.length > settings.maximumLines || characters > settings.maximumCharacters,
  };
};

/** Only when all is drawn: programs draw borders before their text or after it. */
const divided = (runs: readonly GlyphRun[], lines: readonly RulingLine[]): readonly GlyphRun[] => {
  const borders = new Borders(lines);
  return runs.flatMap((run) => divideRun(run, borders));
};

const toPage = (
  { page, width, height }: PageContent,
  runs: readonly GlyphRun[],
  lines: readonly RulingLine[],
  imageBox: BoundingBox | null,
  settings: PdfSettings,
): PdfPage => {
  const directed = runs.map((run) => ({ run, direction: directionOf(run, settings.maximumTilt) }));
  const turn = { width, height, direction: prevailing(directed) };
  const swapped = turn.direction === 90 || turn.direction === 270;
  const tokens = (keep: (d: (typeof directed)[number]) => boolean) =>
    directed.filter(keep).map(({ run }) => turnToken(turn, runToToken(run)));
  return {
    kind: 'drawn',
    page,
    width: swapped ? height : width,
    height: swapped ? width : height,
    tokens: tokens(({ run, direction }) => !run.first.invisible && direction !== null),
    rulingLines: lines.map((line) => turnLine(turn, line)),
    invisibleTokens: tokens(({ run }) => run.first.invisible),
    slantedTokens: tokens(({ run, direction }) => !run.first.invisible && direction === null),
    imageBox: imageBox && turnBox(turn, imageBox),
    turned: ((360 - turn.direction) % 360) as PdfPage['turned'],
  };
};

/** The direction of most characters: a page with some text along its side stays as it is. */
const prevailing = (
  runs: readonly { readonly run: GlyphRun; readonly direction: Direction | null }[],
): Direction => {
  const counts = new Map<Direction, number>([[0, 0]]);
  for (const { run, direction } of runs)
    if (direction !== null) counts.set(direction, (counts.get(direction) ?? 0) + run.text.length);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
};

type PageSize = Pick<PageContent, 'width' | 'height'>;

const liesOn = ({ width, height }: PageSize, x: number, y: number, em: number): boolean =>
  x >= -em / 2 && x <= width && y >= 0 && y <= height + em / 2;

/** The part of a line on the page; null where there is none. */
const clip = (line: RulingLine, { width, height }: PageSize): RulingLine | null => {
  const [across, along] = line.orientation === 'horizontal' ? [height, width] : [width, height];
  const start = Math.max(line.start, 0);
  const end = Math.min(line.end, along);
  if (line.position < 0 || line.position > across || start > end) return null;
  return { ...line, start, end };
};

const clipBox = (
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  { width, height }: PageSize,
): BoundingBox => [Math.max(x0, 0), Math.max(y0, 0), Math.min(x1, width), Math.min(y1, height)];

const larger = (a: BoundingBox | null, b: BoundingBox): BoundingBox | null =>
  areaOf(b) > (a ? areaOf(a) : 0) ? b : a;

export const areaOf = ([x0, y0, x1, y1]: BoundingBox): number =>
  Math.max(x1 - x0, 0) * Math.max(y1 - y0, 0);
