import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { type ParseInput, parseAndDraw, parseDocument } from '../../../src/index.ts';
import { readSample, sampleUrl } from '../../support/parse.ts';

const draw = async (input: ParseInput) => {
  const { document, pictures } = await parseAndDraw(input, {}, 'en');
  return { document, pictures: [...pictures] };
};

const pdf = async (name: string) => ({ name, bytes: await readFile(sampleUrl(`pdf/${name}`)) });

/** The number beside an entry of the legend. */
const countOf = (svg: string, label: string): string | undefined =>
  new RegExp(`>${label}[^<]*</text><text[^>]*>(\\d+)<`).exec(svg)?.[1];

const fieldsOf = (svg: string): string => svg.split('<g class="fields">')[1] ?? '';

describe('parseAndDraw', () => {
  it('gives the document that parseDocument gives', async () => {
    const input = { name: 'plain.txt', text: await readSample('quirks/plain.txt') };
    const { document } = await draw(input);
    expect(document).toEqual(await parseDocument(input));
  });

  it('colours the uncertain field of a text and says why at the side', async () => {
    const text = await readSample('quirks/number-spacing-unbacked.txt');
    const { pictures } = await draw({ name: 'a.txt', text });
    expect(pictures.map(({ name }) => name)).toEqual(['1']);
    const svg = pictures[0]?.svg ?? '';
    expect(fieldsOf(svg)).toMatch(
      /<g class="field uncertain"><title>form 1 \/funding\/total · uncertain\n {2}raw: 13\. 12\n {2}value: 13\.12</,
    );
    expect(svg).toContain('there is a space inside the number');
    expect(svg).toContain('>13. 12</text>');
  });

  it('draws every form of a long text, each value of each once', async () => {
    const text = await readSample('attachment-2.txt');
    const { document, pictures } = await draw({ name: 'attachment-2.txt', text });
    const all = pictures.map(({ svg }) => svg).join('');
    for (const { id, evidence } of document.forms) {
      for (const pointer of Object.keys(evidence))
        expect(all.split(`form ${id} ${pointer} ·`)).toHaveLength(2);
    }
  });

  it('numbers the lines of a text', async () => {
    const text = await readSample('quirks/plain.txt');
    const { pictures } = await draw({ name: 'plain.txt', text });
    expect(pictures[0]?.svg.match(/<g class="margin">.*?<\/g>/s)?.[0]).toContain('>18</text>');
  });

  it('draws a text that is aligned by spaces with its fields', async () => {
    const text = await readSample('text/seed-layout.txt');
    const { document, pictures } = await draw({ name: 'seed.txt', text });
    expect(pictures).toHaveLength(document.source.pages);
    expect(fieldsOf(pictures[0]?.svg ?? '')).toContain('/project/name ·');
    expect(countOf(pictures[0]?.svg ?? '', 'cell, concluded')).toMatch(/^[1-9]\d+$/);
  });

  it('draws the lines, crossings and cells of a PDF with dashed borders', async () => {
    const { document, pictures } = await draw(await pdf('form-dashed-borders.pdf'));
    const svg = pictures[0]?.svg ?? '';
    // Name 2, department 4, attribute 4, funding 1 + 3 × 2, goal 2, header 5, indicators 1 + 3 + 8 × 3.
    expect(countOf(svg, 'cell: row')).toBe('52');
    expect(Number(countOf(svg, 'ruling line'))).toBeGreaterThan(1000);
    expect(Number(countOf(svg, 'crossing'))).toBeGreaterThan(60);
    const counts = ['read as it stands', 'normalized', 'uncertain', 'confirmed'];
    const sum = counts.reduce((total, label) => total + Number(countOf(svg, label)), 0);
    expect(sum).toBe(Object.keys(document.forms[0]?.evidence ?? {}).length);
  });

  it('draws pages without a form too, and says so', async () => {
    const { pictures } = await draw({
      name: 'letter.txt',
      text: '关于召开会议的通知\n请各单位准时参加。\n',
    });
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.svg).toContain('No form on this page');
  });

  it('draws only pages with forms where there are more than 200', async () => {
    const form = await readSample('quirks/plain.txt');
    const pages = Array.from({ length: 201 }, (_, page) => (page === 150 ? form : '通知\n'));
    const { pictures } = await draw({ name: 'book.txt', text: pages.join('\f') });
    expect(pictures.map(({ name }) => name)).toEqual(['151']);
  });

  it('draws every page where there are 200', async () => {
    const pages = Array.from({ length: 200 }, () => '通知\n');
    const { pictures } = await draw({ name: 'book.txt', text: pages.join('\f') });
    expect(pictures).toHaveLength(200);
  });
});
