import { describe, expect, it } from '@jest/globals';
import type { CommandContext } from '../../src/cli/context.ts';
import { importLog } from '../../src/cli/import-log.ts';
import { sayIn } from '../../src/cli/texts.ts';
import type { ImportEvent } from '../../src/index.ts';

const document: ImportEvent = {
  is: 'file',
  fresh: true,
  entry: {
    ...{ is: 'document', name: '甲\u001b[2J.txt', path: '/甲.txt', sha256: 'a' },
    ...{ document: 'documents/甲.txt.json', pages: 2, forms: 3, questions: 1 },
  },
};
const failure: ImportEvent = {
  is: 'file',
  fresh: false,
  entry: {
    ...{ is: 'failure', name: '乙.pdf', path: '/乙.pdf', code: 'damaged-file' },
    message: { zh: '损坏。', en: 'Damaged.' },
  },
};

const saidOf = (asJson: boolean, columns: number | null, events: readonly ImportEvent[]) => {
  let said = '';
  const context: CommandContext = {
    ...{ language: 'en', say: sayIn('en'), out: () => undefined, columns },
    err: (text) => {
      said += text;
    },
    signal: new AbortController().signal,
  };
  const log = importLog(context, asJson);
  for (const event of events) log.hear(event);
  return said;
};

describe('importLog', () => {
  it('writes a plain line a file, with nothing that a terminal obeys', () => {
    const events = [
      { is: 'finding', files: 1, read: 0 },
      { is: 'found', files: 2 },
    ] as const;
    expect(saidOf(false, null, [...events, document, failure])).toBe(
      'files found: 2\n甲\ufffd[2J.txt: pages 2, forms 3, to confirm 1\n乙.pdf: Damaged.\n',
    );
  });

  it('is silent about what was read in an earlier run', () => {
    expect(saidOf(false, null, [{ ...document, fresh: false }])).toBe('');
  });

  it('writes every event as a line of JSON with its time', () => {
    const lines = saidOf(true, null, [{ is: 'finding', files: 5, read: 2 }, failure]);
    const [first, second] = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({ at: expect.any(String), is: 'finding', files: 5, read: 2 });
    expect(Number.isNaN(Date.parse(first.at))).toBe(false);
    expect(second).toMatchObject({ is: 'file', entry: { name: '乙.pdf', code: 'damaged-file' } });
  });

  it('shows on a terminal how far it has come with finding files', () => {
    expect(saidOf(false, 80, [{ is: 'finding', files: 5, read: 2 }])).toBe(
      '\r\u001b[2Kfiles found 5  contents checked 2/5',
    );
  });
});
