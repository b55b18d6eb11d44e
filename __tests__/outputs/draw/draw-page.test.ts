import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { DrawingField, DrawingQuestion } from '../../../src/model/drawing.ts';
import { drawPage } from '../../../src/outputs/draw/draw-page.ts';
import { pageDrawing } from './page.ts';

const field = (status: DrawingField['status'], raw = '3.9'): DrawingField => ({
  bbox: [50, 20, 150, 50],
  status,
  values: [{ form: '2', pointer: '/funding/total', status, raw, value: 3.9 }],
});

const question = (number: number, severity: 'confirm' | 'note', text = ''): DrawingQuestion => ({
  number,
  bbox: [50, 20, 150, 50],
  uncertainty: {
    id: 'a',
    form: '2',
    pointer: '/funding/total',
    code: 'sum-mismatch',
    severity,
    message: { zh: '总额不符', en: 'the total is not the sum' },
    raw: text,
    value: 3.9,
    candidates: [{ value: 4.5, because: { zh: '各项之和', en: 'sum of the parts' } }],
    source: { page: 1, bbox: [50, 20, 150, 50] },
  },
});

/** What XML forbids, and what turns lines around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('drawPage', () => {
  it('draws each text stretched to its box', () => {
    const svg = drawPage(
      pageDrawing({ tokens: [{ text: '村干部', bbox: [10, 20, 40, 30] }] }),
      'en',
    );
    expect(svg).toContain('<path d="M10 20h30v10h-30z"/>');
    expect(svg).toContain(
      '<text x="10" y="28" font-size="8" textLength="30" lengthAdjust="spacingAndGlyphs">村干部</text>',
    );
  });

  it('draws text that is higher than wide downwards', () => {
    const svg = drawPage(pageDrawing({ tokens: [{ text: '绩效', bbox: [10, 20, 20, 40] }] }), 'en');
    expect(svg).toContain('<text x="15" y="20" class="tall" font-size="8" textLength="20"');
  });

  it('draws ruling lines where they were found, in their own thickness', () => {
    const svg = drawPage(
      pageDrawing({
        rulingLines: [
          { orientation: 'horizontal', position: 15, start: 10, end: 90, thickness: 1 },
          { orientation: 'vertical', position: 30, start: 12, end: 60, thickness: 0.1 },
        ],
      }),
      'en',
    );
    expect(svg).toContain('<path stroke-width="1" d="M10 15H90"/>');
    expect(svg).toContain('<path stroke-width="0.5" d="M30 12V60"/>');
  });

  it('draws a dot for each crossing', () => {
    const svg = drawPage(
      pageDrawing({
        crossings: [
          { x: 10, y: 15 },
          { x: 90, y: 15 },
        ],
      }),
      'en',
    );
    expect(svg).toContain('d="M10 15h0M90 15h0"');
  });

  it('names row, column and spans of a cell, counted from 1', () => {
    const bbox = [10, 10, 90, 40] as [number, number, number, number];
    const cell = { row: 3, column: 0, rowSpan: 2, columnSpan: 1, bbox, borders: 'known' } as const;
    const svg = drawPage(pageDrawing({ cells: [cell] }), 'en');
    expect(textsOf(svg)).toContain('4,1  2×1');
    expect(svg).toContain('<title>row 4, column 1, 2×1</title>');
  });

  it('draws cells that are a conclusion otherwise than known ones', () => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, bbox: [0, 0, 50, 50] } as const;
    const known = drawPage(
      pageDrawing({ cells: [{ ...cell, bbox: [0, 0, 50, 50], borders: 'known' }] }),
      'en',
    );
    const aligned = drawPage(
      pageDrawing({ cells: [{ ...cell, bbox: [0, 0, 50, 50], borders: 'aligned' }] }),
      'en',
    );
    expect(known).not.toContain('class="concluded"');
    expect(aligned).toContain('class="concluded"');
  });

  it.each(['read', 'normalized', 'uncertain', 'confirmed'] as const)(
    'marks a field that is %s as such',
    (status) => {
      const fields = drawPage(pageDrawing({ fields: [field(status)] }), 'en').split(
        'class="fields"',
      )[1];
      expect(fields).toContain(`<g class="field ${status}"><title>form 2 /funding/total`);
    },
  );

  it('draws a form in an outline around its box, with its name on a tab as long as the name', () => {
    const tabOf = (grammar: string): string =>
      drawPage(pageDrawing({ forms: [{ id: '2', grammar, bbox: [10, 20, 90, 80] }] }), 'en')
        .split('<g class="forms">')[1]
        ?.split('</g>')[0] ?? '';
    expect(tabOf('plan')).toContain('<rect x="6" y="16" width="88" height="68" rx="2"/>');
    expect(tabOf('plan')).toContain('>form 2 · plan</text>');
    const heightOf = (tab: string): number =>
      Number(/height="([\d.]+)" class="tab"/.exec(tab)?.[1]);
    expect(heightOf(tabOf('training-plan'))).toBeGreaterThan(heightOf(tabOf('plan')) + 20);
  });

  it('gives a field the raw text and the value as its tooltip', () => {
    const svg = drawPage(pageDrawing({ fields: [field('normalized', '3. 9')] }), 'en');
    expect(svg).toContain(
      '<title>form 2 /funding/total · normalized\n  raw: 3. 9\n  value: 3.9</title>',
    );
  });

  it('writes the pointer into the field where there is room', () => {
    expect(textsOf(drawPage(pageDrawing({ fields: [field('read')] }), 'en'))).toContain(
      '/funding/total',
    );
  });

  it('does not write the pointer over the text', () => {
    const tokens = [{ text: '金额', bbox: [50, 20, 150, 32] as [number, number, number, number] }];
    const svg = drawPage(pageDrawing({ fields: [field('read')], tokens }), 'en');
    expect(textsOf(svg)).not.toContain('/funding/total');
  });

  it('numbers the questions on the page and explains them at the side', () => {
    const svg = drawPage(pageDrawing({ questions: [question(7, 'confirm')] }), 'en');
    expect(textsOf(svg).filter((text) => text === '7')).toHaveLength(2);
    expect(textsOf(svg)).toContain('the total is not the sum');
    expect(textsOf(svg)).toContain('→ 4.5  sum of the parts');
  });

  it('keeps notes apart from questions', () => {
    const svg = drawPage(pageDrawing({ questions: [question(1, 'note')] }), 'en');
    expect(svg).toContain('class="badge note"');
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['Nothing needs to be confirmed', 'Notes']),
    );
  });

  it('puts the badges of one place side by side', () => {
    const svg = drawPage(
      pageDrawing({ questions: [question(1, 'confirm'), question(2, 'confirm')] }),
      'en',
    );
    expect(svg).toContain('cx="148" cy="21"');
    expect(svg).toContain('cx="137" cy="21"');
  });

  it('counts what it draws in the legend', () => {
    const svg = drawPage(pageDrawing({ fields: [field('read'), field('read')] }), 'en');
    const texts = textsOf(svg);
    expect(texts[texts.indexOf('read as it stands') + 1]).toBe('2');
    expect(texts[texts.indexOf('uncertain') + 1]).toBe('0');
    expect(texts).not.toContain('ruling line');
  });

  it('says how much it left out of an overfull page', () => {
    const crossings = Array.from({ length: 20_003 }, (_, x) => ({ x, y: 1 }));
    const svg = drawPage(pageDrawing({ crossings }), 'en');
    expect(textsOf(svg)).toContain('crossing (3 more, not drawn)');
    expect(svg.match(/M\d+ 1h0/g)).toHaveLength(20_000);
  });

  it('says that a page has no form, and what was passed over', () => {
    const svg = drawPage(
      pageDrawing({ skipped: [{ pages: [1, 1], reason: 'no-form', text: '目录' }] }),
      'zh',
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['本页没有表', '略过', 'no-form  目录']));
  });

  it('speaks the language it is asked for', () => {
    const drawing = pageDrawing({ questions: [question(1, 'confirm')] });
    expect(textsOf(drawPage(drawing, 'zh'))).toEqual(expect.arrayContaining(['图例', '总额不符']));
    expect(textsOf(drawPage(drawing, 'en'))).toEqual(expect.arrayContaining(['Legend']));
  });

  it('has colours for dark screens, no scripts, and loads nothing', () => {
    const svg = drawPage(pageDrawing({ fields: [field('read')] }), 'en');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/<script|\bhref|url\(|@import|<foreignObject|\son\w+=/i);
  });

  it('shortens a cell of 100,000 characters', () => {
    const long = '绩'.repeat(100_000);
    const drawing = pageDrawing({
      tokens: [{ text: long, bbox: [0, 0, 100, 10] }],
      fields: [field('read', long)],
      questions: [question(1, 'confirm', long)],
      file: long,
    });
    expect(drawPage(drawing, 'en').length).toBeLessThan(20_000);
  });

  it('draws pages of impossible sizes', () => {
    for (const size of [0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
      const svg = drawPage(pageDrawing({ width: size, height: size }), 'en');
      expect(svg).toMatch(
        /^<svg [^>]*viewBox="0 0 \d+ \d+" width="\d+(\.\d+)?" height="\d+(\.\d+)?"/,
      );
    }
  });

  it('is well-formed XML that holds the text as text, whatever the document says', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        ']]>',
        '&#0;',
        '<!--',
        '\u202etxt',
        '&lol;',
      ),
    );
    fc.assert(
      fc.property(
        hostile,
        fc.tuple(fc.double(), fc.double(), fc.double(), fc.double()),
        (text, bbox) => {
          const svg = drawPage(
            pageDrawing({
              file: text,
              tokens: [{ text, bbox }],
              forms: [{ id: text, grammar: text, bbox }],
              fields: [{ ...field('read', text), bbox }],
              questions: [question(1, 'confirm', text)],
              margin: [{ text, y: 1 }],
              skipped: [{ reason: 'hidden', text }],
            }),
            'en',
          );
          expect(XMLValidator.validate(svg)).toBe(true);
          expect(svg).not.toMatch(forbidden);
          expect(svg).not.toMatch(/NaN|Infinity/);
          expect(svg).not.toContain('<script');
          expect(Object.keys(new XMLParser().parse(svg))).toEqual(['svg']);
        },
      ),
    );
  });
});
