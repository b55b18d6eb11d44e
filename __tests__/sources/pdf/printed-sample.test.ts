import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Document, type Grammar, loadGrammars, parseDocument } from '../../../src/index.ts';

type Expected = Pick<Document, 'forms' | 'uncertainties'>;

/** What the text says, value by value and doubt by doubt, as checked by hand. */
const text: Expected = JSON.parse(readFileSync('samples/attachment-2.expected.json', 'utf8'));

/** What is asked, without where it stands. */
const questionsOf = ({ uncertainties }: Expected) =>
  uncertainties
    .filter(({ severity }) => severity === 'confirm')
    .map(({ form, pointer, code, value, candidates }) => [form, pointer, code, value, candidates]);

describe('the sample, printed', () => {
  let grammars: readonly Grammar[];
  beforeAll(async () => {
    grammars = await loadGrammars();
  });

  it.each([
    ['in a Song font, one form a page', 'song-pages', 11],
    ['in a Kai font, one form a page', 'kai-pages', 11],
    ['in a Hei font, one form a page', 'hei-pages', 11],
    ['in a Song font, over page breaks', 'song-flowing', 6],
    ['in a Kai font, over page breaks', 'kai-flowing', 6],
    ['in a Hei font, over page breaks', 'hei-flowing', 7],
  ])('gives the records and the questions of its text: %s', async (_, name, pages) => {
    const printed = await parseDocument(`samples/pdf/attachment-2-${name}.pdf`, { grammars });
    expect(printed.source.pages).toBe(pages);
    expect(printed.forms).toHaveLength(11);
    expect(printed.forms.map(({ record }) => record)).toEqual(
      text.forms.map(({ record }) => record),
    );
    expect(questionsOf(printed)).toEqual(questionsOf(text));
    const unread = printed.skipped.filter(({ reason }) => reason !== 'no-form');
    expect(unread).toEqual([]);
  });
});
