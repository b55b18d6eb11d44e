import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Document, Form, JsonValue, Uncertainty } from '../src/index.ts';
import { valueAtPointer } from '../src/index.ts';
import { parseText, readSample, sampleUrl } from './support/parse.ts';

interface ExpectedDoubt {
  readonly code: string;
  readonly pointer: string | null;
  readonly severity: string;
  /** The values of the candidates, where the case is about them. */
  readonly candidates?: readonly JsonValue[];
}

interface ExpectedForm {
  readonly grammar: string;
  readonly values: readonly { readonly pointer: string; readonly value: JsonValue }[];
  readonly doubts: readonly ExpectedDoubt[];
}

interface Expected {
  readonly title: string | null;
  readonly forms: readonly ExpectedForm[];
  readonly skipped: readonly string[];
  readonly doubts: readonly { readonly code: string; readonly severity: string }[];
}

const files = await readdir(sampleUrl('quirks/'));
const names = files.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4));

const sorted = <A>(items: readonly A[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

const doubtsOf = ({ uncertainties }: Document, form: string | null): readonly Uncertainty[] =>
  uncertainties.filter((uncertainty) => uncertainty.form === form);

const toDoubt = ({ code, pointer, severity }: ExpectedDoubt) => ({ code, pointer, severity });

const checkForm = (document: Document, form: Form | undefined, expected: ExpectedForm): void => {
  expect(form?.grammar).toBe(expected.grammar);
  for (const { pointer, value } of expected.values) {
    expect([pointer, valueAtPointer(form?.record ?? null, pointer)]).toEqual([pointer, value]);
  }
  const doubts = doubtsOf(document, form?.id ?? '');
  expect(sorted(doubts.map(toDoubt))).toEqual(sorted(expected.doubts.map(toDoubt)));
  for (const { code, pointer, candidates } of expected.doubts) {
    const found = doubts.find((doubt) => doubt.code === code && doubt.pointer === pointer);
    if (candidates) expect(found?.candidates.map(({ value }) => value)).toEqual(candidates);
  }
};

describe('samples/quirks', () => {
  it('has what is expected of every text', () => {
    expect(files.filter((name) => name.endsWith('.expected.json')).length).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(names)(
    '%s gives the values that it prints, and all of its doubts and no others',
    async (name) => {
      const expected = JSON.parse(await readSample(`quirks/${name}.expected.json`)) as Expected;
      const document = await parseText(await readSample(`quirks/${name}.txt`));
      expect(document.title).toBe(expected.title);
      expect(document.forms.length).toBe(expected.forms.length);
      for (const [i, form] of expected.forms.entries())
        checkForm(document, document.forms[i], form);
      expect(document.skipped.map(({ reason }) => reason)).toEqual(expected.skipped);
      const about = doubtsOf(document, null).map(({ code, severity }) => ({ code, severity }));
      expect(about).toEqual(expected.doubts);
    },
  );
});
