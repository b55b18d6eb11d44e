import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Document, JsonValue } from '../../../src/index.ts';
import { parseText, readSample } from '../../support/parse.ts';

type Fields = Readonly<Record<string, string>>;

const fieldsOf = (value: JsonValue, pointer = ''): Fields => {
  if (typeof value !== 'object' || value === null || 'kind' in value) {
    return { [pointer]: JSON.stringify(value) };
  }
  const parts = Object.entries(value).map(([key, part]) => fieldsOf(part, `${pointer}/${key}`));
  return Object.assign({}, ...parts);
};

const isAsked = (document: Document, form: string, field: string): boolean =>
  document.uncertainties.some(({ severity, candidates, ...about }) => {
    if (severity !== 'confirm' || about.form !== form || about.pointer === null) return false;
    const pointers = [about.pointer, ...candidates.flatMap(({ also }) => Object.keys(also ?? {}))];
    return pointers.some((pointer) => field === pointer || field.startsWith(`${pointer}/`));
  });

/** Fields that differ from the truth and that nobody is asked about, and the share of those not asked about. */
const compare = (truth: Document, copy: Document) => {
  const silent: string[] = [];
  let [all, unasked] = [0, 0];
  for (const { id, record } of truth.forms) {
    const expected = fieldsOf(record);
    const found = fieldsOf(copy.forms.find((form) => form.id === id)?.record ?? {});
    for (const field of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const cell = field.replace(/requirement$/, 'level2');
      const asked = isAsked(copy, id, cell);
      if (!asked && (expected[field] ?? 'null') !== (found[field] ?? 'null')) {
        silent.push(`${id}${field}`);
      }
      all += 1;
      unasked += asked ? 0 : 1;
    }
  }
  return { silent, share: unasked / all };
};

const toSequence = (tabbed: string): string =>
  tabbed.replace(/[^\n]*\t[^\n]*/g, (line) =>
    line
      .split('\t')
      .filter((cell) => cell.trim() !== '')
      .join('\n'),
  );

describe('the forms of the seed without their columns', () => {
  let tabbed = '';
  let truth: Document;
  beforeAll(async () => {
    tabbed = await readSample('attachment-2.txt');
    truth = await parseText(tabbed);
  });

  it('are right or asked about, one cell a line', async () => {
    const { silent, share } = compare(truth, await parseText(toSequence(tabbed)));
    expect(silent).toEqual([]);
    expect(share).toBeGreaterThan(0.9);
  });

  it('are right or asked about as a reader of PDFs prints them', async () => {
    const copy = await parseText(await readSample('text/seed-sequence.txt'));
    expect(copy.forms).toHaveLength(11);
    const { silent, share } = compare(truth, copy);
    expect(silent).toEqual([]);
    expect(share).toBeGreaterThan(0.85);
  });

  it('are right or asked about when any one cell is blank', async () => {
    const form = tabbed.split('\n\n').find((part) => part.includes('村干部报酬自治区')) ?? '';
    const cells = [...form.matchAll(/(?<=\t)[^\t\n]*(?:\d|提高|改变|发放|担当|满意度$)[^\t\n]*/gm)];
    expect(cells.length).toBeGreaterThan(15);
    for (const { 0: cell, index } of cells) {
      const blank = form.slice(0, index) + form.slice(index + cell.length);
      const { silent } = compare(await parseText(blank), await parseText(toSequence(blank)));
      expect([cell, silent]).toEqual([cell, []]);
    }
  });
});
