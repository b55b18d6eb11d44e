import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { confirmAnswers } from '../../src/batch/confirm-answers.ts';
import { type Decision, loadGrammars } from '../../src/index.ts';
import { reviewFolder } from '../support/review-folder.ts';

let place: Awaited<ReturnType<typeof reviewFolder>>;
beforeEach(async () => {
  place = await reviewFolder(['samples/attachment-2.txt']);
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

const asked = () => {
  const [first] =
    place.documents[0]?.uncertainties.filter(({ severity }) => severity === 'confirm') ?? [];
  return first?.id ?? '';
};
const answer = (rest: Partial<Decision>): Decision => ({
  uncertainty: asked(),
  action: 'edit',
  value: 0,
  by: 'Li',
  at: '2026-01-01T00:00:00Z',
  ...rest,
});
const confirm = async (answers: readonly Decision[]) =>
  confirmAnswers(place.out, answers, await loadGrammars());
const stored = () => readFileSync(join(place.out, 'decisions.ndjson'), 'utf8');

describe('Answers that are handed in', () => {
  it('are stored where they fit', async () => {
    const { taken, refused } = await confirm([answer({})]);
    expect([taken.length, refused.length]).toEqual([1, 0]);
    expect(stored()).toBe(`${JSON.stringify(answer({}))}\n`);
  });

  it('are refused, each with its reason, where they do not', async () => {
    const { taken, refused } = await confirm([
      answer({ value: '很多' }),
      answer({ uncertainty: 'none' }),
      answer({ action: 'choose', value: 12345 }),
    ]);
    expect(taken).toEqual([]);
    expect(refused.map(({ reason }) => reason.en)).toEqual([
      'the value is not of the type of the field',
      'there is no such question: the source or what is read in it has changed',
      'the chosen value is none of the candidates',
    ]);
    expect(stored).toThrow('ENOENT');
  });

  it('are refused where the source is another one by now, or gone', async () => {
    appendFileSync(place.source, ' ');
    const changed = await confirm([answer({})]);
    expect(changed.refused[0]?.reason.en).toContain('has changed since the question was asked');
    rmSync(place.source);
    const gone = await confirm([answer({})]);
    expect(gone.refused[0]?.reason.en).toContain('is gone');
  });

  it('are stored once, and those of two people are both kept though they differ', async () => {
    await confirm([answer({})]);
    const again = await confirm([answer({}), answer({ by: 'Wang', value: 2 })]);
    expect([again.taken.length, again.known.length]).toEqual([1, 1]);
    expect(stored().trim().split('\n')).toHaveLength(2);
  });
});
